import Prose

/// A text with what the lexicon knows of each of its words: read once, asked often.
///
/// A class, because it is handed to every step, and a copy of it and its lexicon counts dozens of references.
final class TextReading {
    let text: TokenizedText
    let lexicon: GeoparsingLexicon

    /// The classes of each token; none for marks and numbers.
    let classes: [WordClasses]

    /// For each sentence, whether capitals say nothing in it: a headline, a line in capitals.
    let isHeadline: [Bool]

    /// The runs of capitalised words of all sentences, in order.
    private(set) lazy var runs = findRuns()

    init(_ text: TokenizedText, lexicon: GeoparsingLexicon) {
        self.text = text
        self.lexicon = lexicon
        let (words, smallWords) = (lexicon.words, lexicon.smallWords)
        let classes = text.tokens.map { token in
            guard token.kind == .word else { return WordClasses() }
            return WordClasses(rawValue: token.isCapitalised ? words[token.key] : smallWords[token.key])
        }
        self.classes = classes
        isHeadline = text.sentences.map { Self.isHeadline($0, text.tokens, classes) }
    }

    var tokens: [Token] { text.tokens }

    /// Returns the byte of a mark of one byte, and 0 for any other token or an index outside the text.
    @inline(__always)
    func mark(_ index: Int) -> UInt8 {
        guard tokens.indices.contains(index), tokens[index].kind == .mark, tokens[index].span.count == 1
        else { return 0 }
        return text.utf8[tokens[index].span.start]
    }

    /// Returns the classes of a token; none outside the text.
    @inline(__always)
    func classes(at index: Int) -> WordClasses { classes.indices.contains(index) ? classes[index] : [] }

    /// Tells whether a token may be part of a name: a word with a capital that is no article or preposition.
    func isNamePart(_ index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        let token = tokens[index]
        guard token.kind == .word, token.isCapitalised else { return false }
        return !classes[index].intersects([.function, .calendar]) || isInitial(index) || opensName(index)
    }

    /// `In-Chinnana`, `near In Chinnana`: a preposition that bears a capital inside a sentence is the first word of a name.
    func opensName(_ index: Int) -> Bool {
        guard isWord(index, Self.inName), index + 1 < tokens.count else { return false }
        let isHyphened = isDash(index + 1) && tokens[index + 1].isGlued && index + 2 < tokens.count
        let next = isHyphened ? index + 2 : index + 1
        guard tokens[next].kind == .word, tokens[next].isCapitalised else { return false }
        return isHyphened ? tokens[next].isGlued : classes(at: index - 1).contains(.placePreposition)
    }

    /// Tells whether a letter or two that are no word stand before an apostrophe: the `N` of `N'Garoua`, not `We're`.
    func isElided(_ index: Int) -> Bool {
        tokens[index].span.count <= 2 && !classes[index].contains(.function) && index + 2 < tokens.count
            && isApostrophe(index + 1)
            && tokens[index + 1].isGlued && tokens[index + 2].isGlued
    }

    /// Tells whether a hyphen ties a word to another, so that alone it says nothing: the `Tin` of `Tin-Hama`.
    func isHyphened(_ index: Int) -> Bool {
        (isDash(index + 1) && tokens[index + 1].isGlued && index + 2 < tokens.count
            && tokens[index + 2].isGlued)
            || (isDash(index - 1) && tokens[index - 1].isGlued && tokens[index].isGlued)
    }

    private static let inName = WordKey("in")

    /// Tells whether a token is an initial, as the second in `Roy A. Nelson`.
    private func isInitial(_ index: Int) -> Bool {
        tokens[index].span.count == 1 && mark(index + 1) == UInt8(ascii: ".") && tokens[index + 1].isGlued
    }

    /// Tells whether a token is a given word, whatever its case.
    func isWord(_ index: Int, _ key: WordKey) -> Bool {
        tokens.indices.contains(index) && tokens[index].kind == .word && tokens[index].key == key
    }

    /// Tells whether a token is a hyphen or a dash.
    func isDash(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .mark else { return false }
        let bytes = text.utf8[tokens[index].span.range]
        return bytes.first == UInt8(ascii: "-")
            || (bytes.count == 3 && bytes.starts(with: [0xE2, 0x80])
                && 0x90...0x95 ~= bytes[bytes.endIndex - 1])
    }

    /// Four words or more, nearly all with capitals.
    private static func isHeadline(_ sentence: Range<Int>, _ tokens: [Token], _ classes: [WordClasses])
        -> Bool
    {
        var words = 0
        var capitalised = 0
        for index in sentence where tokens[index].kind == .word && !classes[index].contains(.function) {
            words += 1
            if tokens[index].isCapitalised { capitalised += 1 }
        }
        return words >= 4 && capitalised * 10 >= words * 9
    }
}
