/// The words, numbers and marks of well-known text.
struct WKTScanner {
    private let bytes: [UInt8]
    private var offset = 0
    /// The dimensions said by the end of a shape's name.
    var pendingDimensions: Int?

    /// The words for more than two numbers per coordinate, and how many more.
    static let dimensionWords = ["Z": 1, "M": 1, "ZM": 2]

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { start == bytes.count }

    /// Where the next token begins.
    private var start: Int {
        var next = offset
        while next < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[next]) { next += 1 }
        return next
    }

    func isAt(_ mark: Unicode.Scalar) -> Bool {
        start < bytes.count && bytes[start] == UInt8(ascii: mark)
    }

    mutating func skip(_ mark: Unicode.Scalar) -> Bool {
        guard isAt(mark) else { return false }
        offset = start + 1
        return true
    }

    mutating func require(_ mark: Unicode.Scalar) throws(WKTError) {
        guard skip(mark) else { throw fault(expected: "'\(mark)'") }
    }

    /// Takes the letters that come next, in capitals; perhaps none.
    mutating func word() -> String {
        let begin = start
        var end = begin
        while end < bytes.count, (bytes[end] | 0x20) >= 0x61, (bytes[end] | 0x20) <= 0x7A { end += 1 }
        offset = end
        return String(decoding: bytes[begin..<end].map { $0 & ~0x20 }, as: UTF8.self)
    }

    mutating func skip(word wanted: String) -> Bool {
        var ahead = self
        guard ahead.word() == wanted else { return false }
        self = ahead
        return true
    }

    /// Takes `Z`, `M` or `ZM`, and tells how many more numbers each coordinate has.
    mutating func skipDimensionWord() -> Int {
        if let extra = pendingDimensions {
            pendingDimensions = nil
            return extra
        }
        var ahead = self
        guard let extra = Self.dimensionWords[ahead.word()] else { return 0 }
        self = ahead
        return extra
    }

    mutating func number() throws(WKTError) -> Double {
        let begin = start
        var end = begin
        while end < bytes.count, Self.isOfNumber(bytes[end]) { end += 1 }
        guard let value = Double(String(decoding: bytes[begin..<end], as: UTF8.self)), value.isFinite else {
            throw fault(expected: "a finite number")
        }
        offset = end
        return value
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
    }

    /// The error that something else was expected here.
    func fault(expected: String) -> WKTError {
        let rest = bytes[start...].prefix(12)
        return .unexpected(
            found: String(decoding: rest, as: UTF8.self), expected: expected, column: start + 1)
    }

    /// The error that the coordinates from here on make no shape.
    func fault(shape: ShapeError) -> WKTError { .badShape(shape, column: start + 1) }
}
