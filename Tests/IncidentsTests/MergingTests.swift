import Geodesy
import Incidents
import Testing

@Suite("Merging")
struct MergingTests {
    private static let army = Actor(name: "Military Forces of Mali (2021-)", type: .stateForces)
    private static let rebels = Actor(name: "CSP-DPA", type: .rebelGroup)

    private static func town(_ name: String, _ longitude: Double, _ latitude: Double) -> IncidentLocation {
        let center = Coordinate(longitude: longitude, latitude: latitude)
        return IncidentLocation(
            name: name, placeKey: name, coordinate: center,
            uncertainty: .disc(center: center, radius: .kilometres(2)), radius: .kilometres(2),
            geoPrecision: .place, wherePrecision: .place)
    }

    private static let kidalRegion = IncidentLocation(
        name: "Kidal", placeKey: "region", coordinate: Coordinate(longitude: 1.4, latitude: 19),
        uncertainty: .region(code: "ML-8"), radius: .kilometres(300), geoPrecision: .region,
        wherePrecision: .firstLevelRegion)

    private static func incident(
        _ report: String, _ ordinal: Int = 0, _ type: SubEventType = .armedClash,
        days: ClosedRange<Int> = 25...27,
        certainty: DateCertainty = .days,
        at location: IncidentLocation? = town("Tinzaouatene", 2.9678, 19.9486)
    ) -> Incident {
        let july = CalendarDate(year: 2024, month: 7, day: 1) ?? CalendarDate(dayNumber: 0)
        let interval = DateInterval(
            july.adding(days: days.lowerBound - 1), july.adding(days: days.upperBound - 1))
        return Incident(
            id: IncidentID(report: ReportID(report), ordinal: ordinal), type: type,
            date: EventDate(interval, certainty), side1: Side(rebels), side2: Side(army), location: location,
            sources: [Source(quotation: Quotation(report: ReportID(report), start: 0, end: 10))])
    }

    @Test("three reports of one battle are one incident with all its days, whatever their order")
    func battle() {
        let reports = [
            Self.incident("a", days: 27...27), Self.incident("b"),
            Self.incident(
                "c", days: 23...30, certainty: .withinWeek, at: Self.town("Tin Zaouaten", 2.97, 19.95)),
        ]
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0], [0, 2, 1], [1, 0, 2], [2, 0, 1]] {
            let merged = IncidentMerger().merge(order.map { reports[$0] })
            #expect(merged.count == 1)
            #expect(merged.first?.incident.date?.interval == reports[1].date?.interval)
            #expect(merged.first?.incident.sources.map(\.quotation.report.rawValue) == ["a", "b", "c"])
            #expect(merged.first?.incident.id == reports.map(\.id).min())
            #expect(merged.first?.reasons.count == 2)
        }
    }

    @Test("what one report tells apart stays apart, and each finds its own in the other")
    func daysApart() {
        let incidents = [
            Self.incident("a", 0, days: 12...12, at: Self.kidalRegion),
            Self.incident("a", 1, days: 13...13, at: Self.kidalRegion),
            Self.incident("b", 0, days: 12...12, at: Self.kidalRegion),
            Self.incident("b", 1, days: 13...13, at: Self.kidalRegion),
        ]
        let merged = IncidentMerger().merge(incidents)
        #expect(merged.map { $0.incident.date?.interval.start.civil.day } == [12, 13])
        #expect(merged.allSatisfy { $0.members.count == 2 })
    }

    @Test("another place, another week, and a statement beside a battle are other incidents")
    func apart() {
        let battle = Self.incident("a")
        #expect(
            IncidentMerger().merge([battle, Self.incident("b", at: Self.town("Kidal", 1.409, 18.443))]).count
                == 2)
        #expect(IncidentMerger().merge([battle, Self.incident("b", days: 5...6)]).count == 2)
        let transfer = Self.incident(
            "b", 0, .nonViolentTransferOfTerritory, days: 22...22, at: Self.town("In-Afarak", 0.66, 21.3))
        #expect(IncidentMerger().merge([battle, transfer]).count == 2)
    }

    @Test("merging what was merged changes nothing")
    func idempotent() {
        let once = IncidentMerger().merge([
            Self.incident("a"), Self.incident("b"), Self.incident("c", days: 2...2),
        ])
        let twice = IncidentMerger().merge(once.map(\.incident))
        #expect(twice.map(\.incident) == once.map(\.incident))
    }
}
