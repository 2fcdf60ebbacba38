import Dispatch
import Exporting
import Incidents
import Storage

/// Writes incidents of a database while several threads read and encode the next ones.
///
/// The file is the same as of one thread: parts are appended in the order of the database.
struct ParallelExport {
    /// Enough incidents to be worth a turn, few enough for memory to stay small.
    private static let runSize = 256

    /// How many runs each thread gets at a time.
    private static let runsEach = 2

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
        mutating func encode(_ run: [StoredIncident], _ filter: IncidentFilter, limit: Int = .max) -> Result<
            Part, any Error
        > {
            var count = 0
            do {
                for stored in run where count < limit {
                    let incident = try stored.incident()
                    guard filter.contains(incident) else { continue }
                    try writer.write(publish(incident))
                    count += 1
                }
            } catch {
                _ = writer.takePart()
                return .failure(error)
            }
            return .success(Part(encoded: writer.takePart(), count: count))
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
        var (count, batch, pending):
            (Int, [[StoredIncident]], PendingBatch<Result<Part, any Error>, [StoredIncident]>?) = (0, [], nil)
        func drain() throws -> Bool {
            guard let (runs, results) = pending?.wait() else { return true }
            pending = nil
            for (run, result) in zip(runs, results) {
                var part = try result.get()
                if part.count > left {
                    // The limit ends within this run.
                    var last = Encoder(writer: writer.makePart(), publish: publishers[0])
                    part = try last.encode(run, filter, limit: left).get()
                }
                try writer.append(part.encoded)
                count += part.count
                left -= part.count
                if left == 0 { return false }
            }
            return true
        }
        func start() {
            let filter = filter
            pending = pool.start(batch) { encoder, run in encoder.encode(run, filter) }
            batch = []
        }
        try store.forEachRun(matching: filter, byCountry: byCountry, of: Self.runSize) { run in
            batch.append(run)
            guard batch.count == threads * Self.runsEach else { return true }
            let goesOn = try drain()
            if goesOn { start() }
            return goesOn
        }
        if try drain(), left > 0, !batch.isEmpty {
            start()
            _ = try drain()
        }
        return count
    }
}
