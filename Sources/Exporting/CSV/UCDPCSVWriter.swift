public import ByteStreams
public import Incidents
import TextFormats

/// Writes the 49 columns of UCDP's georeferenced event dataset (GED 23.1 and later), in its order.
///
/// UCDP has events with at least one death, a day and a country: other incidents are left out and counted. Numbers of
/// conflicts and dyads are UCDP's to give and stay empty.
public struct UCDPCSVWriter: RowWriter {
    /// The columns in order.
    public static let columns = UCDPColumn.allCases.map(\.rawValue)

    var output: BufferedOutput
    private let facts: CodebookFacts
    var buffer = ByteBuffer()
    private var row: CSVRow

    /// How many incidents were left out because they have no death, no day or no place.
    public internal(set) var omittedCount = 0

    /// Creates a writer.
    ///
    /// - Parameters:
    ///   - output: Where the file goes.
    ///   - facts: Looks up the numbers of states.
    ///   - neutralizesFormulas: Whether text that begins like a formula gets a quote mark before it.
    public init(
        _ output: ByteOutput, facts: CodebookFacts = CodebookFacts(), neutralizesFormulas: Bool = false
    ) {
        self.output = BufferedOutput(output)
        self.facts = facts
        row = CSVRow(neutralizesFormulas: neutralizesFormulas)
    }

    /// Writes the line of names.
    ///
    /// - Parameter metadata: Not written.
    public mutating func begin(_ metadata: ExportMetadata) {
        for column in Self.columns { row.append(column, to: &buffer) }
        row.end(&buffer)
    }

    /// Writes an incident as a line, unless it has no death, no day or no place.
    ///
    /// - Parameters:
    ///   - incident: The next incident.
    ///   - lists: Not needed: the format has no lists.
    /// - Throws: `FileError` when the disk is full or the reader has gone.
    public mutating func write(_ incident: Incident, lists: EncodedLists?) throws(FileError) {
        guard let event = UCDPEvent(incident, facts) else {
            omittedCount += 1
            return
        }
        for column in UCDPColumn.allCases { row.append(event.value(of: column), to: &buffer) }
        row.end(&buffer)
        try output.drain(&buffer)
    }
}
