import Exporting
import Incidents
import Storage
import TextFormats

/// Writes incidents of a database in stages at once: while it is found out which are next, those before them are read and
/// encoded by several threads, and those before them are written.
///
/// The file is the same as of one thread: parts are appended in the order of the database.
struct ParallelExport {
    /// Few enough incidents for what is made of them to stay in the processor's cache.
    private static let runSize = 32

    /// How many runs each thread gets at a time: enough to be worth a turn.
    private static let runsEach = 6

    let store: IncidentStore
    let filter: IncidentFilter
    let byCountry: Bool
    let threads: Int

    /// Makes of each incident what is written of it, one for each thread; nothing when it is written as it stands.
    let makePublisher: () throws -> ((Incident) -> Incident)?

    /// Writes all incidents of the filter.
    ///
    /// - Returns: How many.
    func write<Writer: IncidentWriter>(to writer: inout Writer) throws -> Int {
        let spare = SpareMemory()
        let appender = PartAppender(
            writer, RunEncoder(writer.makePart(), filter, try makePublisher(), path: store.path),
            limit: filter.limit, spare, isParallel: threads > 1)
        let readers = try self.readers()
        var encoders = try (0..<threads).map { index in
            RunEncoder(
                writer.makePart(), filter, try makePublisher(), readers.isEmpty ? nil : readers[index],
                path: store.path)
        }
        let pool = WorkerPool(threads: threads) { encoders.removeLast() }
        var pending: PendingBatch<Result<EncodedRun, any Error>, StoredRun>?
        var batch: [StoredRun] = []
        /// Hands on what has been read and what has been encoded.
        func advance() throws -> Bool {
            let encoded = pending?.wait()
            guard try appender.hasRoom() else {
                pending = nil
                return false
            }
            pending =
                batch.isEmpty
                ? nil
                : pool.start(batch) { encoder, run in Result { try encoder.encode(run, into: spare.buffer()) }
                }
            batch = []
            if let encoded { appender.begin(encoded.batch, encoded.outputs) }
            return true
        }
        try store.forEachRun(matching: filter, byCountry: byCountry, of: Self.runSize, for: readers) { run in
            batch.append(run)
            run = spare.run() ?? run
            return batch.count < threads * Self.runsEach ? true : try advance()
        }
        repeat { _ = try advance() } while pending != nil
        writer = try appender.finish()
        return appender.count
    }

    // A run in which a limit ends is encoded again, which needs its documents.
    private func readers() throws -> [RunReader] {
        threads > 1 && filter.limit == nil ? try store.makeReaders(threads) : []
    }
}
