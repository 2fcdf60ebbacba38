import Incidents
import Storage

/// Writes chosen incidents of a database into a GeoPackage of their own, with the reports that they name.
///
/// Each incident is copied as it stands, with what analysts have said of it; why its reports were joined and what it
/// was before stays in the database.
struct GeoPackageCopy {
    private let source: IncidentStore
    private let options: StoreOptions

    /// Prepares to copy.
    ///
    /// - Parameters:
    ///   - source: Where the incidents and reports are.
    ///   - options: How the copy is kept.
    init(of source: IncidentStore, options: StoreOptions) {
        self.source = source
        var options = options
        // What is one incident has been decided.
        options.mergingRules.threshold = .infinity
        self.options = options
    }

    /// Writes a GeoPackage; it appears whole or not at all.
    func write(_ incidents: [Incident], to path: String) throws(MappingError) {
        let copy = try FreshDatabase(path: path, options: options)
        do {
            try copy.store.ingest(try reported(incidents), by: "incident-mapper")
        } catch {
            throw MappingError(error)
        }
        try copy.finish()
    }

    /// The reports that the incidents name, each incident with the first of its own.
    private func reported(_ incidents: [Incident]) throws(StorageError) -> [ReportedIncidents] {
        var carried: [ReportID: [Incident]] = [:]
        for incident in incidents { carried[Self.carrier(of: incident), default: []].append(incident) }
        let named = incidents.flatMap {
            $0.sources.map(\.quotation.report) + $0.claims.map(\.quotation.report)
        }
        var reported: [ReportedIncidents] = []
        for id in Set(named).union(carried.keys).sorted() {
            let report = try source.report(id).map(Report.init) ?? Report(id: id, text: "")
            reported.append(ReportedIncidents(report, carried[id] ?? []))
        }
        return reported
    }

    private static func carrier(of incident: Incident) -> ReportID {
        incident.sources.first?.quotation.report ?? ReportID(incident.id.rawValue)
    }
}

extension Report {
    /// The report as it was read, as far as the database keeps it.
    fileprivate init(_ stored: StoredReport) {
        self.init(
            id: stored.id, text: stored.text ?? "", title: stored.title, source: stored.publisher,
            url: stored.url, published: stored.published)
    }
}
