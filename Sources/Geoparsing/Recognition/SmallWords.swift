import Prose

/// Which words of names a text writes with a small letter elsewhere: `mobile` speaks against a town of Mobile.
struct SmallWords {
    private static let isAsked: UInt64 = 1
    private static let isSmall: UInt64 = 2

    private var words: WordTable

    /// Reads a text once for the words of all names of one word.
    init(among names: [NamedSpan], in reading: TextReading) {
        words = WordTable(capacity: names.count)
        for name in names where name.tokens.count == 1 {
            words.insert(Self.isAsked, for: reading.tokens[name.tokens.lowerBound].key)
        }
        for (token, classes) in zip(reading.tokens, reading.classes)
        where token.kind == .word && token.capitals == .none && words[token.key] == Self.isAsked
            && !classes.contains(.function)
        {
            words.insert(Self.isSmall, for: token.key)
        }
    }

    /// Tells whether the text writes the word of a name with a small letter somewhere, articles and prepositions aside.
    func contains(_ word: WordKey) -> Bool { words[word] & Self.isSmall != 0 }
}
