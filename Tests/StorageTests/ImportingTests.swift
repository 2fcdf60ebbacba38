import GRDB
import Incidents
import TestSupport
import Testing

@testable import Storage

@Suite("Importing coded incidents")
struct ImportingTests {
    private let fixture: StoreFixture

    init() throws { fixture = try StoreFixture() }

    /// A coded incident that two reports may tell of.
    private var battle: Incident { SampleIncidents.tinzaouatene }

    /// The battle under another identity, as a data set tells it twice.
    private var twin: Incident {
        var twin = battle
        twin.id = IncidentID("IM-TWIN")
        return twin
    }

    @Test("incidents of one data set stay apart however alike they are, those of two may be one")
    func dataSets() throws {
        let store = try fixture.open()
        #expect(try store.add([battle, twin], of: .acled, by: "test").added == 2)
        #expect(try store.incidents().count == 2)
        var other = battle
        other.id = IncidentID("UCDP-1")
        try store.add([other], of: .ucdp, by: "test")
        let incidents = try store.incidents()
        #expect(incidents.count == 2)
        #expect(Set(incidents.map(\.id)) == [battle.id, twin.id])
        try store.verify()
    }

    @Test(
        "an incident that is there is not added twice, one that has changed is replaced, and the history keeps both"
    )
    func again() throws {
        let store = try fixture.open()
        try store.add([battle, SampleIncidents.fiji], of: .acled, by: "first")
        var changed = battle
        changed.type = .airDroneStrike
        let result = try store.add([changed, SampleIncidents.fiji], of: .acled, by: "second")
        #expect(result.added == 0 && result.replaced == 1 && result.known == 1)
        #expect(try store.incident(battle.id)?.type == .airDroneStrike)
        let history = try store.history(of: battle.id)
        #expect(history.map(\.action) == [.added, .changed] && history.map(\.author) == ["first", "second"])
        #expect(try store.incidents().count == 2)
        // Another data set does not take an identity over.
        #expect(try store.add([battle], of: .records, by: "third").known == 1)
        #expect(try store.incident(battle.id)?.type == .airDroneStrike)
        try store.verify()
    }

    @Test(
        "a report joins the coded incident that it tells of, and its own incident that was imported stands for it"
    )
    func reports() throws {
        let reports = IngestingTests.fiveReports
        let whole = try StoreFixture()
        try whole.ingest(reports)
        let incidents = try whole.open(.reading).incidents()
        let store = try fixture.open()
        try store.add(incidents, of: .records, by: "test")
        #expect(try store.incidents().map(\.id) == incidents.map(\.id))
        try store.ingest(reports, by: "test 1")
        let after = try store.incidents()
        #expect(after.map(\.id) == incidents.map(\.id))
        #expect(after.map(\.sources.count) == incidents.map(\.sources.count))
        // And the other way round: what the reports tell stands.
        let back = try whole.open()
        #expect(try back.add(incidents, of: .records, by: "test").known == incidents.count)
        #expect(try back.incidents() == incidents)
        try store.verify()
    }

    @Test("what is imported in any order and any batches gives the same incidents, reports among them")
    func orders() throws {
        var synthetic = SyntheticReports(seed: 21)
        let (coded, told) = (
            synthetic.reports(30).flatMap(\.incidents), synthetic.reports(30, startingAt: 30)
        )
        var results: [[Incident]] = []
        for order in 0..<3 {
            let fixture = try StoreFixture()
            let store = try fixture.open()
            if order == 1 { try store.ingest(told, by: "test") }
            for part in order == 2 ? coded.reversed().map({ [$0] }) : [coded] {
                try store.add(part, of: .acled, by: "test")
            }
            if order != 1 { try store.ingest(told, by: "test") }
            results.append(try store.incidents())
            try store.verify()
        }
        #expect(results[0].contains { $0.dataSet != nil && $0.sources.count > 1 }, "nothing was joined")
        #expect(results[0] == results[1] && results[0] == results[2])
    }

    @Test("an analyst's word about an imported incident outlives the next import of its table")
    func reviews() throws {
        let store = try fixture.open()
        try store.add([battle, twin], of: .acled, by: "test")
        try store.review(battle.id, .retype(.arrests), by: "Ana")
        var changed = battle
        changed.notes = "Coded anew."
        try store.add([changed], of: .acled, by: "test")
        let incident = try #require(try store.incident(battle.id))
        #expect(incident.type == .arrests && incident.notes == "Coded anew.")
        try store.review(battle.id, .merge(with: twin.id), by: "Ana")
        #expect(try store.incidents().count == 1)
        try store.undoReview(by: "Ana")
        #expect(try store.incidents().count == 2)
    }

