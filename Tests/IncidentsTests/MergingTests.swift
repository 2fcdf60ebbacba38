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
        certainty: DateCertainty = .days, words: [TellingWord] = battleWords,
        at location: IncidentLocation? = town("Tinzaouatene", 2.9678, 19.9486), claims: [Claim] = []
    ) -> Incident {
        let july = CalendarDate(year: 2024, month: 7, day: 1) ?? CalendarDate(dayNumber: 0)
        let interval = DateInterval(
            july.adding(days: days.lowerBound - 1), july.adding(days: days.upperBound - 1))
        var incident = Incident(
            id: IncidentID(report: ReportID(report), ordinal: ordinal), type: type,
            date: EventDate(interval, certainty), side1: Side(rebels), side2: Side(army), location: location,
            claims: claims,
            sources: [Source(quotation: Quotation(report: ReportID(report), start: 0, end: 10))])
        incident.words = words.sortedByText()
        return incident
    }

    static let battleWords = words("sandstorm convoy wadi trucks ambush spokesman") + names("Wagner Ramadan")

    static func words(_ texts: String) -> [TellingWord] {
        texts.split(separator: " ").map { TellingWord(String($0), .word, rarity: 5) }
    }

    static func names(_ texts: String) -> [TellingWord] {
        texts.split(separator: " ").map { TellingWord($0.lowercased(), .name, rarity: 6) }
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
        let others = Self.words("wells elders truce festival camels")
        #expect(
            IncidentMerger().merge([
                battle, Self.incident("b", words: others, at: Self.town("Kidal", 1.409, 18.443)),
            ]).count
                == 2)
        #expect(IncidentMerger().merge([battle, Self.incident("b", days: 5...6, words: others)]).count == 2)
        let transfer = Self.incident(
            "b", 0, .nonViolentTransferOfTerritory, days: 22...22, words: others,
            at: Self.town("In-Afarak", 0.66, 21.3))
        #expect(IncidentMerger().merge([battle, transfer]).count == 2)
    }

    @Test("daily clashes at one place are one incident each, not a chain")
    func chain() {
        let clashes = zip(1...10, "abcdefghij").map { day, letter in
            let own = [6, 8, 10, 12].map { String(repeating: letter, count: $0) }
            return Self.incident(
                "r\(day)", days: day...day,
                words: Self.names("Wagner") + Self.words(own.joined(separator: " ")))
        }
        let merged = IncidentMerger().merge(clashes)
        #expect(merged.count > 5)
        #expect(merged.allSatisfy { ($0.incident.date?.interval.dayCount ?? 0) <= 3 })
    }

    @Test("two incidents of one report are never joined through a third")
    func third() {
        let merged = IncidentMerger().merge([
            Self.incident("a", 0), Self.incident("a", 1), Self.incident("b"), Self.incident("c"),
        ])
        #expect(merged.count == 2)
        for incident in merged {
            let reports = incident.members.flatMap(\.sources).map(\.quotation.report)
            #expect(Set(reports).count == reports.count)
        }
    }

    @Test("a report that knows only the region joins a precise one by its words, not by the region's name")
    func region() {
        let precise = Self.incident("a", days: 27...27)
        let alike = Self.incident("b", days: 27...27, at: Self.kidalRegion)
        #expect(IncidentMerger().merge([precise, alike]).count == 1)
        let other = Self.incident(
            "b", days: 27...27, words: Self.words("wells elders truce") + Self.names("Kidal Amassine"),
            at: Self.kidalRegion)
        #expect(IncidentMerger().merge([precise, other]).count == 2)
    }

    @Test("the same text is the same incident, even where another place was read from it")
    func repost() {
        let kidal = Self.town("Kidal", 1.409, 18.443)
        let words =
            Self.battleWords + Self.words("loaded cereals tankers diesel pickup footage bodies uniforms")
        let merged = IncidentMerger().merge([
            Self.incident("a", words: words), Self.incident("b", words: words, at: kidal),
        ])
        #expect(merged.count == 1)
        #expect(merged.first?.reasons.first?.score.evidence.map(\.name).contains("places far apart") == true)
        let other = Self.incident("b", words: Self.words("wells elders truce festival camels"), at: kidal)
        #expect(IncidentMerger().merge([Self.incident("a", words: words), other]).count == 2)
    }

    @Test("a text that comes again is the same incident while it is new, and another one weeks later")
    func march() {
        let words =
            Self.battleWords + Self.words("loaded cereals tankers diesel pickup footage bodies uniforms")
        func told(_ report: String, days: ClosedRange<Int>, published: Int) -> Incident {
            var incident = Self.incident(report, days: days, words: words)
            incident.sources[0].published = CalendarDate(year: 2024, month: 7, day: published)
            return incident
        }
        let first = told("a", days: 5...5, published: 6)
        let misread = told("b", days: 12...12, published: 7)
        let again = told("b", days: 12...12, published: 13)
        #expect(IncidentMerger().merge([first, misread]).count == 1)
        #expect(IncidentMerger().merge([first, again]).count == 2)
        let matcher = IncidentMatcher()
        for (other, isWithin) in [(misread, true), (again, false)] {
            #expect(matcher.textDays(of: first)?.contains(other.textDay?.dayNumber ?? 0) == isWithin)
        }
    }

    @Test("the notes tell of the whole, in the words of a coder where there are some")
    func notes() {
        var first = Self.incident("a", days: 25...25)
        var second = Self.incident("b", days: 25...27)
        (first.notes, second.notes) = (first.sentence, second.sentence)
        #expect(
            first.sentence
                == "Armed clash between CSP-DPA and Military Forces of Mali (2021-) on 25 July 2024.")
        for members in [[first, second], [second, first]] {
            let merged = IncidentMerger().merge(members)
            #expect(
                merged.map(\.incident.notes)
                    == [
                        "Armed clash between CSP-DPA and Military Forces of Mali (2021-), 25 to 27 July 2024."
                    ])
        }
        second.notes = "A column was caught in a sandstorm."
        #expect(IncidentMerger().merge([first, second]).map(\.incident.notes) == [second.notes])
    }

    @Test("the reasons say in words what agrees and what does not")
    func reasons() throws {
        let claim = Self.killed(12)
        let score = try #require(
            IncidentMatcher().score(
                Self.incident("a", words: Self.battleWords + Self.names("Afarak"), claims: [claim]),
                Self.incident("b", words: Self.battleWords + Self.names("Amassine"), claims: [claim])))
        let names = score.evidence.map(\.name)
        let expected = [
            "same days", "same place within 2 km", "same type",
            "CSP-DPA and Military Forces of Mali on both accounts", "both tell of 12 killed",
            "both name Ramadan, Wagner", "6 rare words in common", "78 % of the words in common",
            "one names Afarak, one Amassine",
        ]
        for name in expected { #expect(names.contains(name), "\(name) in \(names)") }
    }

    private static func killed(_ count: Int) -> Claim {
        Claim(
            outcome: .killed, count: ClaimedCount(count), wording: "",
            quotation: Quotation(report: ReportID("r"), start: 0, end: 1))
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
