import Geodesy
import Incidents
import TestSupport
import Testing

/// What holds of merging whatever the incidents are: tried on sets made by chance.
@Suite("Laws of merging")
struct MergeLawsTests {
    /// Incidents of many reports at a few places on a few days, so that many match.
    private static func incidents(seed: UInt64, count: Int = 60) -> [Incident] {
        var random = RepeatableRandom(seed: seed)
        let first = CalendarDate(year: 2024, month: 7, day: 1) ?? CalendarDate(dayNumber: 0)
        return (0..<count).map { number in
            let report = ReportID("r\(number / 2)")
            let place = Int.random(in: 0..<6, using: &random)
            let center = Coordinate(longitude: Double(place) * 0.2, latitude: 18)
            let day = first.adding(days: Int.random(in: 0..<8, using: &random))
            var incident = Incident(
                id: IncidentID(report: report, ordinal: number % 2),
                type: Bool.random(using: &random) ? .armedClash : .attack,
                date: number % 9 == 0
                    ? nil : EventDate(DateInterval(day, day.adding(days: number % 3)), .days),
                side1: Side(Actor(name: "Group \(Int.random(in: 0..<3, using: &random))", type: .rebelGroup)),
                location: number % 7 == 0
                    ? nil
                    : IncidentLocation(
                        name: "Town \(place)", placeKey: "t\(place)", coordinate: center,
                        uncertainty: .disc(center: center, radius: .kilometres(3)), radius: .kilometres(3),
                        geoPrecision: .place, wherePrecision: .place),
                sources: [Source(quotation: Quotation(report: report, start: 0, end: 1))])
            incident.words = (0..<10).filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
                .map { TellingWord("word\(place)x\($0)", .word, rarity: 5) }.sortedByText()
            return incident
        }
    }

    private static func parts(_ merged: [MergedIncident]) -> Set<Set<IncidentID>> {
        Set(merged.map { Set($0.members.map(\.id)) })
    }

    @Test("the order of the incidents does not matter", arguments: 1...12 as ClosedRange<UInt64>)
    func commutative(seed: UInt64) {
        var random = RepeatableRandom(seed: seed)
        let incidents = Self.incidents(seed: seed)
        let merged = IncidentMerger().merge(incidents)
        #expect(merged.count < incidents.count)
        for _ in 0..<4 {
            let again = IncidentMerger().merge(incidents.shuffled(using: &random))
            #expect(again.map(\.incident) == merged.map(\.incident))
            #expect(again.map(\.reasons) == merged.map(\.reasons))
        }
    }

    @Test("each incident is in one group, no report twice in any", arguments: 1...12 as ClosedRange<UInt64>)
    func partition(seed: UInt64) {
        let incidents = Self.incidents(seed: seed)
        let merged = IncidentMerger().merge(incidents)
        #expect(merged.flatMap(\.members).map(\.id).sorted() == incidents.map(\.id).sorted())
        for group in merged {
            let reports = group.members.flatMap(\.sources).map(\.quotation.report)
            #expect(Set(reports).count == reports.count)
        }
    }

    @Test("a score does not depend on which incident comes first", arguments: 1...4 as ClosedRange<UInt64>)
    func symmetric(seed: UInt64) {
        let incidents = Self.incidents(seed: seed, count: 30)
        for first in incidents {
            for second in incidents where second.id != first.id {
                #expect(IncidentMatcher().score(first, second) == IncidentMatcher().score(second, first))
            }
        }
    }

    @Test("groups that share no match are merged alike alone and together: batches do not matter")
    func associative() {
        for seed in 1...8 as ClosedRange<UInt64> {
            let incidents = Self.incidents(seed: seed)
            let clusters = Self.clusters(incidents)
            let apart = clusters.flatMap { IncidentMerger().merge($0) }
            #expect(Self.parts(apart) == Self.parts(IncidentMerger().merge(incidents)))
        }
    }

    /// The incidents in groups that no match crosses.
    private static func clusters(_ incidents: [Incident]) -> [[Incident]] {
        var clusters: [[Incident]] = []
        for incident in incidents {
            let touching = clusters.indices.filter { index in
                clusters[index].contains { IncidentMatcher().matches($0, incident) }
            }
            let joined = touching.flatMap { clusters[$0] } + [incident]
            clusters = clusters.indices.filter { !touching.contains($0) }.map { clusters[$0] } + [joined]
        }
        return clusters
    }

    @Test("a split undoes a merge, a merge a split", arguments: 1...6 as ClosedRange<UInt64>)
    func verdicts(seed: UInt64) throws {
        let incidents = Self.incidents(seed: seed)
        let before = IncidentMerger().merge(incidents)
        let (one, other) = (before[0].members.map(\.id), before[1].members.map(\.id))
        var verdicts = MergeVerdicts()
        verdicts.join(one, other)
        let joined = IncidentMerger().merge(incidents, verdicts: verdicts)
        #expect(joined.contains { Set($0.members.map(\.id)).isSuperset(of: one + other) })
        verdicts.part(one, other)
        let parted = IncidentMerger().merge(incidents, verdicts: verdicts)
        #expect(Self.parts(parted) == Self.parts(before))
    }

    @Test("every kind of evidence has its weight in the table, but the analyst's word")
    func table() {
        let rules = MergingRules()
        #expect(rules.threshold > 0 && rules.threshold < 20)
        #expect(rules.dateWindow > 0 && rules.distanceWindow > .zero)
        let weightless: Set<EvidenceKind> = [.verdict, .relatedType]
        for kind in EvidenceKind.allCases where !weightless.contains(kind) {
            #expect(rules[kind] != 0, "\(kind.rawValue)")
        }
    }
}
