public import ByteStreams

/// Reads GeoJSON feature by feature, in memory that holds the longest of them.
///
///     var reader = try FeatureReader(ByteInput(path: "villages.geojson"), limit: 16 << 20)
///     while let item = try reader.next() {
///         if let feature = item.feature { … }
///     }
///
/// A text is a collection, whose features come one by one; or values one after the other: a feature, a geometry, features in
/// lines or behind the record separators of RFC 8142. Texts are parted by their brackets, quotes and commas alone. Whether
/// one is JSON, whoever parses it finds out: a damaged one spoils itself only, as long as its brackets and quotes are closed.
public struct FeatureReader {
    /// A piece of the input, without blanks around it.
    public struct Text: Sendable {
        /// The bytes; nothing when they were more than the limit.
        public let bytes: ArraySlice<UInt8>?

        /// The line that it begins on, counted from 1.
        public let line: Int

        /// The byte in that line, counted from 1.
        public let column: Int
    }

    /// What comes next in the input.
    public enum Item: Sendable {
        /// A value of its own: a feature, or whatever else stands there.
        case value(Text)
        /// A collection up to the bracket that opens its features, that one too.
        case collection(Text)
        /// An element of a collection's features; empty where two commas follow each other.
        case feature(Text)
        /// The collection from the bracket that closes its features; empty where the input ends before.
        case end(Text)

        /// The text, whatever it is.
        public var text: Text {
            switch self {
            case .value(let text), .collection(let text), .feature(let text), .end(let text): text
            }
        }

        /// The text of a feature, or of a value that may be one.
        public var feature: Text? {
            switch self {
            case .value(let text), .feature(let text): text
            case .collection, .end: nil
            }
        }
    }

    /// The record separator of RFC 8142.
    private static let separator: UInt8 = 0x1E

    private var scanner: BracketScanner
    private var isInFeatures = false

    /// Whether the input ended among features.
    private var isCut = false

    /// Whether a comma was the last that was read, so that another element must come.
    private var isBehindComma = false

    /// Begins to read.
    ///
    /// - Parameters:
    ///   - input: The input, read from where it stands.
    ///   - limit: The longest text in bytes that is held.
    /// - Throws: `FileError` when reading fails.
    public init(_ input: ByteInput, limit: Int = .max) throws(FileError) {
        scanner = BracketScanner(try TextWindow(input, limit: limit))
    }

    /// Whether the input begins with a byte order mark.
    public var hasByteOrderMark: Bool { scanner.window.hasMark }

    /// Whether record separators stand before values, as far as the input was read.
    public private(set) var hasSeparators = false

    /// Whether each bracket and quote that was met has been closed: at the end, whether the input is whole.
    public var isComplete: Bool { scanner.isComplete && !isCut }

    /// Reads on.
    ///
    /// - Returns: What comes next; nothing at the end.
    /// - Throws: `FileError` when reading fails.
    /// - Complexity: Linear in what is read.
    public mutating func next() throws(FileError) -> Item? {
        isInFeatures ? try nextFeature() : try nextOnTop()
    }

    private mutating func nextOnTop() throws(FileError) -> Item? {
        try scanner.window.skipBlanks()
        while try scanner.window.peek() == Self.separator {
            hasSeparators = true
            scanner.window.pass()
            try scanner.window.skipBlanks()
        }
        switch try scanner.window.peek() {
        case nil: return nil
        case UInt8(ascii: "{"): isInFeatures = try scanner.pass(to: .features)
        case UInt8(ascii: "["): try scanner.pass(to: .end)
        default: try scanner.passLine()
        }
        let text = scanner.window.take()
        return isInFeatures ? .collection(text) : .value(text)
    }

    private mutating func nextFeature() throws(FileError) -> Item? {
        try scanner.window.skipBlanks()
        let next = try scanner.window.peek()
        guard let next, next != UInt8(ascii: "]") || isBehindComma else { return try end(isCut: next == nil) }
        try scanner.pass(to: .element)
        let text = scanner.window.take()
        isBehindComma = try scanner.window.peek() == UInt8(ascii: ",")
        if isBehindComma { scanner.window.pass() }
        return .feature(text)
    }

    private mutating func end(isCut: Bool) throws(FileError) -> Item {
        (isInFeatures, self.isCut) = (false, isCut)
        if !isCut { try scanner.pass(depth: 2, to: .end) }
        return .end(scanner.window.take())
    }
}
