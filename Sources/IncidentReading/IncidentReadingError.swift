public import ByteStreams
public import TextFormats

/// Why a file with coded incidents cannot be read at all.
public enum IncidentReadingError: Error, CustomStringConvertible {
    /// The file cannot be opened or read.
    case file(FileError)
    /// A table ends in the middle of a row.
    case table(path: String, CSVError)
    /// The header is none that we know.
    case unknownTable(path: String)
    /// A column that every row needs is missing.
    case missingColumn(path: String, column: String)
    /// All days of a column may have the day first, or the month.
    case ambiguousDays(path: String, column: String, example: String)
    /// A table of ours that says how columns are called is missing or wrong.
    case codingTable(String)
    /// The file is no GeoJSON.
    case notGeoJSON(path: String, reason: String)

    /// One sentence with what to do.
    public var description: String {
        switch self {
        case .file(let error): error.description
        case .table(let path, let error): "\(path), \(error)"
        case .unknownTable(let path):
            "cannot tell what '\(path)' is; its header is neither ACLED's nor UCDP's nor ours, say --as acled, ucdp, csv, jsonl or geojson"
        case .missingColumn(let path, let column): "'\(path)' has no column '\(column)'"
        case .ambiguousDays(let path, let column, let example):
            "cannot tell whether the day or the month comes first in '\(path)', where no \(column) such as '\(example)' has a number above 12; say --dates dmy or --dates mdy"
        case .codingTable(let reason): reason
        case .notGeoJSON(let path, let reason): "'\(path)' is no GeoJSON: \(reason)"
        }
    }
}

/// What is wrong with one row or feature.
public struct CodingFault: Error, Hashable, CustomStringConvertible {
    /// One sentence that names the column and the value.
    public let description: String

    init(_ description: String) { self.description = description }
}
