import Prose

/// Finds the cues of background, the verbs of saying and the hedges.
enum CueFinder {
    static func find(in reading: Reading) {
        for sentence in reading.readableSentences {
            let range = reading.body(ofSentence: sentence)
            findCues(in: range, reading)
            for match in reading.lexicon.speech.matches(in: reading.tokens, within: range) {
                for token in match.tokens { reading.speechAt[token] = Int32(reading.speech.count) }
                reading.speech.append(
                    SpeechMention(tokens: match.tokens, sentence: sentence, kind: match.value))
            }
            reading.hedges += reading.lexicon.hedges.matches(in: reading.tokens, within: range).map(\.tokens)
        }
    }

    private static func findCues(in sentence: Range<Int>, _ reading: Reading) {
        for match in reading.lexicon.cues.matches(in: reading.tokens, within: sentence)
        where reading.dateAt[match.tokens.lowerBound] < 0 {
            reading.cues.append(
                CueMention(
                    tokens: match.tokens, kind: match.value.kind,
                    scope: scope(of: match, in: sentence, reading)))
        }
    }

    private static func scope(
        of match: PhraseTable<CueEntry>.Match, in sentence: Range<Int>, _ reading: Reading
    ) -> Range<Int> {
        let end = match.tokens.upperBound
        return switch match.value.scope {
        case .after:
            end..<min(clauseEnd(from: end, sentence, reading), verb(behind: match, sentence, reading))
        case .clause:
            clauseStart(
                before: match.tokens.lowerBound, sentence, reading)..<clauseEnd(
                    from: end, sentence, reading)
        case .sentence: sentence
        }
    }

    /// "Protests against the bill were held in X": what is said of the protests stands behind their reason.
    private static func verb(
        behind match: PhraseTable<CueEntry>.Match, _ sentence: Range<Int>, _ reading: Reading
    ) -> Int {
        guard reading.word(match.tokens.lowerBound) == .against else { return sentence.upperBound }
        let behind = Range(from: match.tokens.upperBound, upTo: sentence.upperBound)
        let first = behind.first { token in
            switch reading.word(token) {
            case .be, .have, .relative, .that: true
            default: false
            }
        }
        guard let first, reading.word(first) == .be || reading.word(first) == .have else {
            return sentence.upperBound
        }
        return first
    }

    /// Behind the last comma, semicolon, conjunction or "where", or the start of the sentence.
    private static func clauseStart(before end: Int, _ sentence: Range<Int>, _ reading: Reading) -> Int {
        let opening = Range(from: sentence.lowerBound, upTo: end).last { token in
            closesClause(token, reading) || reading.word(token) == .relative
        }
        return opening.map { $0 + 1 } ?? sentence.lowerBound
    }

    /// The next comma, semicolon, colon or conjunction, or the end of the sentence.
    private static func clauseEnd(from start: Int, _ sentence: Range<Int>, _ reading: Reading) -> Int {
        for token in start..<max(start, sentence.upperBound) where closesClause(token, reading) {
            return token
        }
        return sentence.upperBound
    }

    private static func closesClause(_ token: Int, _ reading: Reading) -> Bool {
        let mark = reading.mark(token)
        if mark == UInt8(ascii: ",") || mark == UInt8(ascii: ";") || mark == UInt8(ascii: ":") { return true }
        return reading.word(token)?.opensClause == true
    }
}
