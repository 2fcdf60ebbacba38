import Dispatch
import Exporting
import Storage
import TextFormats

/// Appends encoded runs to a file in their order, beside whatever its user does, until a limit is reached.
///
/// Unchecked because its user waits for one batch, by ``hasRoom()``, before it touches anything else of it.
final class PartAppender<Writer: IncidentWriter>: @unchecked Sendable {
    private var writer: Writer
    private var encoder: RunEncoder<Writer>
    private var left: Int
    private let spare: SpareMemory

    /// Where batches are written; nothing when the caller itself writes them.
    private let queue: DispatchQueue?
    private let done = DispatchSemaphore(value: 1)
    private var failure: (any Error)?

    /// How many incidents were written.
    private(set) var count = 0

    /// Creates an appender.
    ///
    /// - Parameters:
    ///   - writer: Writes the file, whose head is written.
    ///   - encoder: Encodes what is within the limit of the run in which it ends.
    ///   - limit: How many incidents at most.
    ///   - spare: Where memory goes that is no longer needed.
    ///   - isParallel: Whether a thread of its own writes.
    init(
        _ writer: Writer, _ encoder: RunEncoder<Writer>, limit: Int?, _ spare: SpareMemory, isParallel: Bool
    ) {
        self.writer = writer
        self.encoder = encoder
        left = limit ?? .max
        self.spare = spare
        queue = isParallel ? DispatchQueue(label: "export.append") : nil
    }

    /// Waits for the batch that was begun last.
    ///
    /// - Returns: Whether there is room for more.
    func hasRoom() throws -> Bool {
        done.wait()
        defer { done.signal() }
        if let failure { throw failure }
        return left > 0
    }

    /// Begins to write a batch; the one before must have been waited for.
    func begin(_ runs: [StoredRun], _ encoded: [Result<EncodedRun, any Error>]) {
        done.wait()
        guard let queue else { return append(runs, encoded) }
        queue.async { self.append(runs, encoded) }
    }

    /// Waits for the last batch and gives the writer back, for the end of the file.
    func finish() throws -> Writer {
        _ = try hasRoom()
        return writer
    }

    private func append(_ runs: [StoredRun], _ encoded: [Result<EncodedRun, any Error>]) {
        do {
            for (run, result) in zip(runs, encoded) where left > 0 { try append(run, try result.get()) }
            spare.put(runs)
        } catch {
            failure = error
        }
        done.signal()
    }

    private func append(_ run: StoredRun, _ encoded: EncodedRun) throws {
        // The limit may end within this run.
        let encoded =
            encoded.count <= left ? encoded : try encoder.encode(run, limit: left, into: ByteBuffer())
        try writer.append(encoded.part)
        count += encoded.count
        left -= encoded.count
        spare.put(encoded.part.bytes)
    }
}
