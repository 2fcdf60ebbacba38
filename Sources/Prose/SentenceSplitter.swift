/// Finds where sentences end.
///
/// A sentence ends after `.`, `!`, `?`, `…`, `؟` or `۔` with the quotes and brackets that close behind it,
/// unless the point belongs to an abbreviation, an initial or an acronym; and where a line ends, unless the
/// next line goes on with a small letter.
struct SentenceSplitter {
    private let utf8: [UInt8]
    private let tokens: [Token]

    init(utf8: [UInt8], tokens: [Token]) {
        self.utf8 = utf8
        self.tokens = tokens
    }

    func sentences() -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        sentences.reserveCapacity(tokens.count / 16 + 1)
        var start = 0
        for index in tokens.indices.dropFirst() where begins(at: index) {
            sentences.append(start..<index)
            start = index
        }
        if start < tokens.count { sentences.append(start..<tokens.count) }
        return sentences
    }

    private func begins(at index: Int) -> Bool {
        guard !tokens[index].isGlued else { return false }
        return switch lineBreaks(before: index) {
        case 0: mayBegin(index) && endsSentence(before: index)
        case 1: tokens[index].kind != .word || tokens[index].isCapitalised || endsSentence(before: index)
        default: true
        }
    }

    private func lineBreaks(before index: Int) -> Int {
        let start = tokens[index - 1].span.end
        let end = tokens[index].span.start
        if end == start + 1 { return utf8[start] == UInt8(ascii: "\n") ? 1 : 0 }
        return utf8[start..<end].count { $0 == UInt8(ascii: "\n") }
    }

    /// A small letter goes on; a capital, a figure, an opening quote and a script without case may begin.
    private func mayBegin(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .word, !token.isCapitalised else { return true }
        return utf8[token.span.start] >= 0x80
    }

    private func endsSentence(before index: Int) -> Bool {
        var at = index - 1
        guard tokens[at].kind == .mark else { return false }
        while at > 0, closes(at) { at -= 1 }
        guard isTerminal(at) else { return false }
        return !isPoint(at) || !isAbbreviation(pointAt: at)
    }

    private func isAbbreviation(pointAt at: Int) -> Bool {
        guard at > 0, tokens[at].isGlued, tokens[at - 1].kind == .word else { return false }
        let word = tokens[at - 1]
        if Self.abbreviations.contains(word.key) { return true }
        return word.span.count == 1 && word.isCapitalised && !isAcronymEnd(pointAt: at)
    }

    /// `U.S.` may close a sentence: it does so where the word behind it is one that begins sentences.
    private func isAcronymEnd(pointAt at: Int) -> Bool {
        guard at >= 3, tokens[at - 1].isGlued, isPoint(at - 2), tokens[at - 2].isGlued, at + 1 < tokens.count
        else { return false }
        return Self.openers.contains(tokens[at + 1].key)
    }

    private func isPoint(_ index: Int) -> Bool { utf8[tokens[index].span.start] == UInt8(ascii: ".") }

    private func isTerminal(_ index: Int) -> Bool { Self.terminals.contains(character(index)) }

    private func closes(_ index: Int) -> Bool {
        tokens[index].isGlued && Self.closers.contains(character(index))
    }

    private func character(_ index: Int) -> UInt32 {
        guard tokens[index].kind == .mark else { return 0 }
        return utf8[tokens[index].span.range].reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The bytes of a mark as one number.
    private static func packed(_ marks: String) -> [UInt32] {
        marks.unicodeScalars.map { String($0).utf8.reduce(0) { $0 << 8 | UInt32($1) } }
    }

    private static let terminals = packed(".!?…؟۔")
    private static let closers = packed("\"'”’»)]")
    private static let openers = WordTable([
        "The", "It", "He", "She", "They", "In", "On", "But", "A", "This",
    ])
    private static let abbreviations = WordTable(
        [
            "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "Maj", "Capt", "Sgt", "Cpl", "Brig", "Cmdr",
            "Adm",
            "Gov", "Sen", "Rep", "Hon", "Rev", "St", "Ste", "Mt", "Ft", "No", "Nos", "vs", "etc", "approx",
            "ca", "cf",
            "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Inc", "Ltd",
            "Co",
            "Corp", "Jr", "Sr", "Ave", "Blvd", "Rd", "al", "eg", "ie", "resp",
        ])
}
