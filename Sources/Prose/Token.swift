/// A word, a number or a mark of a text.
///
/// A word is a run of letters, digits and combining marks: hyphens and apostrophes stand apart, so that
/// `Ti-n-Zaouâtene` is five tokens that are glued to each other. A possessive (`'s`) is one token.
public struct Token: Sendable, Hashable {
    /// What a token is made of.
    public enum Kind: UInt8, Sendable {
        /// Letters, perhaps with digits.
        case word
        /// Digits, with the commas and points inside them: `1,000`, `2.5`.
        case number
        /// An apostrophe and an s after a word: `Mali's`.
        case possessive
        /// Any other visible character, one to a token.
        case mark
    }

    /// Which letters of a word are capitals.
    public enum Capitals: UInt8, Sendable {
        /// None at the front.
        case none
        /// The first letter only.
        case first
        /// Several, with small letters among them: `McDonald`, `eThekwini`.
        case mixed
        /// All, of two or more.
        case all
    }

    /// Where it stands in the original text.
    public let span: ByteSpan

    /// What it is made of.
    public let kind: Kind

    /// Which of its letters are capitals; ``Capitals/none`` for scripts without case.
    public let capitals: Capitals

    /// Whether nothing, not even a blank, is between the token before and this one.
    public let isGlued: Bool

    /// The hash of the folded letters, by which phrase tables know the word.
    public let key: WordKey

    /// Creates a token; ``TokenizedText`` does so.
    @inlinable
    public init(span: ByteSpan, kind: Kind, capitals: Capitals, isGlued: Bool, key: WordKey) {
        self.span = span
        self.kind = kind
        self.capitals = capitals
        self.isGlued = isGlued
        self.key = key
    }

    /// Whether the word begins with a capital letter.
    @inlinable public var isCapitalised: Bool { capitals != .none }
}

/// The identity of a word without regard to case and diacritics.
///
/// A 64-bit FNV-1a hash of the folded bytes: the same in every process and on every machine. Two words
/// of one text collide with a chance of about 2⁻⁶⁴ a pair, which the tables accept.
public struct WordKey: Hashable, Sendable {
    /// The hash.
    public let rawValue: UInt64

    /// Creates the key with a hash.
    @inlinable
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// Creates the key of a word.
    ///
    /// - Parameter word: One word, with its case and diacritics.
    public init(_ word: String) {
        var hash = WordHash()
        for scalar in word.unicodeScalars { hash.feed(folding: scalar) }
        self = hash.key
    }
}

/// The running hash behind ``WordKey``, for other keys too.
public struct WordHash: Sendable {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The hash of nothing.
    public init() {}

    /// The hash of a word, to which more is added.
    init(_ word: WordKey) { state = word.rawValue }

    /// The key of what was fed.
    public var key: WordKey { WordKey(rawValue: state) }

    /// Adds a byte.
    @inline(__always)
    public mutating func feed(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    /// Adds a number byte by byte.
    public mutating func feed(_ number: UInt32) {
        for shift: UInt32 in [0, 8, 16, 24] { feed(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    mutating func feed(folding scalar: Unicode.Scalar) {
        Folding.fold(scalar) { feed($0) }
    }
}
