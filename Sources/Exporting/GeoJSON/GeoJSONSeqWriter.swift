public import ByteStreams
public import Incidents
import TextFormats

/// Writes GeoJSON features one after the other: a line each, or a text sequence by RFC 8142.
///
/// The format has no place for metadata.
public struct GeoJSONSeqWriter: RowWriter {
    /// What stands before each feature.
    public enum Framing: Sendable {
        /// Nothing: features are told apart by line feeds.
        case lines
        /// The record separator U+001E, as RFC 8142 wants it.
        case recordSeparators
    }

    var output: BufferedOutput
    private let framing: Framing
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
    /// - Parameters:
    ///   - incident: The next incident.
    ///   - lists: Its claims and sources, to be copied.
    /// - Throws: `FileError` when the disk is full or the reader has gone.
    public mutating func write(_ incident: Incident, lists: EncodedLists?) throws(FileError) {
        if framing == .recordSeparators { json.buffer.append(0x1E) }
        json.feature(incident, lists: lists)
        json.endLine()
        try output.drain(&json.buffer)
    }
}
