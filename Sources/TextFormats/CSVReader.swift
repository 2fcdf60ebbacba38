public import ByteStreams

/// One record of a CSV or TSV file: fields as they were meant, quotes resolved.
public struct CSVRecord: Sendable {
    /// The bytes of all fields, one after the other.
    public fileprivate(set) var bytes: [UInt8] = []

    /// Where each field ends in ``bytes``.
    public fileprivate(set) var ends: [Int] = []

    /// The record as it stands in the file, without its line end.
    public fileprivate(set) var text: [UInt8] = []

    /// The line that the record begins on, counted from 1.
    public fileprivate(set) var line = 0

    /// Creates an empty record, to be read into.
    public init() {}

    /// The number of fields.
    public var count: Int { ends.count }

    /// Returns the bytes of a field; empty beyond the last.
    ///
    /// - Parameter index: The field, counted from 0.
    /// - Returns: Its bytes.
    public func field(_ index: Int) -> ArraySlice<UInt8> {
        guard index < ends.count else { return [] }
        return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// Returns a field as text; empty beyond the last.
    ///
    /// - Parameter index: The field, counted from 0.
    /// - Returns: Its text.
    public func string(_ index: Int) -> String {
        String(decoding: field(index), as: UTF8.self)
    }
}

/// What is wrong with a CSV file, and where.
public enum CSVError: Error, CustomStringConvertible {
    /// The input could not be read.
    case file(FileError)
    /// A quoted field that begins on this line does not end.
    case openQuote(line: Int)
    /// The record that begins on this line is longer than a limit in bytes.
    case longRecord(line: Int, limit: Int)

    /// The line of the record that is wrong, counted from 1; nothing where the file itself fails.
    public var line: Int? {
        switch self {
        case .file: nil
        case .openQuote(let line), .longRecord(let line, _): line
        }
    }

    /// What is wrong, without the place.
    public var problem: String {
        switch self {
        case .file(let error): error.description
        case .openQuote: "a quoted field begins in this record and does not end"
        case .longRecord(_, let limit): "longer than \(limit >> 20) MB, which no row of a table is"
        }
    }

    /// One sentence with the place.
    public var description: String { line.map { "line \($0): \(problem)" } ?? problem }
}

/// Reads CSV (RFC 4180) or another separator, record by record, in memory that holds one record.
///
/// Lines end with `\n` or `\r\n`; quoted fields may hold separators, line ends and doubled quotes. Written by
/// hand because rows must stream by the million and be named by their line when they are wrong.
public struct CSVReader {
    /// The most bytes that a record may have; what is longer is no table, and would fill the memory.
    public static let longestRecord = 1 << 26

    private let input: Input
    private let separator: UInt8
    private let quote: UInt8?
    private let limit: Int
    private var buffer: [UInt8] = []
    private var offset = 0
    private var line = 1
    private var isAtEnd = false
    /// How many bytes were read from the input since the record began.
    private var bytesInRecord = 0

    /// Where the bytes come from.
    private enum Input {
        case bytes(ByteInput)
        case decoded(DecodedInput)
    }

    /// Reads an input of any encoding as a table.
    ///
    /// - Parameters:
    ///   - input: The input, read from where it stands.
    ///   - start: What was read from the input before, to look at it.
    ///   - separator: What stands between fields.
    public init(_ input: DecodedInput, beginningWith start: [UInt8], separator: UInt8) {
        self.input = .decoded(input)
        limit = Self.longestRecord
        buffer = start
        self.separator = separator
        quote = UInt8(ascii: "\"")
    }

    /// Reads an input as a table.
    ///
    /// - Parameters:
    ///   - input: The input, read from where it stands; a byte order mark is passed over.
    ///   - start: Bytes that were read from the input before, to look at them.
    ///   - separator: What stands between fields.
    ///   - quote: What encloses fields; nothing for files without quoting, as GeoNames' dumps are.
    ///   - limit: The most bytes that a record may have.
    public init(
        _ input: ByteInput, beginningWith start: [UInt8] = [], separator: UInt8 = UInt8(ascii: ","),
        quote: UInt8? = UInt8(ascii: "\""), limit: Int = CSVReader.longestRecord
    ) {
        self.input = .bytes(input)
        self.limit = limit
        buffer = start
        self.separator = separator
        self.quote = quote
    }

