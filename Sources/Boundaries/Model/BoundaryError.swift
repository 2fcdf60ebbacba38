public import ByteStreams
public import Geodesy
public import MappedFiles
public import TextFormats

/// Why boundaries cannot be read, built or asked.
public enum BoundaryError: Error, CustomStringConvertible {
    /// The system refused a file.
    case file(FileError)
    /// The compiled file is not usable.
    case compiledFile(SectionedFileError)
    /// A table is not usable.
    case table(path: String, CSVError)
    /// A GeoJSON file is no JSON.
    case json(path: String, JSONParsingError)
    /// A GeoJSON feature, counted from 1, is not what it should be.
    case feature(path: String, number: Int, problem: String)
    /// A table lacks a column.
    case missingColumn(path: String, column: String)
    /// A line names a region that no table has.
    case unknownRegion(path: String, code: String)
    /// The lines around a region do not close.
    case openOutline(region: String, at: Coordinate)
    /// No border or country answers to a name.
    case unknownBorder(String)
    /// There is nothing to build from.
    case nothingToBuild(path: String)

    /// One sentence with the place and the remedy.
    public var description: String {
        switch self {
        case .file(let error): error.description
        case .compiledFile(let error): error.description
        case .table(let path, let error): "'\(path)': \(error)"
        case .json(let path, let error): "'\(path)': \(error)"
        case .feature(let path, let number, let problem): "'\(path)', feature \(number): \(problem)"
        case .missingColumn(let path, let column): "'\(path)' has no column '\(column)'"
        case .unknownRegion(let path, let code):
            "'\(path)' has a line along region '\(code)', which regions.tsv does not list"
        case .openOutline(let region, let place):
            "the lines around region '\(region)' do not close at \(place); a line is missing there"
        case .unknownBorder(let name):
            "no border or country is called '\(name)'; `incident-mapper borders` lists them"
        case .nothingToBuild(let path): "'\(path)' holds no boundary lines (lines_*.geojson)"
        }
    }
}
