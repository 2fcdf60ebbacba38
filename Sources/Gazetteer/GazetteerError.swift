public import Archives
public import ByteStreams
public import MappedFiles
public import TextFormats

/// Why a gazetteer cannot be built, opened or used.
public enum GazetteerError: Error, CustomStringConvertible {
    /// The compiled file cannot be used.
    case file(SectionedFileError)
    /// The compiled file's sections do not belong together.
    case inconsistent(path: String, section: String)
    /// A table cannot be read.
    case unreadableTable(path: String, reason: CSVError)
    /// A table lacks a column that it must have; its header has others, or none.
    case missingColumn(path: String, column: String, header: [String])
    /// A row of a table of rules is wrong.
    case badRule(path: String, line: Int, problem: String)
    /// A folder holds no table of places.
    case noTables(folder: String)
    /// A GeoJSON file of places is wrong.
    case badGeoJSON(path: String, problem: String)
    /// A zip archive cannot be read.
    case badArchive(ZIPReadingError)
    /// A zip archive holds no table.
    case emptyArchive(path: String)
    /// There are more places, names or bytes of text than a file can hold.
    case tooLarge(String)
    /// The compiled file cannot be written.
    case unwritable(FileError)

    /// What stands in the first line of a table that lacks a column.
    private static func found(_ header: [String]) -> String {
        guard header.contains(where: { !$0.isEmpty }) else { return ", it is empty" }
        let names = header.prefix(6).map { "'\($0.prefix(40))'" }.joined(separator: ", ")
        return " but \(names)\(header.count > 6 ? " and others" : "")"
    }

    private static let remedy = "run \"incident-mapper gazetteer build\""

    /// What is wrong, where, and what to do.
    public var description: String {
        switch self {
        case .file(let error): "\(error.description) (\(Self.remedy))"
        case .inconsistent(let path, let section):
            "'\(path)' is damaged: its section '\(section)' has the wrong size; \(Self.remedy)"
        case .unreadableTable(let path, let reason): "'\(path)': \(reason.description)"
        case .missingColumn(let path, let column, let header):
            "'\(path)' has no column '\(column)'\(Self.found(header)); a table of places has at least name, latitude "
                + "and longitude, parted by commas in a .csv, by tabs elsewhere"
        case .badRule(let path, let line, let problem): "'\(path)', line \(line): \(problem)"
        case .noTables(let folder):
            "'\(folder)' holds no table of places (*.tsv with id, name, latitude, longitude); "
                + "give the project's Gazetteer folder"
        case .badGeoJSON(let path, let problem): "'\(path)': \(problem)"
        case .badArchive(let error): error.description
        case .emptyArchive(let path):
            "'\(path)' holds no table (.txt, .tsv, .csv or .geojson); give another archive"
        case .tooLarge(let what): "a gazetteer file holds less than 2³² \(what); build from fewer tables"
        case .unwritable(let error): error.description
        }
    }
}
