import Gazetteer
import Incidents
import ReportReading
import Storage

/// The way of reports into a database: read a batch, pass over what is known, extract the rest, store it.
struct ReportIngestion {
    /// How many reports make a batch: few at first, so that a run that is ended soon has done something, then ever more,
    /// because a large database writes several times less for some thousands at once than for some hundreds.
    private static let batchSizes = 512...4096

    private let pipeline: IncidentPipeline
    private let pool: WorkerPool<IncidentPipeline.Worker>
    private let author: String

    init(_ pipeline: IncidentPipeline, threads: Int, toolVersion: String) {
        self.pipeline = pipeline
        pool = WorkerPool(threads: threads, makeState: pipeline.makeWorker)
        author =
            "incident-mapper \(toolVersion), gazetteer \(DataChecksum.text(pipeline.gazetteer.checksum))"
    }

    private var batchSize = Self.batchSizes.lowerBound

    /// The next reports, none after the last.
    mutating func nextBatch(of reader: inout ReportReader, _ problem: (ReadingProblem) -> Void) -> [Report] {
        var batch: [Report] = []
        defer { batchSize = min(2 * batchSize, Self.batchSizes.upperBound) }
        while batch.count < batchSize, let result = reader.next() {
            switch result {
            case .success(let report): batch.append(report)
            case .failure(let error): problem(error)
            }
        }
        return batch
    }

    /// Stores a batch, whole or not at all.
    ///
    /// - Returns: What has changed, and what a reader of the results should know.
    func add(
        _ batch: [Report], to store: IncidentStore
    ) throws(MappingError) -> (changes: IngestResult, warnings: [String]) {
        do {
            var isKnown: [Bool] = []
            for report in batch { isKnown.append(try store.knows(report)) }
            let new = zip(batch, isKnown).filter { !$0.1 }.map(\.0)
            let pipeline = pipeline
            let processed = pool.map(new) { worker, report in pipeline.process(report, with: &worker) }
            let reported = processed.map { ReportedIncidents($0.report, $0.incidents) }
            var changes = try store.ingest(reported, by: author)
            changes.knownReports += batch.count - new.count
            return (
                changes, processed.flatMap { report in report.warnings.map { "\(report.report.id): \($0)" } }
            )
        } catch {
            throw MappingError(error)
        }
    }
}
