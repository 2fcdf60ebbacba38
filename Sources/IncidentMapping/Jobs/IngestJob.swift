public import ReportReading
public import Storage

/// Puts reports into a database, batch by batch: `ingest`.
///
/// A report that is there already, word for word, is passed over before anything is extracted from it. A batch is
/// stored whole or not at all, so that a run that was ended goes on where it stood.
public struct IngestJob {
    /// What became of the reports.
    public struct Summary: Sendable {
        /// What has changed in the database.
        public var changes = IngestResult()

        /// What a reader of the results should know, each with its report.
        public var warnings: [String] = []

        /// How many reports were read.
        public var reports: Int { changes.addedReports + changes.knownReports + changes.replacedReports }
    }

    private let ingestion: ReportIngestion

    /// Takes the number of reports done after each batch.
    public var progress: ((Int) -> Void)?

    /// Creates a job.
    ///
    /// - Parameters:
    ///   - pipeline: What makes incidents of reports.
    ///   - threads: How many threads work at most.
    ///   - toolVersion: The version that the history names.
    public init(_ pipeline: IncidentPipeline, threads: Int, toolVersion: String) {
        ingestion = ReportIngestion(pipeline, threads: threads, toolVersion: toolVersion)
    }

    /// Ingests reports.
    ///
    /// - Parameters:
    ///   - reader: The reports.
    ///   - openStore: Opens the database; called when there is a report to put into it.
    ///   - problem: Takes what could not be read, as it comes.
    /// - Returns: What has changed.
    /// - Throws: ``MappingError`` when there is no report or the database cannot be written; it then holds all batches
    ///   before the one that failed.
    /// - Complexity: Linear in the reports, memory flat.
    public func run(
        _ reader: ReportReader, to openStore: () throws(MappingError) -> IncidentStore,
        problem: (ReadingProblem) -> Void
    ) throws(MappingError) -> Summary {
        var (reader, ingestion) = (reader, ingestion)
        var summary = Summary()
        let first = ingestion.nextBatch(of: &reader, problem)
        guard !first.isEmpty else { throw MappingError(.badData, "there is no report that can be read") }
        let store = try openStore()
        let standings = try Self.standings(in: store)
        try ingestion.run(first, &reader, to: store, problem: problem) { batch in
            summary.changes = summary.changes + batch.changes
            summary.warnings += batch.warnings
            progress?(summary.reports)
        }
        summary.warnings += try Self.newDisputes(in: store, since: standings)
        do { try store.close() } catch { throw MappingError(error) }
        return summary
    }

    private static func standings(
        in store: IncidentStore
    ) throws(MappingError) -> [Int: ReviewStanding] {
        do { return try store.reviewStandings() } catch { throw MappingError(error) }
    }

    /// Where the reports now tell otherwise than an analyst has said, and did not before.
    private static func newDisputes(
        in store: IncidentStore, since former: [Int: ReviewStanding]
    ) throws(MappingError) -> [String] {
        guard !former.isEmpty else { return [] }
        let current = try standings(in: store)
        do {
            return try store.reviews().compactMap { review in
                guard let standing = current[review.number], standing != former[review.number],
                    standing.dispute != nil
                else { return nil }
                return
                    "review \(review.number) (\(review.operation) \(review.incident), by \(review.reviewer)) "
                    + "stands; the rules now say \(standing.words)"
            }
        } catch {
            throw MappingError(error)
        }
    }
}
