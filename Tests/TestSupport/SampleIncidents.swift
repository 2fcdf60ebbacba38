import Geodesy
public import Incidents

/// Incidents built by hand: every writer and summary is tried on them.
public enum SampleIncidents {
    /// All of them, in no particular order.
    public static let all = [ambush, tinzaouatene, unlocated, kidalFighting, fiji, hostile]

    /// Three days of fighting at a known place, figures contested by three sides.
    public static let tinzaouatene = Incident(
        id: IncidentID("IM-TINZA724"), type: .armedClash,
        date: EventDate(days((2024, 7, 25), (2024, 7, 27)), .days),
        side1: Side(armyOfMali, associates: [wagner]),
        side2: Side(
            Actor(name: "CSP-DPA: Permanent Strategic Framework", type: .rebelGroup), associates: [jnim]),
        location: tinzaouateneTown,
        claims: [
            Claim(
                claimant: "CSP-DPA", claimantType: .rebelGroup, outcome: .killed, victim: "Wagner Group",
                victimType: .externalOtherForces, count: ClaimedCount(84), wording: "84 Russian mercenaries",
                quotation: Quotation(report: ReportID("report-1"), start: 210, end: 232)),
            Claim(
                claimant: "CSP-DPA", claimantType: .rebelGroup, outcome: .killed,
                victim: "Military Forces of Mali",
                victimType: .stateForces, count: ClaimedCount(47), wording: "47 soldiers",
                quotation: Quotation(report: ReportID("report-1"), start: 237, end: 248)),
            Claim(
                claimant: "JNIM", claimantType: .rebelGroup, outcome: .killed, victim: "Wagner Group",
                victimType: .externalOtherForces, count: ClaimedCount(50), wording: "fifty Russians",
                hedge: "claimed", quotation: Quotation(report: ReportID("report-2"), start: 90, end: 104)),
            Claim(
                outcome: .killedOrCaptured, victim: "Military Forces of Mali", victimType: .stateForces,
                count: ClaimedCount(low: 12, high: 99), wording: "dozens", hedge: "reportedly",
                quotation: Quotation(report: ReportID("report-2"), start: 300, end: 306)),
            Claim(
                claimant: "Military Forces of Mali", claimantType: .stateForces, outcome: .killed,
                victim: "CSP-DPA", victimType: .rebelGroup, count: ClaimedCount(low: 20, high: nil),
                wording: "at least 20 terrorists",
                quotation: Quotation(report: ReportID("report-3"), start: 41, end: 63)),
        ],
        fatalities: Fatalities(conservative: 70, low: 50, best: 97, high: 151),
        sources: [
            source("report-1", "Desk One", "Convoy routed near the border", day(2024, 7, 29), 180, 420),
            source("report-2", "Desk Two", "Who lost what in the far north", day(2024, 8, 2), 60, 330),
            source("report-3", nil, nil, nil, 0, 80),
        ],
        notes: "Three days of fighting at the border town.", confidence: 0.94)

    /// Fighting known only by its region.
    public static let kidalFighting = Incident(
        id: IncidentID("IM-KIDAL612"), type: .armedClash,
        date: EventDate(DateInterval(day(2025, 6, 12)), .days),
        side1: Side(armyOfMali, associates: [Actor(name: "Africa Corps", type: .externalOtherForces)]),
        side2: Side(fla), location: kidalRegion,
        claims: [
            Claim(
                claimant: "Military Forces of Mali", claimantType: .stateForces, outcome: .killed,
                victim: "FLA",
                victimType: .rebelGroup, count: ClaimedCount(10), wording: "10 fighters",
                quotation: Quotation(report: ReportID("report-4"), start: 12, end: 23))
        ],
        fatalities: Fatalities(conservative: 10, low: 10, best: 10, high: 10),
        sources: [source("report-4", "Desk One", "Clashes resume", day(2025, 6, 14), 0, 96)],
        notes: "Fighting in the Kidal region.", confidence: 0.8, reviewStatus: .confirmed)

    /// An ambush known only by its region, some day of a week, without a figure.
    public static let ambush = Incident(
        id: IncidentID("IM-AMBUSH13"), type: .armedClash,
        date: EventDate(days((2025, 6, 9), (2025, 6, 15)), .withinWeek), side1: Side(fla),
        side2: Side(armyOfMali), location: kidalRegion,
        sources: [source("report-5", "Desk Two", "Ambush on a supply convoy", day(2025, 6, 15), 5, 60)],
        notes: "A supply convoy was ambushed.", confidence: 0.7)

    /// Neither place nor date nor sides.
    public static let unlocated = Incident(
        id: IncidentID("IM-NOWHERE1"), type: .airDroneStrike,
        sources: [source("report-6", "Desk Three", nil, nil, 0, 10)], confidence: 0.3)

    /// On an island at the antimeridian; it is said that none died.
    public static let fiji = Incident(
        id: IncidentID("IM-TAVEUNI1"), type: .peacefulProtest,
        date: EventDate(DateInterval(day(2023, 12, 31)), .days),
        side1: Side(Actor(name: "Protesters (Fiji)", type: .protesters)), location: taveuni,
        fatalities: Fatalities(conservative: 0, low: 0, best: 0, high: 0),
        sources: [source("report-7", "Island Paper", "March at the meridian", day(2024, 1, 1), 3, 44)],
        notes: "A march.", confidence: 1)

