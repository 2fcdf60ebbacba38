import Geodesy
import Incidents
import TestSupport
import Testing

@testable import Storage

@Suite("Filters of a store")
struct FilterTests {
    static let reports: [ReportedIncidents] = {
        var synthetic = SyntheticReports(seed: 7, towns: 30, days: 90)
        return synthetic.reports(150) + ReportedIncidents.samples
    }()

    static let filters: [(name: String, filter: IncidentFilter)] = [
        ("none", filter { _ in }),
        ("a box", filter { $0.box = BoundingBox(west: -10, south: -30, east: 10, north: 30) }),
        (
            "a box across the antimeridian",
            filter { $0.box = BoundingBox(west: 179, south: -70, east: -179, north: 70) }
        ),
        ("the pole", filter { $0.box = BoundingBox(west: -180, south: 89, east: 180, north: 90) }),
        ("near a point", filter { $0.nearPoint = NearPoint(fiji, within: .kilometres(500)) }),
        (
            "certainly near a point",
            filter { $0.nearPoint = NearPoint(fiji, within: .kilometres(500), certainOnly: true) }
        ),
        ("a country by name", filter { $0.country = "mali" }),
        ("a country by code", filter { $0.country = "ci" }),
        ("a country in other letters", filter { $0.country = "CÔTE D'IVOIRE" }),
        ("a first-level region", filter { $0.admin1 = "region 1" }),
        ("a region of any level", filter { $0.region = "Kidal" }),
        ("days", filter { ($0.from, $0.to) = (day(7, 20), day(8, 10)) }),
        ("over before", filter { $0.endedBefore = day(8, 1) }),
        ("types", filter { $0.eventTypes = [.battles, .riots] }),
        ("a sub-event type", filter { $0.subEventTypes = [.armedClash] }),
        ("an actor", filter { $0.actor = "group 3" }),
        ("deaths", filter { $0.minimumFatalities = 10 }),
        ("no deaths", filter { $0.minimumFatalities = 0 }),
        ("a known place", filter { $0.maximumGeoPrecision = .area }),
        ("a known day", filter { $0.maximumTimePrecision = .day }),
        ("a publisher", filter { $0.source = "desk one" }),
        ("a report", filter { $0.source = "r17" }),
        ("near a border", filter { $0.nearBorder = NearBorder(["DZ-ML"], within: .kilometres(50)) }),
        (
            "certainly near a border",
            filter { $0.nearBorder = NearBorder(["DZ-ML"], within: .kilometres(150), certainOnly: true) }
        ),
        (
            "near a border that is measured",
            filter {
                $0.nearBorder = NearBorder(["ML-NE", "DZ-ML"], within: .kilometres(50))
                $0.nearBorder?.measure = { location, _ in
                    let distance = Length.kilometres(location.coordinate.latitude.magnitude)
                    return DistanceInterval(minimum: distance, distance: distance, maximum: distance)
                }
            }
        ),
        (
            "all at once",
            filter {
                ($0.country, $0.from, $0.eventTypes) = ("Mali", day(7, 5), [.battles, .explosions])
                $0.nearBorder = NearBorder(["DZ-ML", "ML-NE"], within: .kilometres(120))
            }
        ),
    ]

    @Test("a filter finds what looking at every incident finds")
    func bruteForce() throws {
        let fixture = try StoreFixture.apart()
        try fixture.ingest(Self.reports)
        let store = try fixture.open(.reading)
        let all = Self.reports.flatMap(\.incidents).sorted(by: Incident.chronologically)
        for (name, filter) in Self.filters {
            let expected = all.filter(filter.contains).map(\.id)
            #expect(try store.incidents(matching: filter).map(\.id) == expected, "\(name)")
            #expect(!expected.isEmpty, "\(name) finds nothing and tests nothing")
            var limited = filter
            limited.limit = 2
            #expect(try store.incidents(matching: limited).map(\.id) == Array(expected.prefix(2)), "\(name)")
        }
    }

    @Test("what was rejected is left out unless asked for")
    func rejected() throws {
        var rejected = ReportedIncidents.samples[0]
        rejected.incidents[0].reviewStatus = .rejected
        let fixture = try StoreFixture()
        try fixture.ingest([rejected])
        let store = try fixture.open(.reading)
        #expect(try store.incidents().isEmpty)
        #expect(try store.incidents(matching: Self.filter { $0.includesRejected = true }).count == 1)
    }

    @Test("nearness is certain, possible or none by the distances' interval, and the nearest come first")
    func nearness() throws {
        let fixture = try StoreFixture.apart()
        try fixture.ingest(ReportedIncidents.samples)
        let store = try fixture.open(.reading)
        let near = try store.nearestIncidents(
            matching: Self.filter { $0.nearBorder = NearBorder(["DZ-ML"], within: .kilometres(50)) })
        #expect(near.map(\.incident.id.rawValue) == ["IM-TINZA724", "IM-AMBUSH13", "IM-KIDAL612"])
        #expect(near.map(\.certainty) == [.certain, .possible, .possible])
        let certain = try store.nearestIncidents(
            matching: Self.filter {
                $0.nearBorder = NearBorder(["DZ-ML"], within: .kilometres(50), certainOnly: true)
            })
        #expect(certain.map(\.incident.id.rawValue) == ["IM-TINZA724"])
        #expect(near.first?.interval.distance == .metres(412.34))
    }

    @Test("what a closure throws comes out, and the store goes on")
    func throwing() throws {
        struct Enough: Error {}
        let fixture = try StoreFixture()
        try fixture.ingest(ReportedIncidents.samples)
        let store = try fixture.open(.reading)
        #expect(throws: Enough.self) { try store.forEachIncident { _ in throw Enough() } }
        #expect(try !store.incidents().isEmpty)
    }

    private static let fiji = Coordinate(longitude: -179.9, latitude: -16)

    private static func day(_ month: Int, _ day: Int) -> CalendarDate {
        SampleIncidents.day(2024, month, day)
    }

    private static func filter(_ change: (inout IncidentFilter) -> Void) -> IncidentFilter {
        var filter = IncidentFilter()
        change(&filter)
        return filter
    }
}
