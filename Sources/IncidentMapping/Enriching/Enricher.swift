public import Boundaries
import ByteStreams
import Geodesy
import TextFormats

/// Adds regions and the nearest border to a table of points, in constant memory.
///
/// Rows come out as they went in, with columns added; a row without a valid point is passed through with these
/// empty and reported by its line.
public struct Enricher: Sendable {
    /// How many blocks of rows are in memory for each thread.
    private static let blocksPerThread = 8

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
        let named = options.format ?? PointFormat(path: options.input)
        guard named != nil || options.input == "-" else {
            throw MappingError(
                .usage,
                "cannot tell what '\(options.input)' is; say --input-format csv, geojson or geojsonseq")
        }
        let input = try ByteInput(path: options.input)
        switch try named ?? PointFormat(startOf: input) {
        case .csv:
            let table = try PointTable(input, options)
            return try enrich(table, options, separator: table.separator)
        case .geoJSON: return try enrich(try PointCollection(input), options)
        case .geoJSONSeq: return try enrich(PointFeatures(input), options)
        }
    }

    private func enrich<Source: PointSource>(
        _ source: Source, _ options: EnrichOptions, separator: UInt8 = UInt8(ascii: ",")
    ) throws -> EnrichSummary {
        var source = source
        let names = BoundaryNames(atlas, separator: separator)
        var summary = EnrichSummary()
        let output = try ByteOutput(path: options.output)
        try output.write(source.header)
        let work = OrderedWork(
            threads: options.threads, capacity: options.threads * Self.blocksPerThread,
            makeState: { PointOracle(atlas, names) }
        ) { (oracle, block: Source.Block) in block.enriched(by: &oracle) }
        var read = 0
        while let block = try source.next() {
            try work.add(block) { try summary.add($0, to: output) }
            read += 1
            // Now and then: a terminal takes longer to show it than a block takes to be worked on.
            if read.isMultiple(of: Self.blocksPerThread) { options.progress?(summary.rows, source.part) }
        }
        while let block = work.next() { try summary.add(block, to: output) }
        options.progress?(summary.rows, source.part)
        summary.renamed = zip(PointFacts.columns, source.columns).filter { $0 != $1 }.map {
            (from: $0, to: $1)
        }
        try output.finish()
        return summary
    }
}

extension EnrichSummary {
    fileprivate mutating func add(_ block: EnrichedBlock, to output: ByteOutput) throws(FileError) {
        try output.write(block.text.bytes)
        rows += block.rows
        faulty += block.problems.count
        leftOut += block.leftOut
        problems += block.problems.prefix(max(0, Self.shownProblems - problems.count))
        if let (line, count) = block.foreign {
            foreign = (foreign?.line ?? line, (foreign?.count ?? 0) + count)
        }
    }
}
