import Exporting
import Storage
import TextFormats

/// Appends encoded runs to a file in their order, until a limit is reached.
struct PartAppender<Writer: IncidentWriter> {
    /// Writes the file.
    private(set) var writer: Writer

    /// How many incidents were written.
    private(set) var count = 0

    private var encoder: RunEncoder<Writer>
    private var left: Int
    private let spare: SpareMemory

    /// Creates an appender.
    ///
    /// - Parameters:
    ///   - writer: Writes the file, whose head is written.
    ///   - encoder: Encodes what is within the limit of the run in which it ends.
    ///   - limit: How many incidents at most.
    ///   - spare: Where memory goes that is no longer needed.
    init(_ writer: Writer, _ encoder: RunEncoder<Writer>, limit: Int?, _ spare: SpareMemory) {
        self.writer = writer
        self.encoder = encoder
        left = limit ?? .max
        self.spare = spare
    }

    /// Whether the limit is not reached.
    var hasRoom: Bool { left > 0 }

    /// Appends what a run has become.
    mutating func append(_ run: StoredRun, _ result: Result<EncodedRun, any Error>) throws {
        var encoded = try result.get()
        // The limit may end within this run.
        if encoded.count > left { encoded = try encoder.encode(run, limit: left, into: ByteBuffer()) }
        try writer.append(encoded.part)
        count += encoded.count
        left -= encoded.count
        spare.put(encoded.part.bytes)
        spare.put(run)
    }
}
