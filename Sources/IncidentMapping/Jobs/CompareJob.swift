public import ByteStreams
import Incidents
public import ReportReading
import TextFormats

/// The job behind `compare`: which incidents of some reports are one, and why the others are not.
public struct CompareJob: Sendable {
    private let pipeline: IncidentPipeline
    private let threads: Int

    /// Creates a job.
    ///
    /// - Parameters:
    ///   - pipeline: What makes incidents of reports.
    ///   - threads: How many threads work at most.
    public init(_ pipeline: IncidentPipeline, threads: Int) {
        self.pipeline = pipeline
        self.threads = threads
    }

    /// Reads reports and writes a line of JSON for each pair of incidents that may be one, in the order of their days.
    ///
    /// - Parameters:
    ///   - reader: The reports; all are kept in memory.
    ///   - output: Where the lines go.
    ///   - problem: Takes what could not be read, as it comes.
    /// - Throws: `FileError` when writing fails.
    /// - Complexity: Linear in the number of pairs within the date window.
    public func run(
        _ reader: ReportReader, to output: ByteOutput, problem: (ReadingProblem) -> Void
    ) throws {
        var reader = reader
        var reports: [Report] = []
        while let result = reader.next() {
            switch result {
            case .success(let report): reports.append(report)
            case .failure(let fault): problem(fault)
            }
        }
        let pipeline = pipeline
        let work = OrderedWork(threads: threads, capacity: reports.count, makeState: pipeline.makeWorker) {
            worker, report in pipeline.process(report, with: &worker).incidents
        }
        for report in reports { work.add(report) }
        let incidents = work.rest().flatMap(\.self)
        let reportOf = Dictionary(
            incidents.map { ($0.id, $0.sources.first?.quotation.report.rawValue) },
            uniquingKeysWith: { first, _ in first })
        let threshold = MergingRules().threshold
        for pair in IncidentMerger().compare(incidents) {
            var writer = JSONWriter()
            Self.write(pair, reportOf, threshold: threshold, to: &writer)
            try output.write(writer.buffer.bytes)
        }
        try output.finish()
    }

    private static func write(
        _ pair: MergeReason, _ reportOf: [IncidentID: String?], threshold: Double, to writer: inout JSONWriter
    ) {
        writer.beginObject()
        writer.name("first")
        writer.value(pair.first.rawValue)
        writer.name("second")
        writer.value(pair.second.rawValue)
        writer.name("first_report")
        writer.value(reportOf[pair.first] ?? nil)
        writer.name("second_report")
        writer.value(reportOf[pair.second] ?? nil)
        writer.name("matches")
        writer.value(pair.score.total >= threshold)
        writer.name("score")
        writer.value(pair.score.total, decimals: 3)
        writer.name("evidence")
        writer.beginArray()
        for evidence in pair.score.evidence { write(evidence, to: &writer) }
        writer.endArray()
        writer.endObject()
        writer.endLine()
    }

    private static func write(_ evidence: MatchEvidence, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.name("kind")
        writer.value(evidence.kind.rawValue)
        writer.name("name")
        writer.value(evidence.name)
        writer.name("amount")
        writer.value(evidence.amount, decimals: 3)
        writer.name("weight")
        writer.value(evidence.weight, decimals: 3)
        writer.endObject()
    }
}
