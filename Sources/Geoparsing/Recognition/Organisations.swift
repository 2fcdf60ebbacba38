import Prose

/// Finds organisations by the words that make them: `Policy Center for the New South`, `University of Georgia`.
struct Organisations {
    /// The tokens of each organisation's name.
    private(set) var ranges: [Range<Int>] = []

    /// Finds them and claims their tokens.
    init(in reading: TextReading, claims: inout TokenClaims) {
        for run in reading.runs where !reading.isHeadline[run.sentence] {
            let sentence = reading.text.sentences[run.sentence]
            guard let name = Self.organisation(run.tokens, in: reading, within: sentence) else { continue }
            claims.claim(name, as: .organisation)
            ranges.append(name)
        }
    }

    /// A run of two words or more with a cue word, or a cue word with `of` or `for` and a name behind it.
    private static func organisation(_ run: Range<Int>, in reading: TextReading, within sentence: Range<Int>)
        -> Range<Int>?
    {
        guard run.contains(where: { reading.classes[$0].contains(.organisation) }) else { return nil }
        var end = run.upperBound
        while let next = complement(at: end, in: reading, within: sentence) { end = next }
        let words = (run.lowerBound..<end).count { reading.tokens[$0].kind == .word }
        return words >= 2 ? run.lowerBound..<end : nil
    }

    /// The end of `of Georgia`, `for the New South`, `and Research` behind an organisation's name.
    private static func complement(at end: Int, in reading: TextReading, within sentence: Range<Int>) -> Int?
    {
        guard end < sentence.upperBound, links.contains(reading.tokens[end].key) else { return nil }
        var next = end + 1
        if reading.isWord(next, the) { next += 1 }
        guard next < sentence.upperBound, reading.isNamePart(next) else { return nil }
        return reading.run(around: next..<next + 1, within: next..<sentence.upperBound).upperBound
    }

    private static let links = WordTable(["of", "for", "de", "du", "des"])
    private static let the = WordKey("the")
}