    /// What the store keeps of each extraction: nothing where its incident has it.
    private func documents(_ store: IncidentStore) throws -> [String: String] {
        let rows = try store.read { db in
            try Row.fetchAll(db, sql: "SELECT id, document FROM im_extractions ORDER BY fid")
        }
        return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { _, last in last })
    }

    @Test(
        "an extraction leaves its document to its incident until that is joined, corrected, replaced or gone",
        arguments: ["review", "merge", "data set", "replacement", "report"])
    func leftDocuments(change: String) throws {
        let store = try fixture.open()
        try store.add([battle, SampleIncidents.fiji], of: .acled, by: "test")
        let before = try store.incidents()
        #expect(try documents(store).values.allSatisfy { $0 == "" })
        var other = battle
        switch change {
        case "review": try store.review(battle.id, .retype(.arrests), by: "Ana")
        case "merge": try store.review(battle.id, .merge(with: SampleIncidents.fiji.id), by: "Ana")
        case "data set":
            other.id = IncidentID("UCDP-1")
            try store.add([other], of: .ucdp, by: "test")
        case "replacement":
            other.notes = "Coded anew."
            try store.add([other], of: .acled, by: "test")
            try store.add([battle], of: .acled, by: "test")
        default: try store.ingest(IngestingTests.fiveReports, by: "test")
        }
        let kept = try store.read { db in
            try String.fetchAll(
                db, sql: "SELECT document FROM im_extractions WHERE id = ? AND document <> ''",
                arguments: [battle.id.rawValue])
        }
        let changes: Set = ["review", "merge", "data set", "replacement"]
        if changes.contains(change) {
            let read = try kept.map { try IncidentDocument.incident(from: $0.utf8) }
            #expect(!read.isEmpty && read.allSatisfy { $0.id == battle.id && $0.type == battle.type })
        }
        if ["review", "merge"].contains(change) {
            try store.undoReview(by: "Ana")
            #expect(try store.incidents() == before)
        }
        if change == "replacement" { #expect(try store.incidents() == before) }
        try store.verify()
    }

    @Test("reports that come along are kept as they were, with the checksum of a text that was left out")
    func namedReports() throws {
        var source = try StoreFixture()
        source.options.keepsTexts = false
        try source.ingest(ReportedIncidents.samples)
        let original = try #require(try source.open(.reading).report(ReportID("report-1")))
        let store = try fixture.open()
        try store.add([battle], of: .records, by: "test")
        #expect(try store.report(original.id)?.checksum == nil)
        try store.add([twin], of: .records, reports: [original], by: "test")
        #expect(try store.report(original.id)?.checksum == original.checksum)
        #expect(try store.report(original.id)?.title == original.title)
    }

    @Test("reviews say where the rules agree by now and where not")
    func standings() throws {
        let reports = IngestingTests.fiveReports
        let store = try fixture.open()
        try store.ingest(reports, by: "test")
        let incident = try #require(try store.incidents().first { $0.sources.count == 3 })
        try store.review(incident.id, .retype(.airDroneStrike), by: "Ana")
        try store.review(incident.id, .retype(incident.type), by: "Ana")
        try store.review(incident.id, .confirm, by: "Ana")
        try store.review(incident.id, .note("x"), by: "Ana")
        try store.undoReview(4, by: "Ana")
        let standings = try store.reviewStandings()
        guard case .disputed(let told)? = standings[1] else {
            Issue.record("\(standings)")
            return
        }
        #expect(told.contains(incident.type.rawValue))
        #expect(standings[2] == .agreed && standings[3] == .withoutValues)
        #expect(standings[4] == .notInForce && standings[5] == .notInForce)
        #expect(try store.detail(of: incident.id)?.standings == standings)
    }

    @Test("what has changed since a time is told, what is gone too")
    func changedSince() throws {
        var fixture = self.fixture
        let reports = IngestingTests.fiveReports
        for (hour, report) in reports.enumerated() {
            fixture.options.time = { "2025-01-01T0\(hour):00:00.000Z" }
            try fixture.ingest([report])
        }
        fixture.options.time = { "2025-01-01T06:00:00.000Z" }
        var silent = reports[3]
        silent.report.text = "Nothing."
        silent.incidents = []
        let gone = reports[3].incidents.map(\.id)
        try fixture.ingest([silent])
        let store = try fixture.open(.reading)
        let last = try store.changedIncidents(since: "2025-01-01T05:00:00.000Z")
        #expect(last.present.isEmpty && last.removed == Set(gone))
        let all = try store.changedIncidents(since: "2025-01-01")
        #expect(all.present == Set(try store.incidents().map(\.id)))
        var filter = IncidentFilter()
        filter.identities = all.present
        #expect(try store.incidents(matching: filter) == store.incidents())
        filter.identities = []
        #expect(try store.incidents(matching: filter).isEmpty)
    }
}
