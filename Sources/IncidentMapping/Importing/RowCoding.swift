import IncidentReading
import Storage

/// The threads that make incidents of rows, set them into regions and borders, and encode them for a store.
struct RowCoding {
    /// What the rows mean.
    let coder: IncidentCoder

    private let line: OrderedWork<CodedLocator, CodedRow, Result<EncodedIncident?, CodingFault>>

    init(
        _ coder: IncidentCoder, _ installation: Installation, threads: Int, capacity: Int
    ) throws(MappingError) {
        self.coder = coder
        let atlas = try installation.openBoundaries()
        let countries = try CountryFacts(folder: installation.folder)
        let options = IncidentDatabase.options(atlas)
        line = OrderedWork(
            threads: threads, capacity: capacity,
            makeState: { CodedLocator(atlas: atlas, countries: countries) }
        ) { locator, row in
            do throws(CodingFault) {
                let incident = try coder.incident(from: row).map { locator.complete($0) }
                return .success(incident.map { EncodedIncident($0, of: coder.dataSet, options) })
            } catch {
                return .failure(error)
            }
        }
    }

    /// Whether no more rows may be added.
    var isFull: Bool { line.isFull }

    /// Begins with a row.
    func add(_ row: CodedRow) { line.add(row) }

    /// Waits for the oldest row.
    ///
    /// - Returns: The row and what it has become; nothing when none is on the way.
    func next() -> (row: CodedRow, result: Result<EncodedIncident?, CodingFault>)? {
        line.next().map { ($0.item, $0.output) }
    }
}
