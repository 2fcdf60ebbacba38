import Gazetteer
import Incidents
import ReportReading
import Storage

/// The way of reports into a database: read a batch, pass over what is known, extract the rest, store it.
struct ReportIngestion {
    /// How many reports make a batch: few at first, so that a run that is ended soon has done something, then ever more,
    /// because a large database writes several times less for some thousands at once than for some hundreds.
    ///
    /// Batches that are there already do not count: where a run goes on that was ended, few come first again.
    private static let batchSizes = 512...4096

    private let pipeline: IncidentPipeline
    private let threads: Int
    private let author: String

    init(_ pipeline: IncidentPipeline, threads: Int, toolVersion: String) {
        self.pipeline = pipeline
        self.threads = threads
        author =
            "incident-mapper \(toolVersion), gazetteer \(DataChecksum.text(pipeline.gazetteer.checksum))"
    }

    private var batchSize = Self.batchSizes.lowerBound

    /// The next reports, none after the last.
    mutating func nextBatch(of reader: inout ReportReader, _ problem: (ReadingProblem) -> Void) -> [Report] {
        var batch: [Report] = []
        while batch.count < batchSize, let result = reader.next() {
            switch result {
            case .success(let report): batch.append(report)
            case .failure(let error): problem(error)
            }
        }
        return batch
    }

    /// What has become of a batch.
    struct StoredBatch {
        /// The reports, those too that were there already.
        let reports: [Report]

        /// What has changed.
        let changes: IngestResult

        /// What a reader of the results should know, each with its report.
        let warnings: [String]
    }

    /// Stores a batch and all that a reader still has, each batch whole or not at all.
    ///
    /// While one batch is stored, several threads extract the next.
    mutating func run(
        _ first: [Report], _ reader: inout ReportReader, to store: IncidentStore,
        problem: (ReadingProblem) -> Void, _ body: (StoredBatch) -> Void
    ) throws(MappingError) {
        let work = makeWork()
        var batch = first
        try start(batch, for: store, work)
        while !batch.isEmpty {
            let processed = work.rest()
            let next = nextBatch(of: &reader, problem)
            try start(next, for: store, work)
            body(try add(processed, of: batch, to: store))
            batch = next
        }
    }

    private typealias Work = OrderedWork<IncidentPipeline.Worker, Report, ProcessedReport>

    /// Makes the threads of one run, which end with it, whatever stops it.
    private func makeWork() -> Work {
        let pipeline = pipeline
        return Work(threads: threads, capacity: Self.batchSizes.upperBound, makeState: pipeline.makeWorker) {
            worker, report in pipeline.process(report, with: &worker)
        }
    }

    /// Begins to extract from those reports of a batch that are new.
    private mutating func start(
        _ batch: [Report], for store: IncidentStore, _ work: Work
    ) throws(MappingError) {
        var hasNew = false
        do {
            for report in batch where try !store.knows(report) {
                work.add(report)
                hasNew = true
            }
        } catch {
            throw MappingError(error)
        }
        if hasNew { batchSize = min(2 * batchSize, Self.batchSizes.upperBound) }
    }

    private func add(
        _ processed: [ProcessedReport], of batch: [Report], to store: IncidentStore
    ) throws(MappingError) -> StoredBatch {
        do {
            let reported = processed.map { ReportedIncidents($0.report, $0.incidents) }
            var changes = reported.isEmpty ? IngestResult() : try store.ingest(reported, by: author)
            changes.knownReports += batch.count - processed.count
            let warnings = processed.flatMap { report in
                report.warnings.map { "\(report.report.id): \($0)" }
            }
            return StoredBatch(reports: batch, changes: changes, warnings: warnings)
        } catch {
            throw MappingError(error)
        }
    }
}
