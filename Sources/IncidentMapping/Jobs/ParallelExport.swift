import Exporting
import Incidents
import Storage
import Synchronization
import TextFormats

/// Writes incidents of a database while several threads read and encode the next ones.
///
/// The file is the same as of one thread: parts are appended in the order of the database.
struct ParallelExport {
    /// Few enough incidents for what is made of them to stay in the processor's cache.
    private static let runSize = 64

    /// How many runs each thread gets at a time: enough to be worth a turn.
    private static let runsEach = 4

    let store: IncidentStore
    let filter: IncidentFilter
    let byCountry: Bool
    let threads: Int

    /// Makes of each incident what is written of it; one for each thread.
    let makePublisher: () throws -> (Incident) -> Incident

    /// What one thread keeps.
    private struct Encoder<Writer: IncidentWriter> {
        var writer: Writer
        let publish: (Incident) -> Incident

        /// Encodes a run; at most so many incidents of it.
        mutating func encode(
            _ run: StoredRun, _ filter: IncidentFilter, limit: Int = .max, into spare: ByteBuffer
        ) -> Result<Part, any Error> {
            var count = 0
            do {
                for index in 0..<run.count where count < limit {
                    let incident = try run.incident(at: index)
                    guard filter.contains(incident) else { continue }
                    try writer.write(publish(incident))
                    count += 1
                }
            } catch {
                _ = writer.takePart(leaving: spare)
                return .failure(error)
            }
            return .success(Part(encoded: writer.takePart(leaving: spare), count: count))
        }
    }

    private struct Part: Sendable {
        let encoded: EncodedPart
        let count: Int
    }

    /// Writes all incidents of the filter.
    ///
    /// - Returns: How many.
    func write<Writer: IncidentWriter>(to writer: inout Writer) throws -> Int {
        let publishers = try (0..<threads).map { _ in try makePublisher() }
        var next = publishers.makeIterator()
        let part = writer.makePart()
        let pool = WorkerPool(threads: threads) {
            Encoder(writer: part, publish: next.next() ?? publishers[0])
        }
        var left = filter.limit ?? .max
        var (count, batch): (Int, [StoredRun]) = (0, [])
        var pending: PendingBatch<Result<Part, any Error>, StoredRun>?
        let spare = SpareBuffers()
        var used: [ByteBuffer] = []
        /// Begins to encode what has been read, and writes what was encoded meanwhile.
        func advance() throws -> Bool {
            // By now nobody else holds what was written out the last time.
            used.forEach(spare.put)
            used = []
            let done = pending?.wait()
            let filter = filter
            pending =
                batch.isEmpty || left == 0
                ? nil
                : pool.start(batch) { encoder, run in encoder.encode(run, filter, into: spare.take()) }
            batch = []
            for (run, result) in zip(done?.batch ?? [], done?.outputs ?? []) where left > 0 {
                var part = try result.get()
                if part.count > left {
                    // The limit ends within this run.
                    var last = Encoder(writer: writer.makePart(), publish: publishers[0])
                    part = try last.encode(run, filter, limit: left, into: ByteBuffer()).get()
                }
                try writer.append(part.encoded)
                used.append(part.encoded.bytes)
                count += part.count
                left -= part.count
            }
            return left > 0
        }
        try store.forEachRun(matching: filter, byCountry: byCountry, of: Self.runSize) { run in
            batch.append(run)
            return batch.count < threads * Self.runsEach ? true : try advance()
        }
        repeat { _ = try advance() } while pending != nil
        return count
    }
}

/// Memory that was written out and can be written on again: to ask the system for it anew costs as much as encoding.
private final class SpareBuffers: Sendable {
    private let buffers = Mutex<[ByteBuffer]>([])

    func take() -> ByteBuffer { buffers.withLock { $0.popLast() } ?? ByteBuffer() }

    func put(_ buffer: ByteBuffer) {
        var buffer = buffer
        buffer.removeAll()
        buffers.withLock { [buffer] in $0.append(buffer) }
    }
}
