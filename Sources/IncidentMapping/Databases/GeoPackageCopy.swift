import Exporting
import Incidents
import Storage

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
        self.options = options
    }

    /// Writes the incidents of a filter as they stand into a GeoPackage, which appears whole or not at all.
    ///
    /// - Returns: How many there are.
    func write(
        _ filter: IncidentFilter, _ metadata: ExportMetadata, to path: String
    ) throws(MappingError) -> Int {
        try write(to: path) { copy throws(StorageError) in
            try copy.copy(filter, from: source, metadata: metadata.text(ofRows:))
        }
    }

    /// Writes incidents that a closure is called with, changed or as they were, into a GeoPackage.
    ///
    /// - Returns: How many there are.
    func write(
        _ metadata: ExportMetadata, to path: String,
        _ forEach: ((Incident) throws -> Void) throws -> Void
    ) throws(MappingError) -> Int {
        try write(to: path) { copy throws(StorageError) in
            try copy.copyChanged(from: source, metadata: metadata.text(ofRows:), forEach)
        }
    }

    private func write(
        to path: String, _ fill: (IncidentStore) throws(StorageError) -> Int
    ) throws(MappingError) -> Int {
        let copy = try FreshDatabase(path: path, options: options)
        let count = try copy.fill(fill)
        try copy.finish()
        return count
    }
}

extension ExportMetadata {
    /// The metadata of so many incidents as a JSON object.
    fileprivate func text(ofRows count: Int) -> String {
        var metadata = self
        metadata.rowCount = count
        return metadata.json
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
