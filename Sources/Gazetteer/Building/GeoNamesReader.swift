import ByteStreams
import TextFormats

/// Reads a GeoNames dump: 19 tab-separated columns without header and quotes.
///
/// Source: https://download.geonames.org/export/dump/readme.txt
struct GeoNamesReader {
    private static let columnCount = 19

    private let path: String
    private var reader: CSVReader
    private var record = CSVRecord()

    /// Reads a dump such as `ML.txt` or `allCountries.txt`.
    init(_ input: ByteInput, beginningWith start: [UInt8], path: String) {
        self.path = path
        reader = CSVReader(input, beginningWith: start, separator: UInt8(ascii: "\t"), quote: nil)
    }

    /// Reads the next row.
    ///
    /// - Returns: The row, or why it is none, and its line; nothing at the end.
    /// - Throws: ``GazetteerError`` when reading fails.
    mutating func next() throws(GazetteerError) -> (result: Result<PlaceRow, RowFaultError>, line: Int)? {
        do {
            guard try reader.next(into: &record) else { return nil }
        } catch { throw .unreadableTable(path: path, reason: error) }
        return (Result { () throws(RowFaultError) in try row() }, record.line)
    }

    private func row() throws(RowFaultError) -> PlaceRow {
        guard record.count >= Self.columnCount else { throw RowFaultError(fault: .tooFewColumns) }
        guard let id = Int(record.string(0)), id > 0 else { throw RowFaultError(fault: .badNumber) }
        var row = PlaceRow()
        row.key = "gn:\(id)"
        row.geonameID = id
        row.name = record.string(1)
        row.latitude = Double(record.string(4)) ?? .nan
        row.longitude = Double(record.string(5)) ?? .nan
        row.featureClass = record.string(6)
        row.featureCode = record.string(7)
        row.countryCode = record.string(8)
        row.admin1Code = record.string(10)
        // GeoNames writes 0 where it knows nothing.
        row.population = Int(record.string(14)).flatMap { $0 > 0 ? $0 : nil }
        row.names = record.string(3).split(separator: ",").map { PlaceName(String($0)) }
        let ascii = record.string(2)
        if ascii != row.name, !ascii.isEmpty { row.names.append(PlaceName(ascii)) }
        return row
    }
}
