/// A set of phrases, each with a value, found in a text by leftmost-longest match over tokens.
///
/// The table behind every lexicon: triggers, actors, hedges, organisations. Phrases are compared by word
/// keys, thus without case and, but for the table's ``Spelling``, without diacritics; marks count (`Al-Qaeda` is three
/// tokens).
public struct PhraseTable<Value: Sendable>: Sendable {
    /// A phrase that stands in the text.
    public struct Match: Sendable {
        /// The tokens it covers.
        public let tokens: Range<Int>

        /// What the table holds for it.
        public let value: Value

        @usableFromInline
        init(tokens: Range<Int>, value: Value) {
            self.tokens = tokens
            self.value = value
        }
    }

    @usableFromInline var trie = PhraseTrie()
    @usableFromInline var values: [Value?] = [nil]
    private let spelling: Spelling

    /// Creates a table without phrases.
    ///
    /// - Parameter spelling: How its phrases, and the texts in which they are looked for, are spelled.
    public init(spelling: Spelling = .folded) {
        self.spelling = spelling
    }

    /// The number of nodes, which bounds memory.
    public var nodeCount: Int { values.count }

    /// Adds a phrase; a later value for the same phrase replaces the earlier one.
    ///
    /// - Parameters:
    ///   - phrase: The words of the phrase as they are written in text.
    ///   - value: What a match returns.
    public mutating func insert(_ phrase: String, _ value: Value) {
        let tokens = TokenizedText(phrase).spelled(spelling).tokens
        guard !tokens.isEmpty else { return }
        let node = trie.insert(tokens.map(\.key))
        while values.count < trie.nodeCount { values.append(nil) }
        values[node] = value
    }

    /// Returns the value of a whole phrase.
    ///
    /// - Parameter phrase: The words of the phrase.
    /// - Returns: Its value, or nothing when it is not in the table.
    public subscript(phrase: String) -> Value? {
        let text = TokenizedText(phrase).spelled(spelling)
        guard !text.tokens.isEmpty, let match = longestMatch(in: text.tokens, at: 0),
            match.tokens.count == text.tokens.count
        else { return nil }
        return match.value
    }

    /// Returns the longest phrase that begins at a token.
    ///
    /// - Parameters:
    ///   - tokens: The tokens of a text.
    ///   - start: Where the phrase must begin.
    ///   - limit: The index it may not reach beyond, such as the end of the sentence.
    /// - Returns: The match, or nothing.
    /// - Complexity: Linear in the length of the phrase.
    @inlinable
    public func longestMatch(in tokens: [Token], at start: Int, before limit: Int? = nil) -> Match? {
        let (end, node) = trie.longestMatch(in: tokens, at: start, before: limit ?? tokens.count)
        guard node > 0, let value = values[node] else { return nil }
        return Match(tokens: start..<end, value: value)
    }

    /// Returns all matches in a stretch of tokens, leftmost first, the longest at each place, none overlapping.
    ///
    /// - Parameters:
    ///   - tokens: The tokens of a text.
    ///   - range: The stretch to search, such as a sentence.
    /// - Returns: The matches in order.
    @inlinable
    public func matches(in tokens: [Token], within range: Range<Int>) -> [Match] {
        var matches: [Match] = []
        var at = range.lowerBound
        while at < range.upperBound {
            if let match = longestMatch(in: tokens, at: at, before: range.upperBound) {
                matches.append(match)
                at = match.tokens.upperBound
            } else {
                at += 1
            }
        }
        return matches
    }
}
