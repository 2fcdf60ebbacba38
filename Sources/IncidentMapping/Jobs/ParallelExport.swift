import Exporting
import Incidents
import Storage
import TextFormats

/// Writes incidents of a database: while it is found out which are next, those before them are read and encoded by several
/// threads, and those before them are written.
///
/// The file is the same as of one thread: parts are appended in the order of the database.
struct ParallelExport {
    /// Few enough incidents for what is made of them to stay in the processor's cache.
    private static let runSize = 32

    /// How many runs are on the way for each thread: enough to go on with while the disk takes its time.
    private static let runsEach = 12

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
        let readers = try self.readers()
        var encoders = try (0..<threads).map { index in
            RunEncoder(
                writer.makePart(), filter, try makePublisher(), readers.isEmpty ? nil : readers[index],
                path: store.path)
        }
        var appender = PartAppender(
            writer, RunEncoder(writer.makePart(), filter, try makePublisher(), path: store.path),
            limit: filter.limit, spare)
        let work = OrderedWork(
            threads: threads, capacity: threads * Self.runsEach, makeState: { encoders.removeLast() }
        ) { encoder, run in (run, Result { try encoder.encode(run, into: spare.buffer()) }) }
        try store.forEachRun(matching: filter, byCountry: byCountry, of: Self.runSize, for: readers) { run in
            try work.add(run) { try appender.append($0, $1) }
            run = spare.run() ?? StoredRun(path: store.path)
            return appender.hasRoom
        }
        while appender.hasRoom, let (run, result) = work.next() { try appender.append(run, result) }
        writer = appender.writer
        return appender.count
    }

    // A run in which a limit ends is encoded again, which needs its documents.
    private func readers() throws -> [RunReader] {
        threads > 1 && filter.limit == nil ? try store.makeReaders(threads) : []
    }
}
