/// The formats that incidents leave the product in; the raw value is the name on the command line.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
    /// GeoJSON by RFC 7946.
    case geojson
    /// GeoJSON features as a text sequence by RFC 8142, or one a line.
    case geojsonseq
    /// KML 2.2.
    case kml
    /// KML with its icons in a ZIP file.
    case kmz
    /// OGC GeoPackage.
    case gpkg
    /// CSV with all fields of the record.
    case csv
    /// CSV in the 31 columns of ACLED.
    case acled
    /// CSV in the 49 columns of UCDP's georeferenced event dataset.
    case ucdp
    /// One record a line.
    case jsonl
    /// A map in one HTML file.
    case html
    /// A map as a drawing.
    case svg

    /// The extension that a new file gets.
    public var fileExtension: String {
        switch self {
        case .geojsonseq: "geojsonl"
        case .acled, .ucdp: "csv"
        default: rawValue
        }
    }

    /// Whether a file of the format says itself who made it of what; the others have that in a file beside them.
    public var holdsMetadata: Bool {
        switch self {
        case .csv, .acled, .ucdp, .jsonl, .geojsonseq: false
        default: true
        }
    }

    /// The media type, as a server would name it.
    public var mediaType: String {
        switch self {
        case .geojson: "application/geo+json"
        case .geojsonseq: "application/geo+json-seq"
        case .kml: "application/vnd.google-earth.kml+xml"
        case .kmz: "application/vnd.google-earth.kmz"
        case .gpkg: "application/geopackage+sqlite3"
        case .csv, .acled, .ucdp: "text/csv"
        case .jsonl: "application/x-ndjson"
        case .html: "text/html"
        case .svg: "image/svg+xml"
        }
    }

    /// Finds the format of a file by its extension; nothing for an extension that no format has.
    ///
    /// `.csv` is our own layout: ACLED's and UCDP's are chosen by name.
    ///
    /// - Parameter fileExtension: The extension without its dot, in any case.
    public init?(fileExtension: String) {
        switch fileExtension.lowercased() {
        case "geojson", "json": self = .geojson
        case "geojsonl", "geojsons", "geojsonseq": self = .geojsonseq
        case "jsonl", "ndjson": self = .jsonl
        case "kml": self = .kml
        case "kmz": self = .kmz
        case "gpkg": self = .gpkg
        case "csv": self = .csv
        case "html", "htm": self = .html
        case "svg": self = .svg
        default: return nil
        }
    }
}
