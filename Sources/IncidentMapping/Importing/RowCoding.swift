import IncidentReading
import Storage

/// The threads that make incidents of rows, set them into regions and borders, and encode them for a store.
struct RowCoding {
    /// Rows that are worked on.
    typealias Pending = PendingBatch<Result<EncodedIncident?, CodingFault>, CodedRow>

    /// What the rows mean.
    let coder: IncidentCoder

    private let pool: WorkerPool<CodedLocator>
    private let options: StoreOptions

    init(_ coder: IncidentCoder, _ installation: Installation, threads: Int) throws(MappingError) {
        self.coder = coder
        let atlas = try installation.openBoundaries()
        let countries = try CountryFacts(folder: installation.folder)
        pool = WorkerPool(threads: threads) { CodedLocator(atlas: atlas, countries: countries) }
        options = IncidentDatabase.options(atlas)
    }

    /// Begins with some rows.
    func start(_ rows: [CodedRow]) -> Pending {
        let (coder, options) = (coder, options)
        return pool.start(rows) { locator, row in
            do throws(CodingFault) {
                let incident = try coder.incident(from: row).map { locator.complete($0) }
                return .success(incident.map { EncodedIncident($0, of: coder.dataSet, options) })
            } catch {
                return .failure(error)
            }
        }
    }
}
