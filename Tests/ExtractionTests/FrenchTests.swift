import Incidents
import Prose
import Testing

@testable import Extraction

@Suite("How French is read") struct FrenchTests {
    @Test(
        "numbers",
        arguments: [
            ("deux cents civils", 200, 200), ("une vingtaine de soldats", 20, 20),
            ("au moins 12 civils", 12, nil),
            ("entre 20 et 30 morts", 20, 30), ("1 200 personnes", 1200, 1200),
            ("1.200 personnes", 1200, 1200),
            ("1\u{202F}200 personnes", 1200, 1200), ("des dizaines de civils", 10, 99),
            ("plusieurs civils", 3, nil),
            ("soixante-dix-sept morts", 77, 77), ("vingt-trois morts", 23, 23), ("aucun mort", 0, 0),
            ("plus d'une centaine de morts", 100, nil), ("trente et un morts", 31, 31),
        ] as [(String, Int, Int?)])
    func numbers(text: String, low: Int, high: Int?) throws {
        let quantity = try #require(try Fixture.frenchReading("Bilan : \(text).").quantities.first)
        #expect(quantity.count.low == low && quantity.count.high == high)
    }

    @Test(
        "dates, counted from Sunday 28 July 2024",
        arguments: [
            ("samedi", "2024-07-27", "2024-07-27"), ("samedi 20 juillet", "2024-07-20", "2024-07-20"),
            ("dans la nuit de vendredi à samedi", "2024-07-26", "2024-07-27"),
            ("dimanche dernier", "2024-07-21", "2024-07-21"),
            ("le 1er juin 2024", "2024-06-01", "2024-06-01"),
            ("hier", "2024-07-27", "2024-07-27"), ("il y a trois jours", "2024-07-25", "2024-07-25"),
            ("dans la nuit du 23 au 24 juillet", "2024-07-23", "2024-07-24"),
            ("avant-hier", "2024-07-26", "2024-07-26"), ("la semaine dernière", "2024-07-15", "2024-07-21"),
            ("en juin 2024", "2024-06-01", "2024-06-30"), ("fin mai 2024", "2024-05-21", "2024-05-31"),
        ])
    func dates(text: String, first: String, last: String) throws {
        let reading = try Fixture.frenchReading("Deux soldats ont été tués \(text).")
        let days = try #require(reading.dates.first).date.interval
        #expect(days.start == CalendarDate(iso: first) && days.end == CalendarDate(iso: last))
    }

    @Test("days told from the day before")
    func daysAfter() throws {
        let reading = try Fixture.frenchReading("Ils ont attaqué Ber lundi. Le lendemain, ils ont fui.")
        #expect(
            reading.dates.map(\.date.interval.start)
                == ["2024-07-22", "2024-07-23"].map { CalendarDate(iso: $0) })
    }

    @Test(
        "countries and peoples stand behind the people, written small",
        arguments: [
            ("des soldats maliens", ActorIdentity.people(.military), "ML", nil),
            ("l'armée nigérienne", .listed("mil-ne"), nil, nil),
            ("d'hommes armés non identifiés", .people(.unidentified), nil, nil),
            ("des éleveurs peuls", .people(.civilian), nil, "Fulani"),
            ("des miliciens dozos", .listed("dozo"), nil, nil),
            ("des éléments présumés du JNIM", .listed("jnim"), nil, nil),
            ("les jihadistes de l'État islamique", .listed("islamic-state"), nil, nil),
            ("un camp de l'armée", .people(.military), nil, nil),
        ] as [(String, ActorIdentity, String?, String?)])
    func actors(text: String, identity: ActorIdentity, country: String?, people: String?) throws {
        let actor = try #require(try Fixture.frenchReading("On a vu \(text).").actors.first)
        #expect(actor.identity == identity && actor.country == country && actor.people == people)
    }

    @Test(
        "who does and who suffers",
        arguments: [
            ("Des jihadistes ont tué trois soldats.", "jihadistes", "soldats"),
            ("Trois soldats ont été tués par des jihadistes.", "jihadistes", "soldats"),
            ("Le JNIM tue trois soldats.", "JNIM", "soldats"),
            ("L'attaque des jihadistes contre les soldats a duré.", "jihadistes", "soldats"),
            ("Une attaque de bandits contre des commerçants a duré.", "bandits", "commerçants"),
        ])
    func sides(text: String, agent: String, patient: String) throws {
        let reading = try Fixture.frenchReading(text)
        let event = try #require(ArgumentFinder.events(of: reading).first)
        #expect(event.agents.map { reading.string(reading.actors[$0].tokens) } == [agent])
        #expect(event.patients.map { reading.string(reading.actors[$0].tokens) } == [patient])
    }
}
