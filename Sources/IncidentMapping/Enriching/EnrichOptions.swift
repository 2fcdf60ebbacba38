import ByteStreams
public import TextFormats

/// How a table of points is read and written.
public struct EnrichOptions: Sendable {
    /// The input: a path, or `-`.
    public var input: String

    /// The output: a path, or `-`.
    public var output: String

    /// The format; told by the input's name when not given.
    public var format: PointFormat?

    /// The column with the latitude, where it is named.
    public var latitudeColumn: String?

    /// The column with the longitude, where it is named.
    public var longitudeColumn: String?

    /// How the text of a table is encoded; found from its first bytes when not given.
    public var encoding: TextEncoding?

    /// How many threads work at most.
    public var threads: Int

    /// Takes the number of rows done now and then, and how much of the input they are, from 0 to 1, where that is known.
    public var progress: (@Sendable (Int, Double?) -> Void)?

    /// Creates options.
    ///
    /// - Parameters:
    ///   - input: A path, or `-`.
    ///   - output: A path, or `-`.
    ///   - threads: How many threads work at most.
    public init(input: String, output: String, threads: Int) {
        self.input = input
        self.output = output
        self.threads = threads
    }
}

/// How points are written down.
public enum PointFormat: String, Sendable, CaseIterable {
    /// A table with a header; commas, semicolons or tabs between fields.
    case csv
    /// A GeoJSON collection, or features one after the other.
    case geoJSON = "geojson"
    /// GeoJSON features, one a line.
    case geoJSONSeq = "geojsonseq"

    /// The format that the first byte of an input tells of, which is read once more then.
    init(startOf input: ByteInput) throws(FileError) {
        var start: [UInt8] = []
        while start.allSatisfy({ $0 <= 0x20 }), try input.read(into: &start) > 0 {}
        input.putBack(start)
        self = start.first { $0 > 0x20 } == UInt8(ascii: "{") ? .geoJSON : .csv
    }

    /// The format that a file's name tells of.
    ///
    /// - Parameter path: A path.
    public init?(path: String) {
        let suffixes = [
            (".csv", PointFormat.csv), (".tsv", .csv), (".txt", .csv), (".geojson", .geoJSON),
            (".json", .geoJSON), (".geojsonl", .geoJSONSeq), (".geojsons", .geoJSONSeq),
            (".geojsonseq", .geoJSONSeq), (".ndjson", .geoJSONSeq), (".jsonl", .geoJSONSeq),
        ]
        let name = path.lowercased()
        guard let format = suffixes.first(where: { name.hasSuffix($0.0) })?.1 else { return nil }
        self = format
    }
}

/// What became of the rows of a table.
public struct EnrichSummary: Sendable {
    /// How many rows there were.
    public var rows = 0

    /// How many hold no valid point and were passed through as they were, or were left out.
    public var faulty = 0

    /// How many of those were left out, because they are too long to be held.
    public var leftOut = 0

    /// The first of those, each with its line and the reason.
    public var problems: [String] = []

    /// Names of columns that the input had already, and what ours are called instead.
    public var renamed: [(from: String, to: String)] = []

    /// The first line whose text is not UTF-8 and was passed through as it is, and how many there are.
    public var foreign: (line: Int, count: Int)?

    static let shownProblems = 10
}
