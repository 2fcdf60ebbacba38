import ByteStreams
import Exporting
public import Incidents
public import ReportReading
import Storage
import Summaries

/// The main job: reads reports, joins their incidents in a database, writes layers and a summary.
public struct MapJob {
    /// What the job made.
    public struct Result: Sendable {
        /// The joined incidents that the reports tell of, by date.
        public let incidents: [Incident]

        /// How many reports were read.
        public let reports: Int

        /// The files that were written, in the order of writing.
        public let files: [String]

        /// What a reader of the results should know, each with its report.
        public let warnings: [String]
    }

    /// The time that a database of one run notes with everything: none, so that the same reports give the same bytes.
    static let noTime = "1970-01-01T00:00:00.000Z"

    let pipeline: IncidentPipeline
    private let ingestion: ReportIngestion
    let toolVersion: String

    /// The database that the reports are added to; without one a new one is made among the layers.
    public var database: String?

    /// Which incidents the layers hold; a database among them holds all.
    public var filter = IncidentFilter()

    /// Creates a job.
    ///
    /// - Parameters:
    ///   - pipeline: What makes incidents of reports.
    ///   - threads: How many threads work at most.
    ///   - toolVersion: The version that the files name.
    public init(_ pipeline: IncidentPipeline, threads: Int, toolVersion: String) {
        self.pipeline = pipeline
        self.toolVersion = toolVersion
        ingestion = ReportIngestion(pipeline, threads: threads, toolVersion: toolVersion)
    }

    /// Maps reports.
    ///
    /// The layers hold what the database knows of the incidents that these reports tell of, those that an analyst
    /// rejected left out.
    ///
    /// - Parameters:
    ///   - reader: The reports.
    ///   - folder: Where the files appear; it is made when it is not there.
    ///   - problem: Takes what could not be read, as it comes.
    /// - Returns: The incidents and the files.
    /// - Throws: ``MappingError`` when no report could be read, the folder cannot be made or the database not be used,
    ///   `FileError` when a file cannot be written.
    public func run(
        _ reader: ReportReader, to folder: String, problem: (ReadingProblem) -> Void
    ) throws -> Result {
        var (run, reader, ingestion) = (Run(), reader, ingestion)
        let first = ingestion.nextBatch(of: &reader, problem)
        guard !first.isEmpty else { throw MappingError(.badData, "there is no report that can be read") }
        let geoPackage = "\(folder)/incidents.gpkg"
        let database = try openDatabase(for: geoPackage, in: folder)
        try ingestion.run(first, &reader, to: database.store, problem: problem) { batch in
            run.warnings += batch.warnings
            run.reports.formUnion(batch.reports.map(\.id))
            run.count += batch.reports.count
        }
        let incidents = try run.incidents(in: database.store, filter)
        switch database {
        case .fresh(let fresh):
            do { try fresh.store.describe(as: metadata.json) } catch { throw MappingError(error) }
            try fresh.finish()
        case .kept(let store):
            // A database that is kept among the layers is its own layer.
            if !FileIdentity.areSame(store.path, geoPackage) {
                _ = try GeoPackageCopy(of: store, options: stoppedOptions).write(metadata, to: geoPackage) {
                    try incidents.forEach($0)
                }
            }
            try store.close()
        }
        let layers = try write(incidents, to: folder)
        return Result(
            incidents: incidents, reports: run.count, files: [geoPackage] + layers.files,
            warnings: run.warnings + layers.warnings)
    }

    /// What the layers say of themselves.
    var metadata: ExportMetadata { LayerMetadata.of(pipeline, toolVersion: toolVersion) }

    /// A kept database is opened before the folder is made: when it cannot be used, nothing is left behind.
    private func openDatabase(for geoPackage: String, in folder: String) throws(MappingError) -> RunDatabase {
        guard let database else {
            try Self.requireNoReviews(in: geoPackage)
            try Folder.make(folder)
            return .fresh(try FreshDatabase(path: geoPackage, options: stoppedOptions))
        }
        let store = try IncidentDatabase.openForWriting(database, atlas: pipeline.atlas)
        try Folder.make(folder)
        return .kept(store)
    }

    /// What an analyst has said is never lost: a database with reviews is added to, and not replaced.
    private static func requireNoReviews(in path: String) throws(MappingError) {
        guard let store = try? IncidentDatabase.open(path), let reviews = try? store.reviews(),
            !reviews.isEmpty
        else { return }
        throw MappingError(
            .cannotCreate,
            "'\(path)' holds reviews that a new one would lose; add to it with --database '\(path)', or choose another --out"
        )
    }

    private var stoppedOptions: StoreOptions {
        var options = IncidentDatabase.options(pipeline.atlas)
        options.time = { Self.noTime }
        return options
    }

    /// The database of one run.
    private enum RunDatabase {
        /// One of its own among the layers.
        case fresh(FreshDatabase)
        /// One that is kept from run to run.
        case kept(IncidentStore)

        var store: IncidentStore {
            switch self {
            case .fresh(let fresh): fresh.store
            case .kept(let store): store
            }
        }
    }

    /// What one run has read so far.
    private struct Run {
        var reports: Set<ReportID> = []
        var count = 0
        var warnings: [String] = []

        /// The incidents of a filter that reports of this run tell of.
        func incidents(in store: IncidentStore, _ filter: IncidentFilter) throws -> [Incident] {
            var incidents: [Incident] = []
            var unlimited = filter
            unlimited.limit = nil
            try store.forEachIncident(matching: unlimited) { incident in
                let isTold = incident.sources.contains { reports.contains($0.quotation.report) }
                if isTold { incidents.append(incident) }
            }
            return Array(incidents.prefix(filter.limit ?? .max))
        }
    }
}

extension MapJob.Result {
    /// The incidents as a table for the terminal.
    public var table: String { IncidentTable.lines(incidents).joined(separator: "\n") }
}