    /// Tells what stands between the fields of a table: the most frequent of comma, tab, semicolon and bar in its first
    /// line that is not empty.
    ///
    /// - Parameter start: The first bytes of the table.
    /// - Returns: The separator, a comma when the line has none of them.
    public static func separator(ofTableBeginningWith start: some Collection<UInt8>) -> UInt8 {
        let line = start.drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
            .prefix { $0 != UInt8(ascii: "\n") }
        let candidates = Array(",\t;|".utf8)
        let counts = candidates.map { candidate in line.count { $0 == candidate } }
        return candidates[counts.firstIndex(of: counts.max() ?? 0) ?? 0]
    }

    /// Reads the next record into one that is used again and again.
    ///
    /// - Parameter record: Takes the fields; what it held is forgotten.
    /// - Returns: False when there is none left. Empty lines are passed over.
    /// - Throws: ``CSVError`` when reading fails, a quote stays open or a record is too long.
    public mutating func next(into record: inout CSVRecord) throws(CSVError) -> Bool {
        try skipEmptyLines()
        bytesInRecord = 0
        record.bytes.removeAll(keepingCapacity: true)
        record.ends.removeAll(keepingCapacity: true)
        record.text.removeAll(keepingCapacity: true)
        record.line = line
        guard try peek() != nil else { return false }
        repeat {} while try readField(into: &record)
        return true
    }

    /// Reads the next record.
    ///
    /// - Returns: The record, or nothing at the end.
    /// - Throws: ``CSVError`` as ``next(into:)`` does.
    public mutating func next() throws(CSVError) -> CSVRecord? {
        var record = CSVRecord()
        return try next(into: &record) ? record : nil
    }

    /// Reads one field; tells whether another follows in the record.
    private mutating func readField(into record: inout CSVRecord) throws(CSVError) -> Bool {
        if let quote, try peek() == quote { try readQuoted(quote, into: &record) }
        while let byte = try peek() {
            offset += 1
            if byte == UInt8(ascii: "\n") {
                line += 1
                break
            }
            record.text.append(byte)
            if byte == separator {
                record.ends.append(record.bytes.count)
                return true
            }
            record.bytes.append(byte)
        }
        if record.bytes.last == UInt8(ascii: "\r"), record.bytes.count > (record.ends.last ?? 0) {
            record.bytes.removeLast()
            record.text.removeLast()
        }
        record.ends.append(record.bytes.count)
        return false
    }

    private mutating func readQuoted(_ quote: UInt8, into record: inout CSVRecord) throws(CSVError) {
        offset += 1
        record.text.append(quote)
        while let byte = try peek() {
            offset += 1
            record.text.append(byte)
            if byte == UInt8(ascii: "\n") { line += 1 }
            if byte == quote {
                guard try peek() == quote else { return }
                offset += 1
                record.text.append(byte)
            }
            record.bytes.append(byte)
        }
        throw .openQuote(line: record.line)
    }

    private mutating func skipEmptyLines() throws(CSVError) {
        if line == 1, offset == 0, try peek() == 0xEF, buffer.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
        while let byte = try peek(), byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
            offset += 1
            if byte == UInt8(ascii: "\n") { line += 1 }
        }
    }

    @inline(__always)
    private mutating func peek() throws(CSVError) -> UInt8? {
        if offset < buffer.count { return buffer[offset] }
        return try refill()
    }

    private mutating func refill() throws(CSVError) -> UInt8? {
        guard !isAtEnd else { return nil }
        buffer.removeAll(keepingCapacity: true)
        offset = 0
        do {
            isAtEnd =
                switch input {
                case .bytes(let input): try input.read(into: &buffer) == 0
                case .decoded(let input): try input.read(into: &buffer) == 0
                }
        } catch {
            throw .file(error)
        }
        bytesInRecord += buffer.count
        guard bytesInRecord <= limit else { throw .longRecord(line: line, limit: limit) }
        return buffer.first
    }
}
