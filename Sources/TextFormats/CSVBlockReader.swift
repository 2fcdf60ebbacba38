import ByteStreams

/// Some whole records of a CSV file as they stand in it.
public struct CSVBlock: Sendable {
    /// The bytes, each record with its line end; the last of a file may lack it.
    public let bytes: [UInt8]
    /// The line that the block begins on, counted from 1.
    public let line: Int
}

/// Cuts a CSV file (RFC 4180) into blocks of whole records, which threads then take apart by ``CSVScanner``.
///
/// A line end within quotes ends no record. Memory holds a block, or a record that is longer than one, up to ``CSVReader/longestRecord``.
public struct CSVBlockReader {
    private let input: DecodedInput
    private let separator: UInt8
    private let blockSize: Int
    private let limit: Int
    private var buffer: [UInt8] = []
    private var line = 1
    private var isAtEnd = false

    /// Reads an input as a table.
    ///
    /// - Parameters:
    ///   - input: The input, read from where it stands.
    ///   - start: Bytes that were read from the input before, to look at them.
    ///   - separator: What stands between fields.
    ///   - blockSize: How many bytes a block has about.
    ///   - limit: The most bytes that a record may have.
    public init(
        _ input: DecodedInput, beginningWith start: [UInt8] = [], separator: UInt8, blockSize: Int = 1 << 16,
        limit: Int = CSVReader.longestRecord
    ) {
        self.input = input
        self.separator = separator
        self.blockSize = blockSize
        self.limit = limit
        buffer = start
    }

    /// Reads the next block.
    ///
    /// - Returns: At least one record, or nothing at the end.
    /// - Throws: ``CSVError`` when reading fails, a quote stays open or a record is too long.
    public mutating func next() throws(CSVError) -> CSVBlock? {
        var cut = CSVCut(separator: separator)
        while true {
            cut.scan(buffer)
            if cut.end > 0, isAtEnd || buffer.count >= blockSize {
                return take(isAtEnd && !cut.isQuoted ? buffer.count : cut.end)
            }
            let isTooLong = buffer.count > limit
            if cut.isQuoted, isAtEnd || isTooLong { throw .openQuote(line: line) }
            if isTooLong { throw .longRecord(line: line, limit: limit) }
            if isAtEnd { return buffer.isEmpty ? nil : take(buffer.count) }
            try fill()
        }
    }

    /// Reads the first record that is not empty, as the header of what follows.
    ///
    /// - Returns: Its text and its fields; nothing when the file holds none.
    /// - Throws: ``CSVError`` when reading fails or a quote stays open.
    public mutating func header() throws(CSVError) -> (text: [UInt8], fields: [String])? {
        guard let block = try next() else { return nil }
        var scanner = CSVScanner(block, separator: separator)
        guard scanner.next() else { return nil }
        let fields = scanner.fields.indices.map { scanner.string($0) }
        line -= newlines(in: block.bytes[scanner.end...])
        buffer.insert(contentsOf: block.bytes[scanner.end...], at: 0)
        return (Array(block.bytes[scanner.record]), fields)
    }

    private mutating func fill() throws(CSVError) {
        do { isAtEnd = try input.read(into: &buffer, atMost: blockSize) == 0 } catch { throw .file(error) }
    }

    private mutating func take(_ count: Int) -> CSVBlock {
        let block = CSVBlock(bytes: Array(buffer[..<count]), line: line)
        line += newlines(in: buffer[..<count])
        buffer.removeFirst(count)
        return block
    }

    private func newlines(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var count = 0
            for byte in bytes { count &+= byte == UInt8(ascii: "\n") ? 1 : 0 }
            return count
        }
    }
}

/// Finds where the last whole record of some bytes ends.
private struct CSVCut {
    private enum State { case fieldStart, unquoted, quoted, afterQuote }

    let separator: UInt8
    /// Behind the last line end that ends a record.
    private(set) var end = 0
    private var position = 0
    private var state = State.fieldStart

    init(separator: UInt8) { self.separator = separator }

    /// Whether the bytes end within quotes.
    var isQuoted: Bool { state == .quoted }

    /// Goes on where the scan before ended.
    mutating func scan(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            while position < bytes.count {
                let byte = bytes[position]
                position += 1
                if state == .quoted {
                    if byte == UInt8(ascii: "\"") { state = .afterQuote }
                } else if byte == UInt8(ascii: "\""), state != .unquoted {
                    state = .quoted  // a doubled quote opens again what it closed
                } else if byte == UInt8(ascii: "\n") {
                    end = position
                    state = .fieldStart
                } else {
                    state = byte == separator ? .fieldStart : .unquoted
                }
            }
        }
    }
}
