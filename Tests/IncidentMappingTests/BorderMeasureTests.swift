import Boundaries
import Geodesy
import Incidents
import TestSupport
import Testing

@testable import IncidentMapping

@Suite(
    "Measuring against any border",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct BorderMeasureTests {
    @Test("what is passed over as too far is too far, and what is measured is measured the same")
    func limits() throws {
        let atlas = try Installation(executable: BuiltCommand.path, environment: [:]).openBoundaries()
        let measure = BorderMeasure(atlas)
        var random = RepeatableRandom(seed: 31)
        var outcomes: Set<Bool> = []
        for _ in 0..<300 {
            let point = Coordinate(
                longitude: Double.random(in: -6...12, using: &random),
                latitude: Double.random(in: 14...26, using: &random))
            let radius = Length.kilometres(Double.random(in: 0...80, using: &random))
            let location = IncidentLocation(
                name: "x", coordinate: point, uncertainty: .disc(center: point, radius: radius),
                radius: radius,
                geoPrecision: .place, wherePrecision: .place)
            let limit = Length.kilometres(Double.random(in: 1...300, using: &random))
            let whole = try #require(measure.interval(of: location, to: "DZ-ML", within: .kilometres(50_000)))
            let limited = measure.interval(of: location, to: "DZ-ML", within: limit)
            #expect(limited?.certainty(within: limit) == whole.certainty(within: limit))
            if let limited { #expect(limited == whole) }
            outcomes.insert(limited == nil)
        }
        #expect(outcomes == [true, false])
        #expect(
            measure.interval(of: try #require(SampleIncidents.fiji.location), to: "XX-YY", within: .zero)
                == nil)
    }

    @Test("a way that ends at a border is possibly near it, whichever border its beginning is nearest to")
    func farEnds() throws {
        let installation = try Installation(executable: BuiltCommand.path, environment: [:])
        let atlas = try installation.openBoundaries()
        let locator = IncidentLocator(atlas: atlas, countries: try CountryFacts(folder: installation.folder))
        // From Ménaka, whose nearest border is that with Niger, to Tinzaouatene at the one with Algeria.
        let ends = [(2.4, 15.92), (2.9678, 19.9486)].map { Coordinate(longitude: $0.0, latitude: $0.1) }
        let width = Length.kilometres(1)
        let location = locator.located(
            Site(
                location: IncidentLocation(
                    name: "x", coordinate: ends[0],
                    uncertainty: .segment(from: ends[0], to: ends[1], width: width),
                    radius: Ellipsoid.wgs84.distance(from: ends[0], to: ends[1]) + width,
                    geoPrecision: .area, wherePrecision: .area),
                area: .corridor(from: ends[0], to: ends[1], halfWidth: width)))
        let limit = Length.kilometres(10)
        let own = try #require(location.border)
        #expect(own.code == "ML-NE" && own.minimum > limit)
        for name in ["DZ-ML", "Mali", "Algeria"] {
            let near = try NearBorder(named: name, within: limit, certainOnly: false, in: atlas)
            #expect(near.interval(of: location)?.certainty(within: limit) == .possible, "\(name)")
        }
        let far = try NearBorder(named: "ML-SN", within: limit, certainOnly: false, in: atlas)
        #expect(far.interval(of: location)?.certainty(within: limit) == nil)
    }
}
