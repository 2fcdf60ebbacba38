import ByteStreams
import TextFormats

/// Reads a table of places with a header: ours, or anybody's with a name, a latitude and a longitude.
struct PlaceTableReader {
    private let path: String
    private var table: TableReader
    private var record = CSVRecord()
    private let columns: PlaceColumnNames

    /// Reads the header of a table and finds its columns.
    ///
    /// - Parameters:
    ///   - input: The table; comma-separated when its path ends in `.csv`, else tab-separated.
    ///   - path: What messages call it.
    /// - Throws: ``GazetteerError`` when it cannot be read or lacks a column.
    init(_ input: ByteInput, path: String) throws(GazetteerError) {
        self.path = path
        do {
            table =
                path.hasSuffix(".csv")
                ? try TableReader(input)
                : try TableReader(input, separator: UInt8(ascii: "\t"), quote: nil, allowsComments: true)
        } catch { throw .unreadableTable(path: path, reason: error) }
        columns = PlaceColumnNames(table.columns)
        if let missing = columns.missing {
            throw .missingColumn(path: path, column: missing, header: table.columns)
        }
    }

    /// Tells whether a table has the columns of a table of places.
    static func isPlaceTable(path: String) -> Bool {
        do {
            _ = try PlaceTableReader(GazetteerBuilder.open(path), path: path)
            return true
        } catch {
            return false
        }
    }

    /// Reads the next row.
    ///
    /// - Returns: The row, or why it is none, and its line; nothing at the end.
    /// - Throws: ``GazetteerError`` when reading fails.
    mutating func next() throws(GazetteerError) -> (result: Result<PlaceRow, RowFaultError>, line: Int)? {
        do {
            guard try table.next(into: &record) else { return nil }
        } catch { throw .unreadableTable(path: path, reason: error) }
        return (Result { () throws(RowFaultError) in try row() }, record.line)
    }

    private func row() throws(RowFaultError) -> PlaceRow {
        var row = try columns.row(default: "\(TableFile.stem(path)):\(record.line)") { record.string($0) }
        row.latitude = Double(columns.latitude.map { record.string($0) } ?? "") ?? .nan
        row.longitude = Double(columns.longitude.map { record.string($0) } ?? "") ?? .nan
        return row
    }
}

/// A fault as an error, for readers.
struct RowFaultError: Error {
    let fault: RowFault
}

/// The `names` column of our tables: `Tombouctou|fr=Tombouctou|ar=تمبكتو`.
enum PlaceNameList {
    /// Returns the names, each with its language where the table gives one.
    static func names(in list: String) -> [PlaceName] {
        list.split(separator: "|").map { item in
            guard let equals = item.firstIndex(of: "="), item[..<equals].utf8.count <= 8,
                item[..<equals].utf8.allSatisfy({ $0 &- 0x61 < 26 || $0 == 0x2D })
            else { return PlaceName(String(item)) }
            return PlaceName(String(item[item.index(after: equals)...]), language: String(item[..<equals]))
        }
    }
}
