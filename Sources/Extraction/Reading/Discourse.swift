import Prose

/// How a text is laid out: paragraphs, and the sections that headings such as "MALI" open.
///
/// What goes on about something does so within its section; a bulletin that dates its paragraphs tells of one
/// incident in each.
struct Discourse: Sendable {
    /// The paragraph of each sentence, counted from 0.
    private(set) var paragraphs: [Int] = []
    /// The section of each sentence, counted from 0: what stands before the first heading.
    private(set) var sections: [Int] = []
    /// Each sentence without the line that says where and when a report was filed.
    private(set) var bodies: [Range<Int>] = []
    /// Which sentences are headings.
    private(set) var isHeading: [Bool] = []
    /// The country that the heading of each section names.
    private var countries: [String?] = [nil]

    init(_ text: TokenizedText, _ names: CountryNames) {
        var paragraph = -1
        for sentence in text.sentences.indices {
            if paragraph < 0 || text.beginsLine(text.sentences[sentence].lowerBound) { paragraph += 1 }
            let country = Self.heading(sentence, of: text, names)
            if let country { countries.append(country) }
            paragraphs.append(paragraph)
            sections.append(countries.count - 1)
            isHeading.append(country != nil)
            let tokens = text.sentences[sentence]
            bodies.append((Self.datelineEnd(sentence, in: text) ?? tokens.lowerBound)..<tokens.upperBound)
        }
    }

    /// Where the line that says where and when a report was filed ends ("BAMAKO, March 14 (News) -"), if a sentence begins
    /// with one: its day is that of the words and of nothing else.
    private static func datelineEnd(_ sentence: Int, in text: TokenizedText) -> Int? {
        let tokens = text.sentences[sentence]
        let first = text.tokens[tokens.lowerBound]
        guard text.beginsLine(tokens.lowerBound), first.capitals == .all || first.kind == .mark,
            tokens.count > 3
        else { return nil }
        for at in tokens.prefix(longestDateline) {
            let token = text.tokens[at]
            if isDash(token, text) { return at > tokens.lowerBound ? at : nil }
            if token.kind == .word, !token.isCapitalised { return nil }
        }
        return nil
    }

    private static let longestDateline = 16

    /// A dash with a blank before it.
    private static func isDash(_ token: Token, _ text: TokenizedText) -> Bool {
        guard token.kind == .mark, !token.isGlued else { return false }
        let bytes = text.utf8[token.span.range]
        return bytes.first == UInt8(ascii: "-") || bytes.elementsEqual([0xE2, 0x80, 0x93])
            || bytes.elementsEqual([0xE2, 0x80, 0x94])
    }

    /// The country that the heading above a sentence names.
    func country(ofSentence sentence: Int) -> String? { countries[sections[sentence]] }

    /// Whether headings part the text.
    var hasSections: Bool { countries.count > 1 }

    private static let longestHeading = 6

    /// The country of a short line without a full stop that names one and little else.
    private static func heading(_ sentence: Int, of text: TokenizedText, _ names: CountryNames) -> String? {
        let tokens = text.sentences[sentence]
        guard tokens.count <= longestHeading, text.tokens[tokens.lowerBound].isCapitalised,
            text.beginsLine(tokens.lowerBound),
            sentence + 1 == text.sentences.count || text.beginsLine(tokens.upperBound),
            let name = names.entries.matches(in: text.tokens, within: tokens).first, !name.value.isDemonym
        else { return nil }
        let others = tokens.filter { !name.tokens.contains($0) && text.tokens[$0].kind != .mark }
        return others.count <= 1 && !endsSentence(text, tokens.upperBound - 1) ? name.value.code : nil
    }

    private static func endsSentence(_ text: TokenizedText, _ last: Int) -> Bool {
        guard text.tokens[last].kind == .mark else { return false }
        let mark = text.utf8[text.tokens[last].span.start]
        return mark == UInt8(ascii: ".") || mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?")
    }
}
