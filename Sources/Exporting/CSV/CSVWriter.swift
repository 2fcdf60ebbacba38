public import ByteStreams
public import Incidents
import TextFormats

/// Writes CSV (RFC 4180, UTF-8, line feeds) with all fields of the record, claims and sources as JSON text, and last, where
/// the first-level region is not certain, all that it may be.
///
/// What is not known is an empty cell. The format has no place for metadata.
public struct CSVWriter: RowWriter {
    var output: BufferedOutput
    var buffer = ByteBuffer()
    private var row: CSVRow

    /// None: the format takes every incident.
    public internal(set) var omittedCount = 0

    /// Yes: claims and sources are JSON in it.
    public static var copiesLists: Bool { true }

    /// Creates a writer.
    ///
    /// - Parameters:
    ///   - output: Where the file goes.
    ///   - neutralizesFormulas: Whether text that begins with `=`, `+`, `-` or `@` gets a quote mark before it, so
    ///     that no spreadsheet runs it; such cells are then no longer what they were.
    public init(_ output: ByteOutput, neutralizesFormulas: Bool = false) {
        self.output = BufferedOutput(output)
        row = CSVRow(neutralizesFormulas: neutralizesFormulas)
    }

    /// Writes the line of names.
    ///
    /// - Parameter metadata: Not written.
    public mutating func begin(_ metadata: ExportMetadata) {
        for field in IncidentField.allCases { row.append(field.rawValue, to: &buffer) }
        row.append(IncidentRecord.possibleRegions, to: &buffer)
        row.end(&buffer)
    }

    /// Writes an incident as a line.
    ///
    /// - Parameters:
    ///   - incident: The next incident.
    ///   - lists: Its claims and sources, to be copied.
    /// - Throws: `FileError` when the disk is full or the reader has gone.
    public mutating func write(_ incident: Incident, lists: EncodedLists?) throws(FileError) {
        for field in IncidentField.allCases {
            switch field {
            case .claims:
                row.append(lists?.claims, to: &buffer) { IncidentRecord.write(incident.claims, to: &$0) }
            case .sources:
                row.append(lists?.sources, to: &buffer) { IncidentRecord.write(incident.sources, to: &$0) }
            default: row.append(field.value(in: incident), to: &buffer)
            }
        }
        let regions = incident.location?.possibleAdmin1 ?? []
        row.append(regions.count > 1 ? .texts(regions) : .unknown, to: &buffer)
        row.end(&buffer)
        try output.drain(&buffer)
    }
}
