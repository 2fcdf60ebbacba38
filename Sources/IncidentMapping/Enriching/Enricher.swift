public import Boundaries
import ByteStreams
import Geodesy
import TextFormats

/// Adds regions and the nearest border to a table of points, row by row, in constant memory.
///
/// Rows come out as they went in, with columns added; a row without a valid point is passed through with these
/// empty and reported by its line.
public struct Enricher: Sendable {
    /// How many rows a thread takes at once, and how many of those are in memory.
    static let chunk = 1024
    static let chunksInFlight = 16

    private let atlas: BoundaryAtlas

    /// Creates an enricher.
    ///
    /// - Parameter atlas: The regions and borders.
    public init(atlas: BoundaryAtlas) {
        self.atlas = atlas
    }

    /// Reads points and writes them with what is known about them.
    ///
    /// - Parameter options: What to read and how.
    /// - Returns: How many rows there were, and which could not be used.
    /// - Throws: ``MappingError`` when the input cannot be read as a table of points, `FileError` when reading or
    ///   writing fails; no output appears then.
    /// - Complexity: Linear in the rows.
    public func enrich(_ options: EnrichOptions) throws -> EnrichSummary {
        guard let format = options.format ?? PointFormat(path: options.input) else {
            throw MappingError(
                .usage, "cannot tell what '\(options.input)' is; say --input-format csv or geojsonseq")
        }
        let input = try ByteInput(path: options.input)
        switch format {
        case .csv: return try enrich(try PointTable(input, options), options)
        case .geoJSONSeq: return try enrich(PointFeatures(input), options)
        }
    }

    private func enrich(_ rows: some PointRows, _ options: EnrichOptions) throws -> EnrichSummary {
        var rows = rows
        var summary = EnrichSummary()
        summary.renamed = zip(PointFacts.columns, rows.columns).filter { $0 != $1 }.map { (from: $0, to: $1) }
        let output = try ByteOutput(path: options.output)
        try output.write(rows.header)
        let (columns, separator) = (rows.columns, rows.separator)
        let pool = WorkerPool(threads: options.threads) { BoundaryLocator(atlas) }
        while true {
            let batch = try Self.nextBatch(of: &rows)
            guard !batch.isEmpty else { break }
            let done = pool.map(batch) { locator, chunk in
                EnrichedChunk(chunk, by: &locator, columns: columns, separator: separator)
            }
            for chunk in done { try summary.add(chunk, to: output) }
            options.progress?(summary.rows)
        }
        guard summary.rows > 0 else {
            throw MappingError(.badData, "there are no rows in '\(options.input)'")
        }
        try output.finish()
        return summary
    }

    private static func nextBatch<Rows: PointRows>(of rows: inout Rows) throws -> [[Rows.Row]] {
        var batch: [[Rows.Row]] = []
        while batch.count < chunksInFlight {
            var chunk: [Rows.Row] = []
            while chunk.count < Self.chunk, let row = try rows.next() { chunk.append(row) }
            guard !chunk.isEmpty else { break }
            batch.append(chunk)
        }
        return batch
    }
}

extension EnrichSummary {
    fileprivate mutating func add(_ chunk: EnrichedChunk, to output: ByteOutput) throws(FileError) {
        try output.write(chunk.text.bytes)
        rows += chunk.rows
        faulty += chunk.problems.count
        problems += chunk.problems.prefix(max(0, Self.shownProblems - problems.count))
    }
}

/// The rows of a chunk as they will be written.
private struct EnrichedChunk: Sendable {
    private(set) var text = ByteBuffer()
    private(set) var problems: [String] = []
    let rows: Int

    init(_ chunk: [some PointRow], by locator: inout BoundaryLocator, columns: [String], separator: UInt8) {
        rows = chunk.count
        for row in chunk {
            do throws(PointProblem) {
                try row.write(to: &text, columns: columns, separator: separator) {
                    PointFacts(of: $0, by: &locator)
                }
            } catch {
                problems.append("line \(row.line): \(error.message)")
                row.writeUnlocated(to: &text, columns: columns, separator: separator)
            }
        }
    }
}
