import GRDB
import Geodesy
import Incidents
import TestSupport
import Testing

@testable import Storage

@Suite("Reviewing")
struct ReviewingTests {
    private let fixture: StoreFixture
    private let reports = IngestingTests.fiveReports

    init() throws {
        fixture = try StoreFixture()
        try fixture.ingest(reports)
    }

    /// The battle, which three reports tell of.
    private func battle(_ store: IncidentStore) throws -> Incident {
        try #require(try store.incidents().first { $0.sources.count == 3 })
    }

    private static let corrections: [Correction] = [
        .relocate(SampleIncidents.fiji.location), .retype(.arrests),
        .redate(EventDate(DateInterval(SampleIncidents.day(2020, 2, 2)), .withinWeek)),
        .setSide1(nil), .setSide2(SampleIncidents.tinzaouatene.side1), .setTargetsCivilians(true),
        .setFatalities(Fatalities(conservative: 1, low: 1, best: 2, high: nil)), .note("Seen."), .confirm,
        .reject,
    ]

    @Test("a correction sets its values and nothing else, outlives another report, and undoing it undoes it")
    func corrections() throws {
        for correction in Self.corrections {
            let store = try fixture.open()
            let before = try battle(store)
            try store.review(before.id, correction, by: "Ana", reason: "I know")
            var expected = before
            correction.apply(to: &expected)
            #expect(try store.incident(before.id) == expected, "\(correction)")
            // Another report of the battle, and the same ones again.
            try store.ingest(reports + [Self.again(reports[0])], by: "test 2")
            let detail = try #require(try store.detail(of: before.id))
            #expect(detail.members.count == 4)
            var later = detail.uncorrected
            correction.apply(to: &later)
            #expect(detail.incident == later, "\(correction)")
            #expect(try store.undoReview(by: "Ben") == detail.reviews.last?.number)
            #expect(try store.incident(before.id) == detail.uncorrected)
            // Back to three reports for the next round.
            try store.ingest([Self.silent(Self.again(reports[0]))], by: "test 2")
            #expect(try store.incident(before.id) == before)
            try store.ingest([Self.forgotten], by: "test 2")
            try store.close()
        }
    }

    @Test("a split parts what was one, whatever comes later, and undoing it joins it again")
    func split() throws {
        let store = try fixture.open()
        let before = try store.incidents()
        let battle = try battle(store)
        let parted = try #require(try store.detail(of: battle.id)?.members.last?.id)
        try store.review(battle.id, .split([parted]), by: "Ana")
        #expect(try store.incidents().count == before.count + 1)
        try store.ingest([Self.again(reports[0])], by: "test 2")
        let after = try store.incidents()
        #expect(after.count == before.count + 1)
        #expect(try store.detail(of: parted) != nil || after.contains { $0.sources.count == 1 })
        try store.undoReview(by: "Ana")
        #expect(try store.incidents().count == before.count)
        try store.verify()
    }

    @Test("a merge joins what no rule would, and splitting undoes it")
    func merge() throws {
        let store = try fixture.open()
        let before = try store.incidents()
        let (battle, fiji) = (
            try battle(store), try #require(before.first { $0.location?.name == "Taveuni" })
        )
        try store.review(fiji.id, .merge(with: battle.id), by: "Ana")
        let joined = try #require(try store.incidents().first { $0.sources.count == 4 })
        #expect(try store.incidents().count == before.count - 1)
        let reasons = try #require(try store.detail(of: joined.id)?.reasons)
        #expect(reasons.contains { $0.score.evidence.first?.name == "joined by an analyst" })
        try store.review(joined.id, .split([fiji.id]), by: "Ben")
        #expect(try store.incidents() == before)
        #expect(try store.reviews().map(\.operation) == ["merge", "split"])
        try store.verify()
    }

    @Test("undoing every review in turn gives what there was before them, whatever they were")
    func undoAll() throws {
        var random = RepeatableRandom(seed: 11)
        var synthetic = SyntheticReports(seed: 12)
        let reports = synthetic.reports(40)
        let reviewed = try StoreFixture()
        try reviewed.ingest(Array(reports.prefix(20)))
        let store = try reviewed.open()
        for round in 0..<30 {
            let incidents = try store.incidents(matching: Self.withRejected)
            let subject = try #require(incidents.randomElement(using: &random))
            let other = try #require(incidents.randomElement(using: &random))
            let members = try #require(try store.detail(of: subject.id)).members.map(\.id)
            switch round % 3 {
            case 0 where subject.id != other.id:
                try store.review(subject.id, .merge(with: other.id), by: "Ana")
            case 1 where members.count > 1: try store.review(subject.id, .split([members[0]]), by: "Ana")
            default:
                let correction = try #require(Self.corrections.randomElement(using: &random))
                try store.review(subject.id, correction, by: "Ana")
            }
        }
        try store.ingest(Array(reports.suffix(20)), by: "test 1")
        #expect(try store.incidents() != Self.merged(reports))
        while try !store.reviews().isEmpty, (try? store.undoReview(by: "Ben")) != nil {}
        #expect(try store.incidents() == Self.merged(reports))
        try store.verify()
    }

    private static func merged(_ reports: [ReportedIncidents]) -> [Incident] {
        IncidentMerger().merge(reports.flatMap(\.incidents)).map(\.incident.withoutWords)
    }

    private static var withRejected: IncidentFilter {
        var filter = IncidentFilter()
        filter.includesRejected = true
        return filter
    }

    @Test("the log keeps what was said and taken back, and cannot be changed")
    func log() throws {
        let store = try fixture.open()
        let battle = try battle(store)
        try store.review(battle.id, .confirm, by: "Ana")
        try store.review(battle.id, .reject, by: "Ben", reason: "a drill")
        #expect(try store.undoReview(1, by: "Ana") == 1)
        #expect(try store.incident(battle.id)?.reviewStatus == .rejected)
        #expect(throws: StorageError.self) { try store.undoReview(1, by: "Ana") }
        #expect(throws: StorageError.self) { try store.review(IncidentID("x"), .confirm, by: "Ana") }
        let log = try store.reviews(of: battle.id)
        #expect(log.map(\.operation) == ["confirm", "reject", "undo"])
        #expect(log.map(\.reason) == [nil, "a drill", nil] && log[2].undoes == 1)
        #expect(throws: StorageError.self) { try store.write { try $0.execute(sql: "DELETE FROM reviews") } }
        #expect(try store.history(of: battle.id).last?.author == "Ben")
    }

    /// Another report that tells what a first one tells.
    private static func again(_ reported: ReportedIncidents) -> ReportedIncidents {
        var other = reported
        other.report.id = ReportID("again")
        for index in other.incidents.indices {
            other.incidents[index].id = IncidentID("ZZ-\(index)")
            other.incidents[index].sources[0].quotation.report = other.report.id
        }
        return other
    }

    /// The same report with another text that tells nothing.
    private static func silent(_ reported: ReportedIncidents) -> ReportedIncidents {
        var silent = reported
        silent.report.text += " Or not."
        silent.incidents = []
        return silent
    }

    private static var forgotten: ReportedIncidents {
        ReportedIncidents(Report(id: ReportID("again"), text: "Nothing."), [])
    }
}
