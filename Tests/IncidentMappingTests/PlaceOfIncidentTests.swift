import Geodesy
import Incidents
import TestSupport
import Testing

@testable import IncidentMapping

/// Where an incident happened, when its report names several places, or none that a table knows.
@Suite(
    "The place of an incident",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct PlaceOfIncidentTests {
    private func location(_ text: String) throws -> IncidentLocation? {
        try MappingFixture.incidents(of: text).first?.location
    }

    @Test(
        "it is where the event was, not where somebody belongs, comes from, goes to, met before or speaks of",
        arguments: [
            ("Gunmen abducted the mayor of Gao in Ansongo on Monday.", "Ansongo"),
            ("Gunmen from Kidal attacked a convoy in Ansongo on Monday.", "Ansongo"),
            ("Gunmen attacked a convoy in Ansongo and the wounded were transferred to Gao.", "Ansongo"),
            ("Shortly after leaders met in Algiers, hundreds of people in Kidal demonstrated.", "Kidal"),
            (
                "Soldiers in Bamako protested against the attack that killed their comrades in Kidal.",
                "Bamako"
            ),
            ("Protesters marched in Gao and demanded that the Algiers Peace Accord be kept.", "Gao"),
            ("Two rebel groups clashed near Kidal, in Anéfis.", "Anéfis"),
            ("Gunmen attacked a patrol on the outskirts of Ménaka.", "Ménaka"),
            ("Unknown gunmen attempted to seize a vehicle in Ménaka; one guard was killed.", "Ménaka"),
            ("People demonstrated on the streets of Gao against the violence in Kidal.", "Gao"),
            ("People demonstrated in Gao in support of the army in Kidal.", "Gao"),
            ("Gunmen attacked soldiers near the village of Ber, about 60 km from Timbuktu.", "Ber"),
            (
                "Two youths were kidnapped from a convoy travelling from Algeria to Gao. They were taken near Anéfis.",
                "Anéfis"
            ),
            ("Soldiers arrested the mastermind of the Kidal attack. The arrest was made in Gao.", "Gao"),
            (
                "Rebels attacked Niamey prison. Niger troops surrounded the building and a clash ensued.",
                "Niamey"
            ),
            ("Ten gunmen were killed in the Gourma region. They had come from Gossi.", "Gourma"),
            ("Police in Gao arrested a suspect in the bombing of a market in Kidal.", "Gao"),
            ("Gunmen shot at the northern gate (Kidal) of Ansongo on Monday.", "Ansongo"),
            ("Two soldiers were hurt in a blast in Ber and flown to Bamako.", "Ber"),
            ("NIAMEY, Niger - Gunmen shot dead a trader in the capital on Monday.", "Niamey"),
            ("BAMAKO - Protesters burned cars in front of the presidential palace.", "Bamako"),
            (
                "BAMAKO - Gunmen killed a farmer at Ber. In the capital of the region, Timbuktu, all was calm.",
                "Ber"
            ),
            (
                "Mali's army said gunmen killed a trader at Ber. Moscow condemned it. Shops in the capital were shut.",
                "Ber"
            ),
            ("Gunmen attacked the passenger boat Tombouctou near Bourem on Monday.", "Bourem"),
            ("Gunmen fired at a river ferry, the Tombouctou, close to Bourem on Monday.", "Bourem"),
        ])
    func choice(text: String, name: String) throws {
        #expect(try location(text)?.name == name)
    }

    @Test(
        "where the hurt are brought, where somebody heads when all is over and a seat of government that stands for it are no places of incidents, though nothing else is named",
        arguments: [
            "Five soldiers were hurt when a mine went off; they were evacuated to Gao.",
            "Gunmen robbed a trader on Monday. They then headed towards Mali or Niger.",
            "Rebels clashed on Monday with a militia loyal to Bamako.",
            "Police arrested a suspect in the recent attack on Grand-Bassam.",
        ])
    func elsewhere(text: String) throws { #expect(try location(text) == nil) }

    @Test("of deaths that are told for two places together an incident has those of its own place")
    func share() throws {
        let text =
            "Soldiers killed 12 rebels in Ber on Monday. Fatalities split between two events in Ber (7) and Gao (5)."
        let incident = try #require(try MappingFixture.incidents(of: text).first)
        #expect(incident.fatalities?.best == 7)
        #expect(incident.claims.first?.hedge?.hasPrefix("split between") == true)
    }

    @Test("a country stands where its people live, and its eastern half in the east")
    func settled() throws {
        let whole = try #require(try location("Gunmen attacked a convoy in Mali."))
        let east = try #require(try location("Gunmen attacked a convoy in eastern Mali."))
        #expect(whole.coordinate.latitude < 17)
        #expect(east.coordinate.longitude > -4)
    }

    @Test("an uncertain place along a border covers all lines of the border")
    func border() throws {
        let found = try #require(
            try location("Gunmen attacked a convoy in Mali near the border with Burkina Faso."))
        #expect(found.radius > .kilometres(350))
        for end in [(-5.52, 10.43), (0.23, 14.99)] {
            let end = Coordinate(longitude: end.0, latitude: end.1)
            #expect(Ellipsoid.wgs84.distance(from: found.coordinate, to: end) < found.radius)
        }
    }

    @Test("what happens on the way to a town happens around it, where nothing else tells")
    func onTheWay() throws {
        let found = try #require(
            try location("Five soldiers died when their convoy hit a mine on the way to Gao."))
        #expect(found.name == "Gao" && found.geoPrecision == .area)
    }

    @Test(
        "a country that acts is not where it acts",
        arguments: [
            "France attacked jihadists and killed ten of them.",
            "Soldiers from Chad killed ten jihadists.",
            "Ten jihadists were killed by forces from France, Mauritania and Chad.",
            "Protesters marched for the Algiers Peace Accord.",
        ])
    func acting(text: String) throws { #expect(try location(text) == nil) }

    @Test(
        "a village that no table knows is somewhere in the cercle that the bracket names, all of which is covered"
    )
    func unknownVillage() throws {
        let found = try #require(try location("Gunmen attacked the village of Xandalou (Koro, Mopti)."))
        #expect(found.name == "Koro")
        #expect(found.geoPrecision == .region)
        let seat = Coordinate(longitude: -3.0832, latitude: 14.0778)
        #expect(Ellipsoid.wgs84.distance(from: found.coordinate, to: seat) < found.radius)
        #expect(found.radius > .kilometres(60))
    }

    @Test("a region stands where its people live, and its radius still covers it")
    func region() throws {
        let found = try #require(try location("Gunmen attacked a convoy in the Timbuktu region."))
        #expect(found.geoPrecision == .region)
        #expect(found.admin1 == "Timbuktu" || found.admin1 == "Tombouctou")
        #expect(found.coordinate.latitude < 18.5)
        let north = Coordinate(longitude: -5, latitude: 24.5)
        #expect(Ellipsoid.wgs84.distance(from: found.coordinate, to: north) < found.radius)
    }

    @Test("a part of a country is less than the country")
    func part() throws {
        let whole = try #require(try location("Gunmen attacked a convoy in Mali."))
        let part = try #require(try location("Gunmen attacked a convoy in the north of Mali."))
        #expect(part.radius < whole.radius)
        #expect(part.coordinate.latitude > 16)
        #expect(part.geoPrecision == .region)
    }

    @Test("a wadi and a well cover the land that is called by them")
    func land() throws {
        let town = try #require(try location("Gunmen attacked a convoy in Kidal."))
        #expect(town.radius < .kilometres(10))
    }
}
