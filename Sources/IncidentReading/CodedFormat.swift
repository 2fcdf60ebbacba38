/// The formats in which incidents that are coded already come in; the raw value is the name on the command line.
public enum CodedFormat: String, Hashable, Sendable, CaseIterable {
    /// ACLED's table.
    case acled
    /// UCDP's table of georeferenced events.
    case ucdp
    /// Our own table with all fields.
    case csv
    /// Our own record, one a line.
    case jsonl
    /// A GeoJSON feature collection.
    case geojson
    /// GeoJSON features, one a line, with or without RFC 8142's record separator.
    case geojsonseq
    /// A GeoPackage of ours.
    case gpkg

    /// Finds the format of a file by its extension; nothing for tables, whose header tells, and for other extensions.
    ///
    /// - Parameter path: The file's path.
    init?(path: String) {
        let name = path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
        switch name.split(separator: ".").last?.lowercased() {
        case "jsonl", "ndjson": self = .jsonl
        case "geojson", "json": self = .geojson
        case "geojsonl", "geojsons", "geojsonseq": self = .geojsonseq
        case "gpkg": self = .gpkg
        default: return nil
        }
    }
}
