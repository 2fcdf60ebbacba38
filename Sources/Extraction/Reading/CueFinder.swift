import Prose

/// Finds the cues of background, the verbs of saying and the hedges.
enum CueFinder {
    static func find(in reading: inout Reading) {
        for sentence in reading.readableSentences {
            let range = reading.body(ofSentence: sentence)
            findCues(in: range, &reading)
            for match in reading.lexicon.speech.matches(in: reading.tokens, within: range) {
                for token in match.tokens { reading.speechAt[token] = Int32(reading.speech.count) }
                reading.speech.append(
                    SpeechMention(tokens: match.tokens, sentence: sentence, kind: match.value))
            }
            reading.hedges += reading.lexicon.hedges.matches(in: reading.tokens, within: range).map(\.tokens)
        }
    }

    private static func findCues(in sentence: Range<Int>, _ reading: inout Reading) {
        for match in reading.lexicon.cues.matches(in: reading.tokens, within: sentence)
        where reading.dateAt[match.tokens.lowerBound] < 0 {
            let scope =
                match.value.scope == .sentence
                ? sentence
                : match.tokens.upperBound..<clauseEnd(from: match.tokens.upperBound, sentence, reading)
            reading.cues.append(CueMention(tokens: match.tokens, kind: match.value.kind, scope: scope))
        }
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
