import IncidentReading
import Storage

/// The threads that make incidents of rows, set them into regions and borders, and encode them for a store.
struct RowCoding {
    /// What the rows mean.
    let coder: IncidentCoder

    /// What a row has become.
    struct Coded: Sendable {
        /// The line that the row begins on.
        let line: Int
        let result: Result<EncodedIncident?, CodingFault>
    }

    private let work: OrderedWork<CodedLocator, CodedRow, Coded>

    init(
        _ coder: IncidentCoder, _ installation: Installation, threads: Int, capacity: Int
    ) throws(MappingError) {
        self.coder = coder
        let atlas = try installation.openBoundaries()
        let countries = try CountryFacts(folder: installation.folder)
        let options = IncidentDatabase.options(atlas)
        work = OrderedWork(
            threads: threads, capacity: capacity,
            makeState: { CodedLocator(atlas: atlas, countries: countries) }
        ) { locator, row in
            let result = Result { () throws(CodingFault) in
                let incident = try coder.incident(from: row).map { locator.complete($0) }
                return incident.map { EncodedIncident($0, of: coder.dataSet, options) }
            }
            return Coded(line: row.line, result: result)
        }
    }

    /// Begins with a row; there must be room for it.
    func add(_ row: CodedRow) { work.add(row) }

    /// Waits for what has become of all rows that were begun with, in their order.
    func rest() -> [Coded] { work.rest() }
}
