public import ByteStreams
public import Incidents
import TextFormats

/// Writes the records of incidents, one JSON object a line.
///
/// The format has no place for metadata: every line is an incident.
public struct JSONLinesWriter: RowWriter {
    var output: BufferedOutput
    private var json = JSONWriter()

    var buffer: ByteBuffer {
        get { json.buffer }
        set { json.buffer = newValue }
    }

    /// None: the format takes every incident.
    public internal(set) var omittedCount = 0

    /// Yes: claims and sources are JSON in it.
    public static var copiesLists: Bool { true }

    /// Creates a writer.
    ///
    /// - Parameter output: Where the file goes.
    public init(_ output: ByteOutput) {
        self.output = BufferedOutput(output)
    }

    /// Writes nothing: the format has no head.
    ///
    /// - Parameter metadata: Not written.
    public mutating func begin(_ metadata: ExportMetadata) {}

    /// Writes an incident as a line.
    ///
    /// - Parameters:
    ///   - incident: The next incident.
    ///   - lists: Its claims and sources, to be copied.
    /// - Throws: `FileError` when the disk is full or the reader has gone.
    public mutating func write(_ incident: Incident, lists: EncodedLists?) throws(FileError) {
        IncidentRecord.write(incident, lists: lists, to: &json)
        json.endLine()
        try output.drain(&json.buffer)
    }
}