    /// Text that would run, break out or vanish if a format did not treat it as data.
    public static let hostile = Incident(
        id: IncidentID("1 <hostile> & \"id\""), type: .attack,
        date: EventDate(days((2024, 2, 1), (2024, 2, 29)), .withinMonth),
        side1: Side(Actor(name: "=HYPERLINK(\"http://evil\";\"x\")", type: .politicalMilitia)),
        side2: Side(
            Actor(name: "Civilians (Mali)", type: .civilians),
            associates: [
                Actor(name: "+1, two", type: .civilians), Actor(name: "line\nbreak", type: .civilians),
            ]),
        targetsCivilians: true, location: hostilePlace,
        claims: [
            Claim(
                claimant: "]]>", outcome: .wounded, victim: "<b>x</b>",
                count: ClaimedCount(low: nil, high: 5),
                wording: "up to \"five\" \u{1}\u{7F}\u{FFFE}",
                quotation: Quotation(report: ReportID("re\"port"), start: 0, end: 3))
        ],
        sources: [
            Source(
                quotation: Quotation(report: ReportID("re\"port"), start: 0, end: 3), publisher: "@cmd & Co",
                title: "<script>alert(1)</script>\"'&", url: "javascript:alert('1')",
                published: day(2024, 3, 1)),
            Source(
                quotation: Quotation(report: ReportID("r2"), start: 0, end: 3), title: "]]>",
                url: "https://example.org/?a=1&b=\"2\"<c>"),
        ],
        notes: "<script>alert(1)</script>\"'& ]]> \u{0}\u{8}\u{B}\u{1F}\u{7F}\u{FFFE}\u{FFFF} ok $[name]",
        confidence: 0.5, reviewStatus: .corrected)

    /// Returns a day; the first of 1970 for one that the calendar does not have.
    public static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? CalendarDate(dayNumber: 0)
    }
}

// MARK: - Parts

extension SampleIncidents {
    private static let armyOfMali = Actor(name: "Military Forces of Mali (2021-)", type: .stateForces)
    private static let wagner = Actor(name: "Wagner Group", type: .externalOtherForces)
    private static let jnim = Actor(name: "JNIM: Group for Support of Islam and Muslims", type: .rebelGroup)
    private static let fla = Actor(name: "FLA: Azawad Liberation Front", type: .rebelGroup)

    private static var tinzaouateneTown: IncidentLocation {
        let town = Coordinate(longitude: 2.9678, latitude: 19.9486)
        var location = IncidentLocation(
            name: "Tinzaouatene", placeKey: "im:tinzaouatene-ml", geonameID: 2_449_067, coordinate: town,
            uncertainty: .disc(center: town, radius: .kilometres(2)), radius: .kilometres(2),
            geoPrecision: .place, wherePrecision: .place)
        setIntoMali(&location, admin1: "Kidal")
        location.admin2 = "Tin-Essako"
        location.border = BorderRelation(
            code: "DZ-ML", name: "Algeria–Mali", distance: .metres(412.34), minimum: .zero,
            maximum: .metres(2423),
            side: "ML")
        return location
    }

    private static var kidalRegion: IncidentLocation {
        var location = IncidentLocation(
            name: "Kidal", placeKey: "region:ML-8", coordinate: Coordinate(longitude: 1.2, latitude: 19.3),
            uncertainty: .region(code: "ML-8"), radius: .kilometres(310), geoPrecision: .region,
            wherePrecision: .firstLevelRegion)
        setIntoMali(&location, admin1: "Kidal")
        location.border = BorderRelation(
            code: "DZ-ML", name: "Algeria–Mali", distance: .kilometres(132.5), minimum: .zero,
            maximum: .kilometres(402.25), side: "ML")
        return location
    }

    private static var taveuni: IncidentLocation {
        let island = Coordinate(longitude: -179.9375, latitude: -16.85)
        var location = IncidentLocation(
            name: "Taveuni", geonameID: nil, coordinate: island,
            uncertainty: .disc(center: island, radius: .kilometres(10)), radius: .kilometres(10),
            geoPrecision: .area, wherePrecision: .nearPlace)
        (location.countryCode, location.country, location.isoNumeric) = ("FJ", "Fiji", 242)
        location.admin1 = "Northern"
        return location
    }

    private static var hostilePlace: IncidentLocation {
        let pole = Coordinate(longitude: 180, latitude: 90)
        var location = IncidentLocation(
            name: "-2+3 \"Place\", <i>&</i>", coordinate: pole,
            uncertainty: .segment(from: pole, to: pole, width: .kilometres(1)), radius: .kilometres(1),
            geoPrecision: .area, wherePrecision: .area)
        location.country = "A & B <Republic>"
        location.border = BorderRelation(
            code: "A&-B", name: "A<B", distance: .metres(.nan), minimum: .metres(1), maximum: .infinity,
            side: nil)
        return location
    }

    private static func setIntoMali(_ location: inout IncidentLocation, admin1: String) {
        (location.countryCode, location.country, location.isoNumeric) = ("ML", "Mali", 466)
        location.admin1 = admin1
    }

    private static func days(_ first: (Int, Int, Int), _ last: (Int, Int, Int)) -> DateInterval {
        DateInterval(day(first.0, first.1, first.2), day(last.0, last.1, last.2))
    }

    private static func source(
        _ report: String, _ publisher: String?, _ title: String?, _ published: CalendarDate?, _ start: Int,
        _ end: Int
    ) -> Source {
        Source(
            quotation: Quotation(report: ReportID(report), start: start, end: end), publisher: publisher,
            title: title, url: publisher.map { _ in "https://example.org/\(report)" }, published: published)
    }
}
