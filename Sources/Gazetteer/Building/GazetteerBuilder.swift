import ByteStreams
import TextFormats

/// Reads tables of places and writes one gazetteer file.
///
///     var builder = GazetteerBuilder()
///     try builder.addDefaults(folder: "Gazetteer")
///     try builder.addGeoNames(path: "ML.txt")
///     let report = try builder.write(to: "gazetteer.bin")
///
/// What is added first wins: where two tables hold the same place, the earlier row stays and takes over the
/// names and the missing facts of the later one. The same tables in the same order give the same bytes.
public struct GazetteerBuilder {
    var rows = PlaceRows()
    var rules = NameRules()

    /// Files of more names, which have no places of their own.
    var alternateNames: [GazetteerSource] = []

    /// What has been read and left out so far.
    public internal(set) var report = BuildReport()

    /// Creates a builder without tables.
    public init() {}

    /// Adds a table of places with a header.
    ///
    /// - Parameters:
    ///   - path: The file: `.csv`, or tab-separated with `#` comments.
    ///   - source: How `gazetteer info` names it; by its file when nothing is given.
    /// - Throws: ``GazetteerError`` when it cannot be read or lacks a column.
    public mutating func addTable(path: String, source: GazetteerSource? = nil) throws(GazetteerError) {
        var reader = try PlaceTableReader(path: path)
        beginTable(source ?? GazetteerSource(name: Self.fileName(path)))
        while let (result, line) = try reader.next() { try take(result, path: path, line: line) }
    }

    /// Adds a GeoNames dump: a country's, or `allCountries.txt`.
    ///
    /// - Parameter path: The file.
    /// - Throws: ``GazetteerError`` when it cannot be read.
    public mutating func addGeoNames(path: String) throws(GazetteerError) {
        let input = try Self.open(path)
        var reader = GeoNamesReader(input, path: path)
        beginTable(
            GazetteerSource(name: "GeoNames \(Self.fileName(path))", licence: "CC BY 4.0, geonames.org"))
        while let (result, line) = try reader.next() { try take(result, path: path, line: line) }
    }

    mutating func beginTable(_ source: GazetteerSource) {
        report.sources.append(source)
        keysOfTable.removeAll(keepingCapacity: true)
    }

    /// The keys of the table being read, to find those that come twice.
    private var keysOfTable: Set<String> = []

    mutating func take(
        _ result: Result<PlaceRow, RowFaultError>, path: String, line: Int
    ) throws(GazetteerError) {
        switch result {
        case .failure(let error): report.reject(error.fault, path: path, line: line)
        case .success(var row):
            if row.source.isEmpty { row.source = report.sources.last?.name ?? "" }
            if let fault = row.fault { return report.reject(fault, path: path, line: line) }
            guard keysOfTable.insert(row.key).inserted else {
                return report.reject(.repeatedID, path: path, line: line)
            }
            try rows.append(row, table: report.sources.count - 1)
            report.sources[report.sources.count - 1].rows += 1
        }
    }

    static func open(_ path: String) throws(GazetteerError) -> ByteInput {
        do { return try ByteInput(path: path) } catch {
            throw .unreadableTable(path: path, reason: .file(error))
        }
    }

    static func fileName(_ path: String) -> String {
        String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
    }
}
