public import ByteStreams
public import Incidents
import TextFormats

/// Writes the records of incidents, one JSON object a line.
///
/// The format has no place for metadata: every line is an incident.
public struct JSONLinesWriter: IncidentWriter {
    private var output: BufferedOutput
    private var json = JSONWriter()

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
    /// - Parameter incident: The next incident.
    /// - Throws: `FileError` when the disk is full or the reader has gone.
    public mutating func write(_ incident: Incident) throws(FileError) {
        IncidentRecord.write(incident, to: &json)
        json.endLine()
        try output.drain(&json.buffer)
    }

    /// Makes a writer for incidents that another thread encodes.
    ///
    /// - Returns: A writer that keeps what is written to it.
    public func makePart() -> Self {
        var part = self
        (part.output, part.json) = (.memory, JSONWriter())
        return part
    }

    /// Takes what was written to a part.
    ///
    /// - Returns: The part of the file.
    public mutating func takePart() -> EncodedPart {
        EncodedPart(json.buffer.take(), count: 0)
    }

    /// Appends a part of the file.
    ///
    /// - Parameter part: What the next incidents of the file have become.
    /// - Throws: `FileError` when the disk is full or the reader has gone.
    public mutating func append(_ part: EncodedPart) throws(FileError) {
        try output.append(part.bytes, after: &json.buffer)
    }

    /// Lets the file appear.
    ///
    /// - Throws: `FileError` when the disk is full or the file cannot be given its name.
    public mutating func finish() throws(FileError) {
        try output.finish(&json.buffer)
    }
}
