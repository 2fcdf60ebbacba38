import Boundaries
import ByteStreams
import Exporting
public import Incidents
public import ReportReading
import SimpleFeatures
import Summaries

/// The main job: reads reports, joins their incidents, writes layers and a summary.
public struct MapJob: Sendable {
    /// What the job made.
    public struct Result: Sendable {
        /// The joined incidents, by date.
        public let incidents: [MergedIncident]

        /// How many reports were read.
        public let reports: Int

        /// The files that were written, in the order of writing.
        public let files: [String]

        /// What a reader of the results should know, each with its report.
        public let warnings: [String]
    }

    let pipeline: IncidentPipeline
    private let threads: Int
    let toolVersion: String

    /// Creates a job.
    ///
    /// - Parameters:
    ///   - pipeline: What makes incidents of reports.
    ///   - threads: How many threads work at most.
    ///   - toolVersion: The version that the files name.
    public init(_ pipeline: IncidentPipeline, threads: Int, toolVersion: String) {
        self.pipeline = pipeline
        self.threads = threads
        self.toolVersion = toolVersion
    }

    /// Maps reports.
    ///
    /// - Parameters:
    ///   - reader: The reports.
    ///   - folder: Where the files appear; it is made when it is not there.
    ///   - problem: Takes what could not be read, as it comes.
    /// - Returns: The incidents and the files.
    /// - Throws: ``MappingError`` when no report could be read or the folder cannot be made, `FileError` when a file
    ///   cannot be written.
    public func run(
        _ reader: ReportReader, to folder: String, problem: (ReadingProblem) -> Void
    ) throws -> Result {
        let reports = Self.readAll(reader, problem)
        guard !reports.isEmpty else { throw MappingError(.badData, "there is no report that can be read") }
        let pool = WorkerPool(threads: threads, makeState: pipeline.makeWorker)
        let processed = pool.map(reports) { worker, report in pipeline.process(report, with: &worker) }
        let merged = IncidentMerger().merge(processed.flatMap(\.incidents))
        try Folder.make(folder)
        return Result(
            incidents: merged, reports: reports.count, files: try write(merged.map(\.incident), to: folder),
            warnings: processed.flatMap { report in report.warnings.map { "\(report.report.id): \($0)" } })
    }

    private static func readAll(_ reader: ReportReader, _ problem: (ReadingProblem) -> Void) -> [Report] {
        var reader = reader
        var reports: [Report] = []
        while let result = reader.next() {
            switch result {
            case .success(let report): reports.append(report)
            case .failure(let error): problem(error)
            }
        }
        return reports
    }
}

extension MapJob.Result {
    /// The incidents as a table for the terminal.
    public var table: String { IncidentTable.lines(incidents.map(\.incident)).joined(separator: "\n") }
}
