import ByteStreams
import TextFormats

/// Reads tables of places and writes one gazetteer file.
///
///     var builder = GazetteerBuilder()
///     try builder.addDefaults(folder: "Gazetteer")
///     try builder.addGeoNames(paths: ["ML.zip", "NE.txt"])
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

    /// Adds a table of places with a header, or GeoJSON points.
    ///
    /// - Parameters:
    ///   - path: The file: `.csv`, `.geojson`, or tab-separated with `#` comments; or a zip archive of such.
    ///   - source: How `gazetteer info` names it; by its file when nothing is given.
    /// - Throws: ``GazetteerError`` when it cannot be read or lacks a column.
    public mutating func addTable(path: String, source: GazetteerSource? = nil) throws(GazetteerError) {
        for file in try TableFile.files(at: path) {
            beginTable(source ?? GazetteerSource(name: file.name))
            if [".geojson", ".json", ".geojsonl", ".geojsons"].contains(where: { file.path.hasSuffix($0) }) {
                var reader = try GeoJSONPlaceReader(file.open(), path: file.path)
                while let (result, line) = try reader.next() { try take(result, path: file.path, line: line) }
            } else {
                var reader = try PlaceTableReader(file.open(), path: file.path)
                while let (result, line) = try reader.next() { try take(result, path: file.path, line: line) }
            }
            endTable(path: file.path)
        }
    }

    /// Adds GeoNames' files, plain or zipped: dumps of countries or of all, and `alternateNamesV2.txt`.
    ///
    /// Each is known by its columns. Names of places are read after all places, whatever the order of the paths.
    ///
    /// - Parameter paths: The files.
    /// - Throws: ``GazetteerError`` when one cannot be read.
    public mutating func addGeoNames(paths: [String]) throws(GazetteerError) {
        var names: [GeoNamesFile] = []
        for path in paths {
            for file in try TableFile.files(at: path) {
                let opened = try GeoNamesFile(file)
                if opened.kind == .alternateNames { names.append(opened) } else { try addDump(opened) }
            }
        }
        for file in names { try addAlternateNames(file) }
    }

    private mutating func addDump(_ file: GeoNamesFile) throws(GazetteerError) {
        var reader = GeoNamesReader(file.input, beginningWith: file.start, path: file.file.path)
        beginTable(GazetteerSource(name: "GeoNames \(file.file.name)", licence: "CC BY 4.0, geonames.org"))
        while let (result, line) = try reader.next() { try take(result, path: file.file.path, line: line) }
        endTable(path: file.file.path)
    }

    mutating func beginTable(_ source: GazetteerSource) {
        report.sources.append(source)
        keysOfTable.removeAll(keepingCapacity: true)
    }

    private mutating func endTable(path: String) {
        if report.sources.last?.rows == 0 { report.emptyTables.append(path) }
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
