import Exporting
import Incidents
import Storage
import TextFormats

/// Writes chosen incidents of a database into a GeoPackage of their own, with the reports that they name.
///
/// Each incident is copied as it stands, with what analysts have said of it; why its reports were joined, the reviews
/// and what it was before stay in the database.
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

    /// Writes a GeoPackage that says of itself what the other layers do; it appears whole or not at all.
    func write(_ incidents: [Incident], _ metadata: ExportMetadata, to path: String) throws(MappingError) {
        let copy = try FreshDatabase(path: path, options: options)
        do {
            try copy.store.describe(as: metadata.json)
            try copy.store.add(
                incidents, of: .records, reports: try source.reports(namedBy: incidents),
                by: "incident-mapper")
        } catch {
            throw MappingError(error)
        }
        try copy.finish()
    }
}

extension IncidentStore {
    /// Returns the reports that incidents name, as far as they were read.
    func reports(namedBy incidents: [Incident]) throws(StorageError) -> [StoredReport] {
        let names = incidents.flatMap {
            $0.sources.map(\.quotation.report) + $0.claims.map(\.quotation.report)
        }
        var reports: [StoredReport] = []
        for name in Set(names).sorted() {
            if let report = try report(name), report.checksum != nil { reports.append(report) }
        }
        return reports
    }
}
