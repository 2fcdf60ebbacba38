import GRDB
import Incidents
import TestSupport

@testable import Storage

/// A store in a folder of its own, its clock stopped.
struct StoreFixture {
    static let stoppedTime = "2025-01-01T00:00:00.000Z"

    let folder: TemporaryDirectory
    let path: String
    var options = StoreOptions()

    init(_ name: String = "incidents.gpkg") throws {
        folder = try TemporaryDirectory()
        path = folder.path + "/" + name
        options.time = { Self.stoppedTime }
    }

    /// A fixture whose incidents are never joined.
    static func apart() throws -> StoreFixture {
        var fixture = try StoreFixture()
        fixture.options.mergingRules.threshold = .infinity
        return fixture
    }

    func open(_ access: StoreAccess = .writing) throws -> IncidentStore {
        try IncidentStore(path, for: access, options: options)
    }

    /// Puts reports into the store, in batches, and closes it.
    @discardableResult
    func ingest(_ reports: [ReportedIncidents], batchSize: Int = .max) throws -> IngestResult {
        let store = try open()
        var result = IngestResult()
        for start in stride(from: 0, to: reports.count, by: min(batchSize, max(reports.count, 1))) {
            let batch = Array(reports[start..<min(reports.count, start + min(batchSize, reports.count))])
            result = result + (try store.ingest(batch, by: "test 1"))
        }
        try store.close()
        return result
    }

    /// All that readers can see of the content, without row numbers, times and history, each row as text, sorted.
    ///
    /// Without the shapes of the areas where an older layout drew discs with more sides.
    func content(drawsAreas: Bool = true) throws -> [String] {
        let store = try open(.reading)
        return try store.read { db in
            try Self.contentTables.flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { row in
                    let left = table == "incident_uncertainty" && !drawsAreas ? ["geom"] : []
                    let values = row.filter { !(["fid", "ingested", "cluster"] + left).contains($0.0) }
                    return "\(table): " + values.map { "\($0.0)=\($0.1)" }.joined(separator: " ")
                }.sorted()
            }
        }
    }

    private static let contentTables = [
        "reports", "incidents", "incident_uncertainty", "claims", "incident_reports", "merge_reasons",
        "(SELECT document FROM im_incidents)", "v_acled", "v_acled_days", "v_ucdp",
    ]
}

extension ReportedIncidents {
    /// The sample incidents, each with a report of its own.
    static var samples: [ReportedIncidents] {
        SampleIncidents.all.map { incident in
            let source = incident.sources.first
            return ReportedIncidents(
                Report(
                    id: source?.quotation.report ?? ReportID("none"), text: "Text of \(incident.id).",
                    title: source?.title, source: source?.publisher, url: source?.url,
                    published: source?.published),
                [incident])
        }
    }
}
