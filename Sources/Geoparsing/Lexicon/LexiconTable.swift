import TextFormats

/// One of the lexicon's tables, read row by row.
struct LexiconTable {
    /// The wanted fields of a row, and its line in the file.
    struct Row {
        let fields: [String]
        let line: Int
    }

    private let path: String
    private var reader: TableReader
    private let indices: [Int]
    private var record = CSVRecord()

    /// Opens a table that must have some columns.
    init(path: String, columns: [String]) throws(GeoparsingLexiconError) {
        self.path = path
        do { reader = try TableReader.tsv(path: path) } catch { throw .unreadable(error) }
        var indices: [Int] = []
        for column in columns {
            guard let index = reader.index(of: column) else {
                throw .badRow(path: path, line: 1, reason: "the column '\(column)' is missing")
            }
            indices.append(index)
        }
        self.indices = indices
    }

    /// Returns the next row, or nothing after the last.
    mutating func next() throws(GeoparsingLexiconError) -> Row? {
        do {
            guard try reader.next(into: &record) else { return nil }
        } catch { throw .unreadable(error) }
        return Row(fields: indices.map { record.string($0) }, line: record.line)
    }

    /// Reads all rows of a table.
    static func rows(path: String, columns: [String]) throws(GeoparsingLexiconError) -> [Row] {
        var table = try LexiconTable(path: path, columns: columns)
        var rows: [Row] = []
        while let row = try table.next() { rows.append(row) }
        return rows
    }
}
