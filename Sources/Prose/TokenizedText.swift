/// A text with its tokens and sentences: what geoparsing and extraction both read.
///
///     report text   "On Thursday, the army said it retook In-Afarak."
///     utf8          the bytes, never changed; every span points into them
///     tokens        On|Thursday|,|the|army|said|it|retook|In|-|Afarak|.
///     sentences     ranges of tokens, none empty, in order, together all tokens
public struct TokenizedText: Sendable {
    /// The bytes of the original text.
    public let utf8: [UInt8]

    /// The tokens in the order of the text.
    public let tokens: [Token]

    /// The sentences as ranges of token indices, in order, without gaps.
    public let sentences: [Range<Int>]

    /// Reads a text.
    ///
    /// - Parameter text: The text as it came.
    /// - Complexity: Linear in the text.
    public init(_ text: String) {
        self.init(utf8: Array(text.utf8))
    }

    /// Reads a text given as bytes; what is no UTF-8 becomes marks.
    ///
    /// - Parameter utf8: The bytes as they came.
    /// - Complexity: Linear in the text.
    public init(utf8: [UInt8]) {
        let tokens = utf8.withUnsafeBufferPointer { bytes in
            var tokenizer = Tokenizer(bytes)
            return tokenizer.tokens()
        }
        self.utf8 = utf8
        self.tokens = tokens
        self.sentences = SentenceSplitter(utf8: utf8, tokens: tokens).sentences()
    }

    init(utf8: [UInt8], tokens: [Token], sentences: [Range<Int>]) {
        self.utf8 = utf8
        self.tokens = tokens
        self.sentences = sentences
    }

    /// Returns the original words of a span.
    ///
    /// - Parameter span: A span of this text.
    /// - Returns: The text as it stands there.
    public func string(in span: ByteSpan) -> String {
        String(decoding: utf8[span.range], as: UTF8.self)
    }

    /// Returns the original words of a token.
    ///
    /// - Parameter index: The index of a token.
    /// - Returns: The text as it stands there.
    public func string(ofToken index: Int) -> String {
        string(in: tokens[index].span)
    }

    /// Returns the span from the first to the last of some tokens.
    ///
    /// - Parameter range: Indices of tokens, not empty.
    /// - Returns: The span that holds them all.
    public func span(ofTokens range: Range<Int>) -> ByteSpan {
        ByteSpan(start: tokens[range.lowerBound].span.start, end: tokens[range.upperBound - 1].span.end)
    }

    /// Returns the index of the sentence that holds a token.
    ///
    /// - Parameter token: The index of a token.
    /// - Returns: An index into ``sentences``.
    /// - Complexity: Logarithmic in the number of sentences.
    public func sentenceIndex(ofToken token: Int) -> Int {
        var low = 0
        var high = sentences.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if sentences[middle].lowerBound <= token { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// Tells whether a line ends between a token and the one before it.
    ///
    /// - Parameter index: The index of a token.
    /// - Returns: True for the first token of a line, the first of the text among them.
    public func beginsLine(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        return utf8[tokens[index - 1].span.end..<tokens[index].span.start].contains(UInt8(ascii: "\n"))
    }
}
