/// The lines of an input, one after the other, in memory that holds the longest line.
public struct LineReader {
    private let input: ByteInput
    private var buffer: [UInt8] = []
    private var offset = 0
    private var isAtEnd = false

    /// The number of the line read last, counted from 1.
    public private(set) var lineNumber = 0

    /// Reads the lines of an input.
    ///
    /// - Parameter input: The input, read from where it stands.
    public init(_ input: ByteInput) {
        self.input = input
    }

    /// Returns the next line without its end (`\n` or `\r\n`), nothing after the last.
    ///
    /// - Returns: The bytes of the line, or nothing at the end.
    /// - Throws: ``FileError`` when reading fails.
    public mutating func next() throws(FileError) -> ArraySlice<UInt8>? {
        var searched = offset
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                return take(upTo: end, skipping: 1)
            }
            searched = buffer.count
            if isAtEnd { return offset < buffer.count ? take(upTo: buffer.count, skipping: 0) : nil }
            searched -= forgetRead()
            isAtEnd = try input.read(into: &buffer) == 0
        }
    }

    private mutating func take(upTo end: Int, skipping: Int) -> ArraySlice<UInt8> {
        var line = buffer[offset..<end]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        offset = end + skipping
        lineNumber += 1
        return line
    }

    private mutating func forgetRead() -> Int {
        let read = offset
        buffer.removeSubrange(..<read)
        offset = 0
        return read
    }
}
