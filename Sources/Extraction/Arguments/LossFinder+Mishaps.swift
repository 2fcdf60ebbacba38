import Incidents
import Prose

/// Aircraft that are lost, and nobody brought them down.
extension LossFinder {
    /// "the army said it was due to technical problems": the other side's account of a downed helicopter.
    mutating func addMishaps() {
        for sentence in reading.readableSentences {
            let range = reading.body(ofSentence: sentence)
            guard let token = range.first(where: { reading.word($0) == .mishap }),
                let aircraft = range.first(where: { reading.word($0) == .aircraft })
            else { continue }
            let words = token..<min(reading.wordEnds[token], range.upperBound)
            found.append(
                LossMention(
                    sentence: sentence, tokens: reasonStart(words.lowerBound, range)..<words.upperBound,
                    figure: words,
                    outcome: .destroyed, count: ClaimedCount(1), isCounted: true, victim: nil, words: nil,
                    thing: aircraft..<min(reading.wordEnds[aircraft], range.upperBound), isOwn: false,
                    isTotal: false,
                    event: nil, speaker: nil, hedge: nil))
        }
    }

    /// Where the words that tell of it begin: "a helicopter crashed because of a technical …", "it was due to …".
    private func reasonStart(_ start: Int, _ sentence: Range<Int>) -> Int {
        var at = start
        while at > sentence.lowerBound, start - at < 8, !opensReason(at - 1) { at -= 1 }
        return at
    }

    private func opensReason(_ at: Int) -> Bool {
        let isReason = reading.cues.contains { $0.kind == .reason && $0.tokens.contains(at) }
        return reading.speechAt[at] >= 0 || reading.isComma(at) || reading.word(at) == .that
            || reading.word(at)?.opensClause == true && !isReason
    }
}
