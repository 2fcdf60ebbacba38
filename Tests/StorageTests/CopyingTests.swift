import GRDB
import Incidents
import TestSupport
import Testing

@testable import Storage

@Suite("Copying incidents into a GeoPackage of their own")
struct CopyingTests {
    private let source: StoreFixture
    private let target: StoreFixture

    init() throws {
        source = try StoreFixture()
        target = try StoreFixture("copy.gpkg")
        var reports = SyntheticReports(seed: 7)
        try source.ingest(reports.reports(40))
    }

    private func copy(_ filter: IncidentFilter) throws -> [Incident] {
        let store = try source.open(.reading)
        let copy = try target.open()
        let count = try copy.copy(filter, from: store) { "{\"row_count\":\($0)}" }
        try copy.close()
        let incidents = try target.open(.reading).incidents()
        #expect(incidents.count == count)
        return incidents
    }

    private func rows(_ sql: String, of fixture: StoreFixture) throws -> [String] {
        try fixture.open(.reading).read { db in try Row.fetchAll(db, sql: sql).map(\.description) }
    }

    @Test(
        "the copy has the same rows in every table that shows incidents, and the same places in its index",
        arguments: [
            "incidents", "im_incidents", "incident_uncertainty", "claims", "incident_reports",
            "rtree_incidents_geom", "rtree_incident_uncertainty_geom",
        ])
    func all(table: String) throws {
        let incidents = try copy(IncidentFilter())
        #expect(try incidents == source.open(.reading).incidents() && !incidents.isEmpty)
        let sql = "SELECT * FROM \(table) ORDER BY 1"
        #expect(try rows(sql, of: target) == rows(sql, of: source))
    }

    @Test("a filter's incidents come with their claims, areas and reports, and nothing else")
    func some() throws {
        var filter = IncidentFilter()
        filter.limit = 5
        let expected = try source.open(.reading).incidents(matching: filter)
        #expect(try copy(filter) == expected)
        let others = """
            SELECT incident_id FROM claims UNION SELECT incident_id FROM incident_reports
            UNION SELECT incident_id FROM incident_uncertainty EXCEPT SELECT id FROM incidents
            """
        #expect(try rows(others, of: target).isEmpty)
        let named = Set(expected.flatMap(\.sources).map(\.quotation.report.rawValue))
        let reports = try target.open(.reading).read { db in
            try String.fetchSet(db, sql: "SELECT id FROM reports")
        }
        #expect(reports == named)
        #expect(try rows("SELECT fid FROM incidents", of: target).count == 5)
        #expect(try rows("SELECT id FROM rtree_incidents_geom", of: target).count <= 5)
    }

    @Test("incidents that were changed on the way are written as they have become")
    func changed() throws {
        let store = try source.open(.reading)
        let copy = try target.open()
        let incidents = try store.incidents().map { incident in
            var incident = incident
            incident.notes = "changed"
            return incident
        }
        _ = try copy.copyChanged(from: store, metadata: { _ in "{}" }) { try incidents.forEach($0) }
        try copy.close()
        #expect(try target.open(.reading).incidents() == incidents)
        #expect(try target.open(.reading).detail(of: incidents[0].id)?.incident == incidents[0])
    }

    @Test("a copy says what it is, and keeps the triggers of the standard")
    func metadata() throws {
        let count = try copy(IncidentFilter()).count
        let text = try target.open(.reading).read { db in
            try String.fetchOne(db, sql: "SELECT metadata FROM gpkg_metadata")
        }
        #expect(text == "{\"row_count\":\(count)}")
        let triggers = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
        #expect(try rows(triggers, of: target) == rows(triggers, of: source))
    }

    @Test("a copy can be gone on with: its incidents stay, reports are added and joined")
    func adopted() throws {
        let before = try copy(IncidentFilter())
        let store = try target.open()
        #expect(try store.incidents() == before)
        #expect(try store.add(before, of: .records, by: "test").added == 0)
        var reports = SyntheticReports(seed: 8)
        let more = try store.ingest(reports.reports(20, startingAt: 1000), by: "test")
        #expect(more.addedReports == 20 && more.addedIncidents + more.changedIncidents > 0)
        try store.close()
        #expect(
            try target.open(.reading).incidents().count == before.count + more.addedIncidents
                - more.removedIncidents)
    }
}
