import Incidents
import Summaries
import TestSupport
import Testing

@Suite("A summary of incidents")
struct IncidentSummaryTests {
    static let scheme = RegionScheme(name: "Test scheme, first level", vintage: "2016")
    static let byRegion = IncidentSummary(
        of: SampleIncidents.all, by: .region(level: 1), scheme: scheme)

    @Test("puts each incident into the group of its region, what no report tells last")
    func regions() {
        #expect(
            Self.byRegion.groups.map(\.key.title) == [
                "Kidal, Mali", "Northern, Fiji", "A & B <Republic>, region not known", "Place not known",
            ])
        #expect(
            Self.byRegion.groups[0].incidents.map(\.id.rawValue) == [
                "IM-TINZA724", "IM-AMBUSH13", "IM-KIDAL612",
            ])
    }

    @Test(
        "counts every incident once in each grouping but that by actor, where it counts once for each side",
        arguments: [
            Grouping.region(level: 1), .region(level: 2), .country, .month, .week, .type, .border, .actor,
        ])
    func conservation(grouping: Grouping) {
        let summary = IncidentSummary(of: SampleIncidents.all, by: grouping)
        let counted = summary.groups.reduce(0) { $0 + $1.incidents.count }
        #expect(counted == (grouping == .actor ? 10 : SampleIncidents.all.count))
        for group in summary.groups {
            #expect(group.deaths.reported.count + group.deaths.unreported.count == group.incidents.count)
            #expect(group.types.reduce(0) { $0 + $1.count } == group.incidents.count)
        }
    }

    @Test("sums the deaths exactly, keeps nobody died apart from no figure, and marks open ends")
    func deaths() {
        let deaths = Self.byRegion.total.deaths
        #expect((deaths.low, deaths.best, deaths.high) == (60, 107, 161))
        #expect(deaths.reported.map(\.rawValue) == ["IM-TAVEUNI1", "IM-TINZA724", "IM-KIDAL612"])
        var open = SampleIncidents.tinzaouatene
        open.fatalities?.high = nil
        let summary = IncidentSummary(of: [open], by: .country)
        #expect(summary.total.deaths.isOpen && summary.total.deaths.high == 97)
    }

    @Test("sets the claimants side by side, the reports’ own words last")
    func contested() throws {
        let contested = try #require(Self.byRegion.groups.first?.contested)
        #expect(contested.map(\.incident.id) == [SampleIncidents.tinzaouatene.id])
        #expect(contested[0].accounts.map(\.claimant) == ["CSP-DPA", "JNIM", "Military Forces of Mali", nil])
    }

    @Test("says what is missing")
    func gaps() {
        let gaps = Self.byRegion.total.gaps
        #expect(gaps.undated == [SampleIncidents.unlocated.id])
        #expect(gaps.unplaced == [SampleIncidents.unlocated.id])
        #expect(gaps.withoutDeathToll.count == 3)
        #expect(gaps.knownByRegion.count == 2)
    }

    @Test("takes the nearest border from a known place, not from the middle of a region")
    func borders() throws {
        let nearest = try #require(Self.byRegion.groups.first?.borders.first)
        #expect(nearest.place == "Tinzaouatene" && !nearest.isKnownByRegion)
    }

    @Test("leaves out what an analyst rejected, and stands with nothing at all")
    func none() {
        var rejected = SampleIncidents.fiji
        rejected.reviewStatus = .rejected
        let summary = IncidentSummary(of: [rejected], by: .country)
        #expect(summary.groups.isEmpty)
        #expect(summary.plainText == "No incidents are recorded.\n")
        #expect(summary.markdown == "# Incidents by country\n\nNo incidents are recorded.\n")
    }

    @Test("puts an area that may lie in several regions, and days of several months, into no one of them")
    func doubtful() throws {
        var incident = SampleIncidents.kidalFighting
        incident.location?.possibleAdmin1 = ["Kidal", "Gao"]
        let days = DateInterval(
            try #require(CalendarDate(iso: "2024-06-27")), try #require(CalendarDate(iso: "2024-07-26")))
        incident.date = EventDate(days, .withinMonth)
        func titles(_ grouping: Grouping) -> [String] {
            IncidentSummary(of: [incident], by: grouping).groups.map(\.key.title)
        }
        #expect(titles(.region(level: 1)) == ["Mali, region not known"])
        #expect(titles(.month) == ["Month not known"] && titles(.week) == ["Week not known"])
        incident.date = EventDate(days, .days)
        #expect(titles(.month) == ["June 2024"])
    }

    @Test("does not depend on the order of the incidents")
    func order() {
        let reversed = IncidentSummary(
            of: SampleIncidents.all.reversed(), by: .region(level: 1), scheme: Self.scheme)
        #expect(reversed.markdown == Self.byRegion.markdown)
    }

    @Test("reads as Markdown, and nothing from outside is markup")
    func markdown() throws {
        #expect(!Self.byRegion.markdown.contains("<"))
        try expectGolden(Self.byRegion.markdown, "summary.md")
    }

    @Test("reads in a terminal of 100 columns")
    func text() throws {
        #expect(Self.byRegion.plainText.split(separator: "\n").allSatisfy { $0.count <= 100 })
        try expectGolden(Self.byRegion.plainText, "summary.txt")
        let byMonth = IncidentSummary(of: SampleIncidents.all, by: .month).plainText
        try expectGolden(byMonth, "months.txt")
    }
}
