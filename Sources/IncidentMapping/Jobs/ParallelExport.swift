import Exporting
import Incidents
import Storage
import TextFormats

/// Writes incidents of a database in three stages at once: while one run is read, those before it are encoded by several
/// threads, and those before them are written.
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

    /// Makes of each incident what is written of it, one for each thread; nothing when it is written as it stands.
    let makePublisher: () throws -> ((Incident) -> Incident)?

    /// Writes all incidents of the filter.
    ///
    /// - Returns: How many.
    func write<Writer: IncidentWriter>(to writer: inout Writer) throws -> Int {
        let spare = SpareMemory()
        let appender = PartAppender(
            writer, RunEncoder(writer.makePart(), filter, try makePublisher()), limit: filter.limit, spare,
            isParallel: threads > 1)
        var encoders = try (0..<threads).map { _ in
            RunEncoder(writer.makePart(), filter, try makePublisher())
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
        try store.forEachRun(matching: filter, byCountry: byCountry, of: Self.runSize) { run in
            batch.append(run)
            run = spare.run() ?? run
            return batch.count < threads * Self.runsEach ? true : try advance()
        }
        repeat { _ = try advance() } while pending != nil
        writer = try appender.finish()
        return appender.count
    }
}
