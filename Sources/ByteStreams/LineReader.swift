import Glibc

/// The lines of an input, one after the other, in memory that holds the longest line.
public struct LineReader {
    /// One line, or the fact that there was one too long to hold.
    public enum Line {
        /// The bytes without the line's end (`\n` or `\r\n`).
        case bytes(ArraySlice<UInt8>)
        /// A line beyond the limit, which was passed over.
        case tooLong
    }

    private let input: ByteInput
    private let limit: Int
    private var buffer: [UInt8] = []
    private var offset = 0
    private var isAtEnd = false

    /// The number of the line read last, counted from 1.
    public private(set) var lineNumber = 0

    /// Reads the lines of an input.
    ///
    /// - Parameters:
    ///   - input: The input, read from where it stands.
    ///   - limit: The longest line in bytes that is held.
    public init(_ input: ByteInput, limit: Int = .max) {
        self.input = input
        self.limit = limit
    }

    /// Returns the next line, nothing after the last.
    ///
    /// - Returns: The line, or nothing at the end.
    /// - Throws: ``FileError`` when reading fails.
    public mutating func next() throws(FileError) -> Line? {
        var searched = offset
        var isTooLong = false
        while true {
            if let end = lineFeed(from: searched) {
                return take(upTo: end, skipping: 1, isTooLong)
            }
            if isAtEnd {
                return offset < buffer.count || isTooLong
                    ? take(upTo: buffer.count, skipping: 0, isTooLong) : nil
            }
            if buffer.count - offset > limit {
                isTooLong = true
                offset = buffer.count
            }
            forgetRead()
            searched = buffer.count
            isAtEnd = try input.read(into: &buffer) == 0
        }
    }

    /// Where the next line ends, found by the C library, which looks at many bytes at once.
    private func lineFeed(from start: Int) -> Int? {
        unsafe buffer.withUnsafeBytes { bytes in
            guard start < bytes.count, let base = bytes.baseAddress else { return nil }
            let found = unsafe memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
            return unsafe found.map { unsafe UnsafeRawPointer($0) - base }
        }
    }

    private mutating func take(upTo end: Int, skipping: Int, _ isTooLong: Bool) -> Line {
        var line = buffer[offset..<end]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        offset = end + skipping
        lineNumber += 1
        return isTooLong || line.count > limit ? .tooLong : .bytes(line)
    }

    private mutating func forgetRead() {
        buffer.removeSubrange(..<offset)
        offset = 0
    }
}
