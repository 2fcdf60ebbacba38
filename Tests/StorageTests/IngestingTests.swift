import GRDB
import Geodesy
import Incidents
import TestSupport
import Testing

@testable import Storage

@Suite("Ingesting")
struct IngestingTests {
    @Test("what goes in comes out as it was, the unlocated and the hostile too")
    func roundTrip() throws {
        let fixture = try StoreFixture.apart()
        try fixture.ingest(ReportedIncidents.samples)
        let store = try fixture.open(.reading)
        let found = try store.incidents()
        let expected = SampleIncidents.all.sorted(by: Incident.chronologically)
        #expect(found.map(\.id) == expected.map(\.id))
        for (read, written) in zip(found, expected) {
            // Not by ==, because a distance that is not a number equals nothing.
            #expect(IncidentDocument.text(of: read) == IncidentDocument.text(of: written))
        }
        #expect(found.contains(SampleIncidents.tinzaouatene))
        #expect(try store.incident(SampleIncidents.fiji.id) == SampleIncidents.fiji)
        #expect(try store.incident(IncidentID("none")) == nil)
    }

    @Test("what is not sure of a country and a region is kept")
    func doubts() throws {
        var incident = SampleIncidents.tinzaouatene
        incident.location?.disagreement = CountryDisagreement(
            listed: "ML", drawn: "DZ", distance: .metres(240.5), accuracy: .metres(100), isListedRight: true)
        incident.location?.possibleAdmin1 = ["Kidal", "Adrar (Algeria)"]
        #expect(try IncidentDocument.incident(from: IncidentDocument.text(of: incident).utf8) == incident)
    }

    @Test("the same reports again change nothing, not even the history")
    func idempotent() throws {
        let fixture = try StoreFixture()
        var synthetic = SyntheticReports(seed: 1)
        let reports = synthetic.reports(40)
        let first = try fixture.ingest(reports)
        let content = try fixture.content()
        let changes = try fixture.changeCount()
        let second = try fixture.ingest(reports.reversed(), batchSize: 7)
        #expect(first.addedReports == 40 && first.knownReports == 0 && first.addedIncidents > 10)
        #expect(second.knownReports == 40)
        #expect(second.addedIncidents + second.changedIncidents + second.removedIncidents == 0)
        #expect(try fixture.content() == content)
        #expect(try fixture.changeCount() == changes)
    }

    @Test("all 120 orders of five reports give one content")
    func orders() throws {
        let reports = Self.fiveReports
        let reference = try StoreFixture()
        try reference.ingest(reports)
        let content = try reference.content()
        #expect(try reference.open(.reading).contents().incidents == 4)
        for order in Self.permutations(of: [0, 1, 2, 3, 4]) {
            let fixture = try StoreFixture()
            try fixture.ingest(order.map { reports[$0] }, batchSize: order[0] + 1)
            #expect(try fixture.content() == content, "\(order)")
        }
    }

    @Test(
        "report by report gives what merging everything at once gives", arguments: [2, 3, 4, 5] as [UInt64])
    func incremental(seed: UInt64) throws {
        var synthetic = SyntheticReports(seed: seed)
        let reports = synthetic.reports(60)
        let whole = IncidentMerger().merge(reports.flatMap(\.incidents)).map(\.incident.withoutWords)
        #expect(whole.count < reports.flatMap(\.incidents).count)
        for batchSize in [1, 13, 60] {
            let fixture = try StoreFixture()
            try fixture.ingest(reports, batchSize: batchSize)
            #expect(try fixture.open(.reading).incidents() == whole)
        }
    }

    @Test("a report with a new text replaces what it told before, as if it had told nothing else")
    func replaced() throws {
        var synthetic = SyntheticReports(seed: 6)
        let reports = synthetic.reports(50)
        var changed = reports[20]
        changed.report.text = "Another text."
        changed.incidents = reports[20].incidents.map {
            var incident = $0
            incident.type = .arrests
            return incident
        }
        let fixture = try StoreFixture()
        try fixture.ingest(reports, batchSize: 10)
        let result = try fixture.ingest([changed, reports[3]])
        #expect(result.replacedReports == 1 && result.knownReports == 1)
        let expected = reports[..<20] + [changed] + reports[21...]
        let store = try fixture.open(.reading)
        #expect(
            try store.incidents()
                == IncidentMerger().merge(expected.flatMap(\.incidents)).map(\.incident.withoutWords))
        #expect(try store.report(changed.report.id)?.text == "Another text.")
        try store.verify()
    }

    @Test("two incidents of one identity are refused, and nothing of their batch stays")
    func duplicate() throws {
        let fixture = try StoreFixture()
        let store = try fixture.open()
        var twin = ReportedIncidents.samples[0]
        twin.report.id = ReportID("twin")
        #expect(throws: StorageError.self) {
            try store.ingest([ReportedIncidents.samples[0], twin], by: "test")
        }
        #expect(try store.contents() == StoreContents(reports: 0, extractions: 0, incidents: 0))
    }

    @Test("texts are left out when asked, their checksums are kept")
    func withoutTexts() throws {
        var fixture = try StoreFixture()
        fixture.options.keepsTexts = false
        try fixture.ingest(ReportedIncidents.samples)
        let store = try fixture.open(.reading)
        let report = try store.report(ReportID("report-1"))
        #expect(report?.text == nil && report?.checksum?.utf8.count == 64)
        #expect(try store.knows(ReportedIncidents.samples[1].report))
    }
}

extension IngestingTests {
    /// Three reports of one battle, one of another place, one of two days of which one is the battle's.
    static let fiveReports: [ReportedIncidents] = {
        let battle = SampleIncidents.tinzaouatene
        let one = reported("one", [battle])
        var vague = battle
        vague.date = battle.date.map {
            EventDate(DateInterval($0.interval.start, $0.interval.end.adding(days: 3)), .withinWeek)
        }
        vague.claims = Array(battle.claims.suffix(2))
        var late = battle
        late.date = battle.date.map { EventDate(DateInterval($0.interval.end), .days) }
        var earlier = battle
        earlier.date = battle.date.map { EventDate(DateInterval($0.interval.start.adding(days: -20)), .days) }
        return [
            one, reported("two", [vague]), reported("three", [late, earlier]),
            reported("four", [SampleIncidents.fiji]), reported("five", [SampleIncidents.kidalFighting]),
        ]
    }()

    private static func reported(_ name: String, _ incidents: [Incident]) -> ReportedIncidents {
        let id = ReportID(name)
        let own = incidents.enumerated().map { ordinal, incident in
            var own = incident
            own.id = IncidentID(report: id, ordinal: ordinal)
            own.sources = [Source(quotation: Quotation(report: id, start: ordinal, end: 9), publisher: name)]
            for index in own.claims.indices { own.claims[index].quotation.report = id }
            own.words = (0..<8).map {
                TellingWord("\(incident.location?.name ?? "")\(ordinal)\($0)", .word, rarity: 6)
            }
            return own
        }
        return ReportedIncidents(Report(id: id, text: name, source: name), own)
    }

    static func permutations(of values: [Int]) -> [[Int]] {
        guard values.count > 1 else { return [values] }
        return values.flatMap { first in
            permutations(of: values.filter { $0 != first }).map { [first] + $0 }
        }
    }
}

extension StoreFixture {
    func changeCount() throws -> Int {
        try open(.reading).read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM history") ?? 0 }
    }
}
