import Prose

/// Which words of names a text writes with a small letter elsewhere: `mobile` speaks against a town of Mobile.
struct SmallWords {
    private static let isAsked: UInt64 = 1
    private static let isSmall: UInt64 = 2

    private var words: WordTable
    /// The bit of each word by its last six bits: most words of a text need no look at the table.
    private var filter: UInt64 = 0

    /// Reads a text once for the words of all names of one word.
    init(among names: [NamedSpan], in reading: TextReading) {
        words = WordTable(capacity: names.count)
        for name in names where name.tokens.count == 1 {
            let word = reading.tokens[name.tokens.lowerBound].key
            words.insert(Self.isAsked, for: word)
            filter |= Self.bit(of: word)
        }
        for (token, classes) in zip(reading.tokens, reading.classes)
        where filter & Self.bit(of: token.key) != 0 && token.kind == .word && token.capitals == .none
            && words[token.key] == Self.isAsked && !classes.contains(.function)
        {
            words.insert(Self.isSmall, for: token.key)
        }
    }

    private static func bit(of word: WordKey) -> UInt64 { 1 << (word.rawValue & 63) }

    /// Tells whether the text writes the word of a name with a small letter somewhere, articles and prepositions aside.
    func contains(_ word: WordKey) -> Bool { words[word] & Self.isSmall != 0 }
}
