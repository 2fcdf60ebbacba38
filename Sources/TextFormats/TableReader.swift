public import ByteStreams

/// A table with named columns: a CSV or TSV file with a header, read row by row.
///
/// Lines that begin with `#` are comments in our own TSV tables and are passed over when `allowsComments`.
public struct TableReader {
    private var reader: CSVReader
    private let allowsComments: Bool

    /// The names of the columns as the header gives them.
    public let columns: [String]

    /// Opens a table and reads its header.
    ///
    /// - Parameters:
    ///   - input: The input.
    ///   - separator: What stands between fields.
    ///   - quote: What encloses fields; nothing for files without quoting.
    ///   - allowsComments: Whether lines that begin with `#` are passed over.
    /// - Throws: ``CSVError`` when the header cannot be read.
    public init(
        _ input: ByteInput, separator: UInt8 = UInt8(ascii: ","), quote: UInt8? = UInt8(ascii: "\""),
        allowsComments: Bool = false
    ) throws(CSVError) {
        var reader = CSVReader(input, separator: separator, quote: quote)
        var header = CSVRecord()
        while try reader.next(into: &header), allowsComments, header.field(0).first == UInt8(ascii: "#") {}
        self.columns = (0..<header.count).map { header.string($0) }
        self.reader = reader
        self.allowsComments = allowsComments
    }

    /// Opens one of the project's own tables: tab-separated, unquoted, with comments.
    ///
    /// - Parameter path: The file's path.
    /// - Returns: The table, its header read.
    /// - Throws: ``CSVError`` when it cannot be opened or read.
    public static func tsv(path: String) throws(CSVError) -> TableReader {
        let input: ByteInput
        do { input = try ByteInput(path: path) } catch { throw .file(error) }
        return try TableReader(input, separator: UInt8(ascii: "\t"), quote: nil, allowsComments: true)
    }

    /// Returns the index of a column.
    ///
    /// - Parameter name: The column's name.
    /// - Returns: Its index, or nothing when the table has no such column.
    public func index(of name: String) -> Int? { columns.firstIndex(of: name) }

    /// Reads the next row into a record that is used again and again.
    ///
    /// - Parameter record: Takes the fields.
    /// - Returns: False when there is none left.
    /// - Throws: ``CSVError`` when reading fails.
    public mutating func next(into record: inout CSVRecord) throws(CSVError) -> Bool {
        while try reader.next(into: &record) {
            if !allowsComments || record.field(0).first != UInt8(ascii: "#") { return true }
        }
        return false
    }
}
