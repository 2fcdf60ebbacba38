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

    @Test("options are read as they are written", arguments: ["0", "4", "admin1", "ADMIN2"])
    func reading(text: String) { #expect(Coarsening(parsing: text) != nil) }

    @Test("others are not", arguments: ["5", "-1", "admin3", "", "x"])
    func refusing(text: String) { #expect(Coarsening(parsing: text) == nil) }
}
