import ByteStreams
import TextFormats

/// Reads a table of places with a header: ours, or anybody's with a name, a latitude and a longitude.
struct PlaceTableReader {
    private let path: String
    private var table: TableReader
    private var record = CSVRecord()
    private let columns: Columns

    /// Opens a table and finds its columns.
    ///
    /// - Parameter path: The file; tab-separated when it ends in `.tsv` or `.txt`, else comma-separated.
    /// - Throws: ``GazetteerError`` when it cannot be read or lacks a column.
    init(path: String) throws(GazetteerError) {
        self.path = path
        do { table = try Self.open(path) } catch { throw .unreadableTable(path: path, reason: error) }
        columns = Columns(table)
        for (name, index) in columns.needed where index == nil {
            throw .missingColumn(path: path, column: name)
        }
    }

    private static func open(_ path: String) throws(CSVError) -> TableReader {
        guard path.hasSuffix(".csv") else { return try .tsv(path: path) }
        let input: ByteInput
        do { input = try ByteInput(path: path) } catch { throw .file(error) }
        return try TableReader(input)
    }

    /// Tells whether a table has the columns of a table of places.
    static func isPlaceTable(path: String) -> Bool {
        do {
            _ = try PlaceTableReader(path: path)
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
        var row = PlaceRow()
        row.name = text(columns.name)
        row.key = text(columns.id)
        if row.key.isEmpty { row.key = "\(fileStem):\(record.line)" }
        row.latitude = Double(text(columns.latitude)) ?? .nan
        row.longitude = Double(text(columns.longitude)) ?? .nan
        row.featureClass = columns.featureClass == nil ? "P" : text(columns.featureClass)
        row.featureCode = text(columns.featureCode)
        row.countryCode = text(columns.countryCode)
        row.admin1Code = text(columns.admin1Code)
        row.admin1 = text(columns.admin1)
        row.admin2 = text(columns.admin2)
        row.population = try number(columns.population)
        row.uncertainty = try number(columns.uncertainty)
        row.geonameID = try number(columns.geonameID)
        row.source = text(columns.source)
        row.names = PlaceNameList.names(in: text(columns.names))
        return row
    }

    private func text(_ column: Int?) -> String { column.map { record.string($0) } ?? "" }

    private func number(_ column: Int?) throws(RowFaultError) -> Int? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        guard let number = Double(text), number >= 0, number < 1e15 else {
            throw RowFaultError(fault: .badNumber)
        }
        return Int(number.rounded())
    }

    private var fileStem: Substring {
        let file = path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
        return file.prefix { $0 != "." }
    }
}

/// A fault as an error, for readers.
struct RowFaultError: Error {
    let fault: RowFault
}

/// Where each column of a table of places is.
private struct Columns {
    let id, name, latitude, longitude, featureClass, featureCode, countryCode, admin1Code, admin1, admin2,
        population, uncertainty, geonameID, names, source: Int?

    init(_ table: TableReader) {
        let known = table.columns.map { $0.lowercased() }
        func index(_ names: String...) -> Int? { names.lazy.compactMap { known.firstIndex(of: $0) }.first }
        id = index("id", "place_id")
        name = index("name")
        latitude = index("latitude", "lat", "y")
        longitude = index("longitude", "lon", "lng", "long", "x")
        featureClass = index("feature_class")
        featureCode = index("feature_code")
        countryCode = index("country_code", "country", "iso2")
        admin1Code = index("admin1_code")
        admin1 = index("admin1")
        admin2 = index("admin2")
        population = index("population")
        uncertainty = index("uncertainty_m")
        geonameID = index("geonameid", "geoname_id")
        source = index("source")
        names = index("names", "alternatenames", "alternate_names")
    }

    var needed: [(String, Int?)] { [("name", name), ("latitude", latitude), ("longitude", longitude)] }
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
