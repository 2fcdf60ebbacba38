import ByteStreams
import Geoparsing
import Incidents
public import ReportReading
import TextFormats

/// A job that makes one line of JSON of each report, or pages for people, in the order of the input: `extract` and
/// `geoparse`.
public struct StatelessJob: Sendable {
    /// What is made of a report.
    public enum Kind: Sendable {
        /// Toponyms only.
        case geoparse
        /// Incidents and toponyms.
        case extract
        /// How each was read, for people: sentences, triggers, rules.
        case explanation
    }

    /// What became of the reports.
    public struct Summary: Sendable {
        /// How many were read.
        public var reports = 0

        /// How many could not be read.
        public var faulty = 0
    }

    /// How many reports a thread takes at once, and how many such chunks are on the way for each thread.
    private static let chunk = 32
    private static let chunksEach = 8

    private let kind: Kind
    private let pipeline: IncidentPipeline
    private let threads: Int
    private let context: GeoparsingContext

    /// Creates a job.
    ///
    /// - Parameters:
    ///   - kind: What is made of a report.
    ///   - pipeline: What makes it.
    ///   - threads: How many threads work at most.
    ///   - candidates: How many candidates each toponym shows.
    public init(_ kind: Kind, _ pipeline: IncidentPipeline, threads: Int, candidates: Int = 0) {
        self.kind = kind
        self.pipeline = pipeline
        self.threads = threads
        context = GeoparsingContext(candidateLimit: candidates)
    }

    /// Reads reports and writes a line for each.
    ///
    /// - Parameters:
    ///   - reader: The reports.
    ///   - path: Where the lines go; `-` is the standard output.
    ///   - problem: Takes what could not be read, as it comes.
    /// - Returns: How many reports there were.
    /// - Throws: `FileError` when writing fails.
    /// - Complexity: Linear in the reports, memory flat.
    public func run(
        _ reader: ReportReader, to path: String, problem: (ReadingProblem) -> Void
    ) throws -> Summary {
        var reader = reader
        var summary = Summary()
        let output = try ByteOutput(path: path)
        let work = OrderedWork(
            threads: threads, capacity: threads * Self.chunksEach, makeState: pipeline.makeWorker, text)
        while let chunk = Self.nextChunk(of: &reader, &summary, problem) {
            try work.add(chunk) { try output.write($0) }
        }
        while let page = work.next() { try output.write(page) }
        try output.finish()
        return summary
    }

    private func text(_ worker: inout IncidentPipeline.Worker, _ reports: [Report]) -> [UInt8] {
        switch kind {
        case .geoparse:
            lines(of: reports) {
                pipeline.geoparse($0, context: context).writeGeoparse(to: &$1, &worker.writtenPlaces)
            }
        case .extract:
            lines(of: reports) {
                pipeline.process($0, with: &worker, context: context)
                    .writeExtract(to: &$1, &worker.writtenPlaces)
            }
        case .explanation:
            reports.flatMap {
                ReportExplanation(pipeline.process($0, with: &worker, context: context)).text.utf8
            }
        }
    }

    private func lines(of reports: [Report], write: (Report, inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        for report in reports { write(report, &writer) }
        return writer.buffer.bytes
    }

    private static func nextChunk(
        of reader: inout ReportReader, _ summary: inout Summary, _ problem: (ReadingProblem) -> Void
    ) -> [Report]? {
        var reports: [Report] = []
        while reports.count < chunk, let result = reader.next() {
            switch result {
            case .success(let report): reports.append(report)
            case .failure(let error):
                summary.faulty += 1
                problem(error)
            }
        }
        summary.reports += reports.count
        return reports.isEmpty ? nil : reports
    }
}
