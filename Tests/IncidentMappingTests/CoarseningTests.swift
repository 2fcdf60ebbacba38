import Geodesy
import Incidents
import TestSupport
import Testing

@testable import IncidentMapping

@Suite(
    "Coarsened places", .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct CoarseningTests {
    private static let installation = Result {
        try Installation(executable: BuiltCommand.path, environment: [:])
    }

    private func coarsener(_ coarsening: Coarsening) throws -> Coarsener {
        let installation = try Self.installation.get()
        let countries = try CountryFacts(folder: installation.folder)
        return Coarsener(coarsening, try installation.openBoundaries(), countries)
    }

    private func coarsened(_ incident: Incident, _ coarsening: Coarsening) throws -> Incident {
        try coarsener(coarsening).coarsened(incident)
    }

    @Test(
        "a rounded point's larger area holds all that the finer one held, at every precision",
        arguments: 0...4)
    func decimals(count: Int) throws {
        var random = RepeatableRandom(seed: UInt64(count))
        let coarsener = try coarsener(.decimals(count))
        for _ in 0..<50 {
            var incident = SampleIncidents.tinzaouatene
            let point = Coordinate(
                longitude: Double.random(in: -12...4, using: &random),
                latitude: Double.random(in: 10...25, using: &random))
            incident.location?.coordinate = point
            let location = try #require(coarsener.coarsened(incident).location)
            let radius = try #require(incident.location?.radius)
            let moved = Ellipsoid.wgs84.distance(from: point, to: location.coordinate)
            #expect(moved + radius <= location.radius + .metres(0.001))
            let border = try #require(location.border)
            #expect(border.minimum <= border.distance && border.distance <= border.maximum)
            #expect((border.maximum - border.minimum) >= location.radius * 0.9 || border.minimum == .zero)
        }
    }

    @Test("a region stands for the place, with its own uncertainty, and says so")
    func region() throws {
        let coarse = try coarsened(SampleIncidents.tinzaouatene, .region(level: 1))
        let location = try #require(coarse.location)
        #expect(location.name == "Kidal" && location.admin1 == "Kidal" && location.admin2 == nil)
        #expect(location.geoPrecision == .region && location.wherePrecision == .firstLevelRegion)
        #expect(location.radius > .kilometres(200) && location.placeKey == nil && location.geonameID == nil)
        #expect(coarse.notes == Coarsening.region(level: 1).sentence)
        // There are no shapes of second-level regions: what cannot be told so finely is told more coarsely.
        #expect(try coarsened(SampleIncidents.tinzaouatene, .region(level: 2)).location?.name == "Kidal")
    }

    @Test("nothing is left that would tell the place: no words, no titles, no addresses")
    func words() throws {
        for coarsening: Coarsening in [.decimals(2), .region(level: 1)] {
            let coarse = try coarsened(SampleIncidents.tinzaouatene, coarsening)
            #expect(coarse.claims.allSatisfy { $0.wording.isEmpty && $0.hedge == nil })
            #expect(coarse.sources.allSatisfy { $0.title == nil && $0.url == nil })
            #expect(coarse.claims.map(\.count) == SampleIncidents.tinzaouatene.claims.map(\.count))
        }
    }

    @Test("what is vaguer already stays as it is")
    func vague() throws {
        for coarsening: Coarsening in [.decimals(1), .region(level: 1), .region(level: 2)] {
            #expect(
                try coarsened(SampleIncidents.kidalFighting, coarsening).location
                    == SampleIncidents.kidalFighting.location)
            #expect(try coarsened(SampleIncidents.unlocated, coarsening).location == nil)
        }
    }

    @Test(
        "an area larger than a region is not told to be that of its middle",
        arguments: ["0", "1", "admin1", "admin2"])
    func largeArea(text: String) throws {
        var incident = SampleIncidents.tinzaouatene
        var location = try #require(incident.location)
        (location.name, location.radius, location.geoPrecision) = (
            "Northern Mali", .kilometres(1000), .region
        )
        location.uncertainty = .disc(center: location.coordinate, radius: location.radius)
        (location.admin1, location.possibleAdmin1) = ("Gao", ["Gao", "Kidal", "Tombouctou"])
        incident.location = location
        let coarsening = try #require(Coarsening(parsing: text))
        let coarse = try #require(try coarsened(incident, coarsening).location)
        #expect(coarse.name == "Northern Mali" && coarse.radius >= location.radius)
    }

    @Test(
        "a place that is called by its coordinates is called by none finer than are published",
        arguments: ["19.9678, 2.9712", "19°58'04\"N 2°58'16\"E", "31QEA0123456789"])
    func coordinatesAsName(name: String) throws {
        var incident = SampleIncidents.tinzaouatene
        incident.location?.name = name
        for coarsening: Coarsening in [
            .decimals(0), .decimals(1), .decimals(2), .decimals(3), .region(level: 1),
        ] {
            let coarse = try #require(try coarsened(incident, coarsening).location)
            #expect(!coarse.name.contains("678") && !coarse.name.contains("\"") && coarse.name != name)
        }
    }

    @Test("an area in several regions is told by the country that has them all, or as it is")
    func severalRegions() throws {
        var incident = SampleIncidents.tinzaouatene
        var location = try #require(incident.location)
        (location.name, location.radius, location.geoPrecision) = (
            "Liptako-Gourma", .kilometres(250), .region
        )
        location.uncertainty = .disc(center: location.coordinate, radius: location.radius)
        location.admin1 = "Gao"
        for (regions, name) in [
            (["Gao", "Tillabéri (Niger)"], "Liptako-Gourma"), (["Gao", "Mopti"], "Mali"), (["Gao"], "Gao"),
        ] {
            location.possibleAdmin1 = regions
            incident.location = location
            #expect(try coarsened(incident, .region(level: 1)).location?.name == name)
        }
    }

    @Test(
        "claimants that no table knows lose the names in their words, be the place known or not",
        arguments: [
            (
                "local sources and former United Nations staff in In-Afarak",
                "local sources and former [name] staff in [name]"
            ),
            ("Coordination of In-Afarak", "Coordination of [name]"), ("Reuters", "Reuters"),
            ("United Nations", "United Nations"), ("a MINUSMA officer", "a MINUSMA officer"),
        ])
    func claimants(words: String, told: String) throws {
        var incident = SampleIncidents.tinzaouatene
        (incident.claims[0].claimant, incident.claims[0].claimantType) = (words, nil)
        incident.location = nil
        #expect(try coarsened(incident, .region(level: 1)).claims[0].claimant == told)
        incident.claims[0].claimantType = .rebelGroup
        #expect(try coarsened(incident, .region(level: 1)).claims[0].claimant == words)
    }

    @Test("names of people and papers that hold the place's are told without it")
    func namesWithPlaces() throws {
        var incident = SampleIncidents.tinzaouatene
        incident.location?.name = "In-Afarak"
        incident.side1 = Side(Actor(name: "Communal Militia (In Afarak)", type: .politicalMilitia))
        (incident.claims[0].claimant, incident.claims[0].claimantType) = (
            "Coordination of in-afarak", .rebelGroup
        )
        incident.claims[0].victim = "Résidents d’In-Âfarak et d'Inafarakoum"
        incident.sources[0].publisher = "In-Afarak FM"
        let coarse = try coarsened(incident, .region(level: 1))
        #expect(coarse.side1?.actor.name == "Communal Militia ([place])")
        #expect(coarse.claims[0].claimant == "Coordination of [place]")
        #expect(coarse.claims[0].victim == "Résidents d’[place] et d'Inafarakoum")
        #expect(coarse.sources[0].publisher == "[place] FM")
        // A village name stays beside a point rounded to a kilometre.
        #expect(try coarsened(incident, .decimals(2)).sources[0].publisher == "In-Afarak FM")
    }

    @Test("options are read as they are written", arguments: ["0", "4", "admin1", "ADMIN2"])
    func reading(text: String) { #expect(Coarsening(parsing: text) != nil) }

    @Test("others are not", arguments: ["5", "-1", "admin3", "", "x"])
    func refusing(text: String) { #expect(Coarsening(parsing: text) == nil) }
}
