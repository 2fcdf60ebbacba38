import Exporting
import Incidents
import Storage
import Synchronization
import TextFormats

/// What a run has become.
struct EncodedRun: Sendable {
    let part: EncodedPart
    let count: Int
}

/// Encodes runs of stored incidents; one for each thread.
struct RunEncoder<Writer: IncidentWriter> {
    private var writer: Writer
    private let filter: IncidentFilter
    private let publish: ((Incident) -> Incident)?
    private let reader: RunReader?

    /// What the reader has read.
    private var read: StoredRun

    /// Creates an encoder.
    ///
    /// - Parameters:
    ///   - writer: A part of the file's writer.
    ///   - filter: Which incidents of a run are written.
    ///   - publish: Makes of each incident what is written of it; nothing when it is written as it stands.
    ///   - reader: Reads the documents of runs that come without them.
    ///   - path: The database, for messages.
    init(
        _ writer: Writer, _ filter: IncidentFilter, _ publish: ((Incident) -> Incident)?,
        _ reader: RunReader? = nil, path: String
    ) {
        self.writer = writer
        self.filter = filter
        self.publish = publish
        self.reader = reader
        read = StoredRun(path: path)
    }

    /// Encodes a run; at most so many incidents of it.
    mutating func encode(
        _ run: StoredRun, limit: Int = .max, into spare: ByteBuffer
    ) throws -> EncodedRun {
        var count = 0
        do {
            if let reader { try read.read(run, by: reader) }
            let run = reader == nil ? run : read
            for index in 0..<run.count where count < limit {
                let record = try run.record(at: index, readsLists: readsLists)
                guard filter.contains(record.incident) else { continue }
                try write(record)
                count += 1
            }
        } catch {
            _ = writer.takePart(leaving: spare)
            throw error
        }
        return EncodedRun(part: writer.takePart(leaving: spare), count: count)
    }

    /// Claims and sources are read only by a format, a filter or a publisher that looks into them.
    private var readsLists: Bool { !Writer.copiesLists || filter.asksForSources || publish != nil }

    private mutating func write(_ record: StoredRun.Record) throws {
        if let publish { return try writer.write(publish(record.incident)) }
        guard let claims = record.claims, let sources = record.sources else {
            return try writer.write(record.incident)
        }
        try writer.write(record.incident, lists: EncodedLists(claims: claims, sources: sources))
    }
}

/// Memory that was written out and can be written on again: to ask the system for it anew costs as much as encoding.
final class SpareMemory: Sendable {
    private let buffers = Mutex<[ByteBuffer]>([])
    private let runs = Mutex<[StoredRun]>([])

    func buffer() -> ByteBuffer { buffers.withLock { $0.popLast() } ?? ByteBuffer() }

    func run() -> StoredRun? { runs.withLock { $0.popLast() } }

    func put(_ buffer: ByteBuffer) {
        var buffer = buffer
        buffer.removeAll()
        buffers.withLock { [buffer] in $0.append(buffer) }
    }

    func put(_ run: StoredRun) { runs.withLock { $0.append(run) } }
}
