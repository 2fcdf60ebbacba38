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
}
