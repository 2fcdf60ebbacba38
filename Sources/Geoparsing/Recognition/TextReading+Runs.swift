import Prose

extension TextReading {
    /// Returns the run of capitalised words around some tokens: what may be one name, `Rida Lyammouri`, `St. Paul`.
    ///
    /// Hyphens and points inside words go along, and the links of names: `Mossa Ag Inzoma`, `Osama bin Laden`.
    func run(around range: Range<Int>, within sentence: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while let previous = partBefore(start, within: sentence) { start = previous }
        var end = range.upperBound
        while let next = partAfter(end, within: sentence) { end = next }
        return start..<end
    }

    /// The first token of the name part that ends where another begins.
    private func partBefore(_ start: Int, within sentence: Range<Int>) -> Int? {
        let last = start - 1
        guard last >= sentence.lowerBound else { return nil }
        if isNamePart(last) { return last }
        if last - 1 >= sentence.lowerBound, isNamePart(last - 1) {
            if classes[last].contains(.nameLink), tokens[last].kind == .word { return last - 1 }
            if tokens[last].isGlued, isAbbreviationPoint(last) || isJoiningMark(last) { return last - 1 }
        }
        return nil
    }

    /// The end of the name part that begins where another ends.
    private func partAfter(_ end: Int, within sentence: Range<Int>) -> Int? {
        guard end < sentence.upperBound else { return nil }
        if isNamePart(end) { return end + 1 }
        guard end + 1 < sentence.upperBound, isNamePart(end + 1) else { return nil }
        if classes[end].contains(.nameLink), tokens[end].kind == .word { return end + 2 }
        return tokens[end].isGlued && (isAbbreviationPoint(end) || isJoiningMark(end)) ? end + 2 : nil
    }

    /// A point behind an initial or a short word: `J. Smith`, `St. Paul`.
    private func isAbbreviationPoint(_ index: Int) -> Bool {
        mark(index) == UInt8(ascii: ".") && index > 0 && tokens[index - 1].kind == .word
            && (tokens[index - 1].span.count == 1 || classes[index - 1].contains(.title)
                || tokens[index - 1].span.count == 2)
    }

    /// A hyphen or an apostrophe that touches the words on both sides; `D-Columbus` is a party and a place.
    private func isJoiningMark(_ index: Int) -> Bool {
        guard index > 0, index + 1 < tokens.count, tokens[index].isGlued, tokens[index + 1].isGlued else {
            return false
        }
        return (isDash(index) && tokens[index - 1].span.count > 1) || isApostrophe(index)
    }

    /// Tells whether a token is an apostrophe, straight or typographic.
    func isApostrophe(_ index: Int) -> Bool {
        guard tokens[index].kind == .mark else { return false }
        let bytes = text.utf8[tokens[index].span.range]
        return bytes.elementsEqual([0x27]) || bytes.elementsEqual([0xE2, 0x80, 0x99])
            || bytes.elementsEqual([0xE2, 0x80, 0x98])
    }

    /// Finds the runs of all sentences in order.
    func findRuns() -> [NameRun] {
        var runs: [NameRun] = []
        let tokens = tokens
        runs.reserveCapacity(tokens.count / 8)
        for (index, sentence) in text.sentences.enumerated() {
            var at = sentence.lowerBound
            while at < sentence.upperBound {
                guard tokens[at].isCapitalised, isNamePart(at) else {
                    at += 1
                    continue
                }
                let found = run(around: at..<at + 1, within: at..<sentence.upperBound)
                runs.append(NameRun(tokens: found, sentence: index))
                at = found.upperBound
            }
        }
        return runs
    }
}

/// Capitalised words in a row, with the small words and marks that link them.
struct NameRun {
    let tokens: Range<Int>
    /// The sentence it stands in.
    let sentence: Int
}
