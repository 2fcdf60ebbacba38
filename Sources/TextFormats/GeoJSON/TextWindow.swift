import ByteStreams

/// A part of an input: from where the next text begins to as far as was read.
struct TextWindow {
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private let input: ByteInput
    private let limit: Int
    private var buffer: [UInt8] = []
    private var isAtEnd = false

    /// Where the next text begins in the buffer, and how far it was looked at.
    private var (start, offset) = (0, 0)

    /// How many bytes of the input lie before the buffer.
    private var dropped = 0

    /// The line of the start, counted from 1, and the byte in it, counted from 1.
    private var place = (line: 1, column: 1)

    /// Where the next text began, which has become too long, so that only its end is still looked for.
    private var longText: (line: Int, column: Int)?

    /// Whether the input begins with a byte order mark, which is passed over.
    let hasMark: Bool

    /// Opens a window at the beginning of an input; texts longer than the limit are not held.
    init(_ input: ByteInput, limit: Int) throws(FileError) {
        self.input = input
        self.limit = limit
        while buffer.count < Self.mark.count, try input.read(into: &buffer) > 0 {}
        hasMark = buffer.starts(with: Self.mark)
        if hasMark { (start, offset) = (Self.mark.count, Self.mark.count) }
    }

    /// The last bytes of a text that is too long stay: so many may be asked for.
    private static let kept = 16

    /// How many bytes of the input were passed.
    var position: Int { dropped + offset }

    /// Some of the bytes that were passed last, by their positions; nothing where they were forgotten.
    func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
        range.lowerBound >= dropped ? buffer[range.lowerBound - dropped..<range.upperBound - dropped] : []
    }

    /// The byte that comes next; nothing at the end.
    mutating func peek() throws(FileError) -> UInt8? { try go { $1 } }

    /// Goes behind the byte that comes next.
    mutating func pass() { offset += 1 }

    /// Goes to the byte that a closure finds, reading on while it finds none.
    ///
    /// - Parameter find: Gives the offset of a byte, not before another; the end, or one behind it from which to go on, when there
    ///   is none.
    /// - Returns: The byte; nothing at the end.
    /// - Throws: `FileError` when reading fails.
    @inline(__always)
    mutating func go(
        to find: (UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int
    ) throws(FileError) -> UInt8? {
        repeat {
            let from = offset
            offset = buffer.withUnsafeBufferPointer { find($0, from) }
            if offset < buffer.count { return buffer[offset] }
        } while try refill()
        return nil
    }

    /// Goes over blanks to where the next text begins.
    mutating func skipBlanks() throws(FileError) {
        while let byte = try peek(), Self.isBlank(byte) { pass() }
        forget(upTo: offset)
        longText = nil
    }

    /// What was passed since the last text, without the blanks behind it; the next one begins where it ends.
    mutating func take() -> FeatureReader.Text {
        let next = min(offset, buffer.count)
        var end = next
        while end > start, Self.isBlank(buffer[end - 1]) { end -= 1 }
        let (line, column) = longText ?? place
        let isTooLong = longText != nil || end - start > limit
        let bytes = isTooLong ? nil : buffer[start..<end]
        forget(upTo: next)
        longText = nil
        return FeatureReader.Text(bytes: bytes, line: line, column: column)
    }

    /// What RFC 8259 calls white space.
    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    /// Reads more behind what is not taken yet; says whether there was more.
    private mutating func refill() throws(FileError) -> Bool {
        guard !isAtEnd else { return false }
        if min(offset, buffer.count) - start > limit {
            longText = longText ?? place
            forget(upTo: max(start, buffer.count - Self.kept))
        }
        dropped += start
        buffer.removeSubrange(..<start)
        offset -= start
        start = 0
        // Twice as much each time: what is long is moved no more often than it doubles.
        isAtEnd = try input.read(into: &buffer, atMost: max(1 << 18, buffer.count)) == 0
        return !isAtEnd
    }

    /// Begins the next text at an offset, and counts the lines up to it.
    private mutating func forget(upTo end: Int) {
        let passed = buffer[start..<min(end, buffer.count)]
        let lines = passed.withUnsafeBufferPointer { $0.reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 } }
        if lines > 0, let last = passed.lastIndex(of: UInt8(ascii: "\n")) {
            place = (place.line + lines, passed.endIndex - last)
        } else {
            place.column += passed.count
        }
        start = passed.endIndex
    }
}
