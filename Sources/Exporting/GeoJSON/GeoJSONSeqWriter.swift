public import ByteStreams
public import Incidents
import TextFormats

/// Writes GeoJSON features one after the other: a line each, or a text sequence by RFC 8142.
///
/// The format has no place for metadata.
public struct GeoJSONSeqWriter: IncidentWriter {
    /// What stands before each feature.
    public enum Framing: Sendable {
        /// Nothing: features are told apart by line feeds.
        case lines
        /// The record separator U+001E, as RFC 8142 wants it.
        case recordSeparators
    }

    private var output: BufferedOutput
    private let framing: Framing
    private var json = JSONWriter()

    /// Creates a writer.
    ///
    /// - Parameters:
    ///   - output: Where the file goes.
    ///   - framing: What stands before each feature.
    public init(_ output: ByteOutput, framing: Framing = .lines) {
        self.output = BufferedOutput(output)
        self.framing = framing
    }

    /// Writes nothing: the format has no head.
    ///
    /// - Parameter metadata: Not written.
    public mutating func begin(_ metadata: ExportMetadata) {}

    /// Writes an incident as a feature.
    ///
    /// - Parameter incident: The next incident.
    /// - Throws: `FileError` when the disk is full or the reader has gone.
    public mutating func write(_ incident: Incident) throws(FileError) {
        if framing == .recordSeparators { json.buffer.append(0x1E) }
        json.feature(incident)
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
