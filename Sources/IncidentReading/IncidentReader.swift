import ByteStreams
import TextFormats

/// Reads a file with incidents that are coded already, row by row.
///
///     var reader = try IncidentReader(path: "mali.csv", format: nil, tables)
///     while let row = try reader.next() { let coded = try reader.coder.incident(from: row) }
///
/// Rows are read one after the other; what they mean, ``coder`` tells on any thread.
public struct IncidentReader {
    private enum Rows {
        case table(CSVReader, read: ArraySlice<CSVRecord>)
        case lines(LineReader)
        case features(CodedFeatures)
    }

    private static let longestLine = 16 << 20

    /// The file's path, `-` for the standard input.
    public let path: String

    /// Makes incidents of the rows.
    public let coder: IncidentCoder

    private var rows: Rows

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: The file's path; `-` is the standard input.
    ///   - format: What the file is; told by its extension or its header when not given. Not ``CodedFormat/gpkg``, which
    ///     is no text.
    ///   - tables: How others call their columns and types.
    /// - Throws: ``IncidentReadingError`` when the file cannot be opened, is of no format that we know, or lacks a column
    ///   that every row needs.
    public init(path: String, format: CodedFormat?, _ tables: CodingTables) throws(IncidentReadingError) {
        self.path = path
        let input: ByteInput
        do { input = try ByteInput(path: path) } catch { throw .file(error) }
        switch format ?? CodedFormat(path: path) {
        case .jsonl, .geojsonseq: rows = .lines(LineReader(input, limit: Self.longestLine))
        case .geojson: rows = .features(try CodedFeatures(input, path))
        case let format:
            let table = try CodedTable(input, path, format, tables)
            rows = .table(table.reader, read: table.rows[...])
            coder = table.coder
            return
        }
        coder = IncidentCoder(scheme: .record(RecordCoder()), indices: [:])
    }

    /// Reads the next row; empty lines are passed over.
    ///
    /// - Returns: The row; nothing after the last.
    /// - Throws: ``IncidentReadingError`` when reading fails.
    public mutating func next() throws(IncidentReadingError) -> CodedRow? {
        switch rows {
        case .table(var reader, var read):
            defer { rows = .table(reader, read: read) }
            if let row = read.popFirst() { return CodedRow(line: row.line, content: .cells(row)) }
            do {
                return try reader.next().map { CodedRow(line: $0.line, content: .cells($0)) }
            } catch {
                throw .table(path: path, error)
            }
        case .lines(var reader):
            defer { rows = .lines(reader) }
            return try Self.nextLine(&reader)
        case .features(var features):
            defer { rows = .features(features) }
            return try features.next()
        }
    }

    private static func nextLine(_ reader: inout LineReader) throws(IncidentReadingError) -> CodedRow? {
        do {
            while let line = try reader.next() {
                guard case .bytes(var bytes) = line else {
                    return CodedRow(line: reader.lineNumber, content: .tooLong)
                }
                if bytes.first == 0x1E { bytes = bytes.dropFirst() }
                if bytes.contains(where: { $0 > 0x20 }) {
                    return CodedRow(line: reader.lineNumber, content: .json(Array(bytes)))
                }
            }
            return nil
        } catch {
            throw .file(error)
        }
    }
}
