import Geodesy
import Incidents
import TestSupport

@testable import Storage

/// Reports made up by chance, dense enough that many tell of one incident.
struct SyntheticReports {
    private var random: RepeatableRandom
    private let towns: [IncidentLocation]
    private let firstDay = CalendarDate(year: 2024, month: 7, day: 1) ?? CalendarDate(dayNumber: 0)
    private let days: Int

    init(seed: UInt64, towns: Int = 12, days: Int = 30) {
        random = RepeatableRandom(seed: seed)
        self.days = days
        var places: [IncidentLocation] = []
        for number in 0..<towns { places.append(Self.place(number, &random)) }
        self.towns = places
    }

    /// Makes so many reports, each with up to three incidents.
    mutating func reports(_ count: Int, startingAt first: Int = 0) -> [ReportedIncidents] {
        (first..<(first + count)).map { number in
            let id = ReportID("r\(number)")
            let published = firstDay.adding(days: Int.random(in: 0..<days, using: &random))
            let report = Report(
                id: id, text: "Text \(number).", title: "Title \(number)", source: "Desk \(number % 7)",
                published: published)
            let incidents = (0..<Int.random(in: 0...3, using: &random)).map {
                incident(id, ordinal: $0, published)
            }
            return ReportedIncidents(report, incidents)
        }
    }

    private mutating func incident(_ report: ReportID, ordinal: Int, _ published: CalendarDate) -> Incident {
        let sides = (0..<5).shuffled(using: &random).prefix(2).map {
            Side(Actor(name: "Group \($0)", type: $0 == 0 ? .stateForces : .rebelGroup))
        }
        let quotation = Quotation(report: report, start: 10 * ordinal, end: 10 * ordinal + 9)
        var incident = Incident(
            id: IncidentID(report: report, ordinal: ordinal),
            type: SubEventType.allCases.randomElement(using: &random) ?? .armedClash, date: date(),
            side1: sides.first, side2: Bool.random(using: &random) ? sides.last : nil,
            location: Int.random(in: 0..<10, using: &random) == 0
                ? nil : towns.randomElement(using: &random),
            sources: [Source(quotation: quotation, publisher: "Desk", published: published)],
            confidence: 0.5)
        incident.words = words(of: incident.location, in: report, ordinal)
        if Bool.random(using: &random) {
            let count = ClaimedCount(Int.random(in: 0..<30, using: &random))
            incident.claims = [
                Claim(outcome: .killed, count: count, wording: "so many", quotation: quotation)
            ]
            incident.fatalities = Fatalities(of: incident.claims)
        }
        return incident
    }

    /// Half of the words that reports of one place use here, so that many are alike.
    private func words(of location: IncidentLocation?, in report: ReportID, _ ordinal: Int) -> [TellingWord] {
        let number = report.rawValue.utf8.reduce(UInt64(ordinal + 1)) { $0 &* 31 &+ UInt64($1) }
        var random = RepeatableRandom(seed: number)
        let place = (location?.placeKey ?? "nowhere").filter { $0 != ":" }
        return (0..<20).filter { _ in Bool.random(using: &random) }
            .map { TellingWord("\(place)word\($0)", .word, rarity: 5) }.sortedByText()
    }

    private mutating func date() -> EventDate? {
        let start = firstDay.adding(days: Int.random(in: 0..<days, using: &random))
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return nil
        case 1: return EventDate(DateInterval(start, start.adding(days: 6)), .withinWeek)
        case 2: return EventDate(DateInterval(start.startOfMonth, start.endOfMonth), .withinMonth)
        case 3: return EventDate(DateInterval(start, start.adding(days: 2)), .days)
        default: return EventDate(DateInterval(start), .days)
        }
    }

    /// Places all over the Earth in pairs of neighbours, some near the antimeridian, some known by their region only.
    private static func place(_ number: Int, _ random: inout RepeatableRandom) -> IncidentLocation {
        let isRegion = number % 4 == 3
        let coordinate = Coordinate(
            longitude: number % 5 == 0
                ? (Bool.random(using: &random) ? 179.95 : -179.95)
                : Double.random(in: -20...20, using: &random),
            latitude: Double.random(in: -60...60, using: &random))
        let radius = Length.kilometres(isRegion ? 300 : Double.random(in: 1...40, using: &random))
        var location = IncidentLocation(
            name: "Town \(number)", placeKey: "t:\(number)", coordinate: coordinate,
            uncertainty: .disc(center: coordinate, radius: radius), radius: radius,
            geoPrecision: isRegion ? .region : .place, wherePrecision: isRegion ? .firstLevelRegion : .place)
        (location.country, location.countryCode) = number % 2 == 0 ? ("Mali", "ML") : ("Côte d'Ivoire", "CI")
        location.admin1 = "Region \(number % 3)"
        let distance = Length.kilometres(Double.random(in: 0...200, using: &random))
        location.border = BorderRelation(
            code: number % 3 == 0 ? "DZ-ML" : "ML-NE", name: "A–B", distance: distance,
            minimum: max(distance - radius, .zero), maximum: distance + radius, side: "ML")
        return location
    }
}
