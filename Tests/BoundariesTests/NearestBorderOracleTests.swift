import Boundaries
import Geodesy
import TestSupport
import Testing

@Suite("The nearest border against brute force", BuiltAtlas.isThere)
struct NearestBorderOracleTests {
    private func compare(_ places: [Coordinate], among borders: [BorderID]?) throws {
        let locator = try BuiltAtlas.locator()
        let oracle = BruteForce(locator.atlas, borders ?? locator.atlas.borders.map(\.id))
        for place in places {
            let expected = oracle.nearest(to: place)
            let answer =
                borders.map { locator.nearestBorder(to: place, among: $0) }
                ?? locator.nearestBorder(to: place)
            let found = try #require(answer)
            // A thousandth of the metre is far below the tenth that is promised.
            #expect((found.distance.metres - expected.distance).magnitude < 0.001, "at \(place)")
            #expect(expected.borders.contains(found.border), "at \(place)")
            let path = Ellipsoid.wgs84.inverse(from: place, to: found.nearest)
            #expect((path.length - found.distance).magnitude < .metres(0.001), "at \(place)")
            #expect(
                found.distance < .metres(1)
                    || path.initialAzimuth.turn(from: found.azimuth).degrees.magnitude < 0.001, "at \(place)"
            )
        }
    }

    @Test("10,000 places in the Sahel, on the antimeridian and at the poles")
    func everywhere() throws {
        try compare(try OraclePlaces.places(try BuiltAtlas.atlas()), among: nil)
    }

    @Test("one border from the other side of the Earth, the poles and the antimeridian")
    func far() throws {
        let places = coordinates([
            (180, 0), (-180, 0), (179.999, -17), (-179.999, -17), (0, 90), (0, -90), (-173, 64), (-178, -21),
            (0, 89.999), (40, 10), (-60, -20), (60, 50), (100, 10),
        ])
        let border = try BuiltAtlas.atlas().borders(named: "DZ-ML").map(\.id)
        try compare(places, among: border)
    }

    @Test("the order of the questions does not matter")
    func order() throws {
        let places = Array(try OraclePlaces.places(try BuiltAtlas.atlas()).suffix(2000))
        let (forth, back) = (try BuiltAtlas.locator(), try BuiltAtlas.locator())
        let answers = places.map { forth.nearestBorder(to: $0) }
        #expect(answers == places.reversed().map { back.nearestBorder(to: $0) }.reversed())
    }

    @Test("where three countries meet, it is a border of the one that holds the place")
    func corners() throws {
        let locator = try BuiltAtlas.locator()
        let atlas = locator.atlas
        var seen = 0
        for place in try OraclePlaces.places(atlas) {
            let found = try #require(locator.nearestBorder(to: place))
            guard let country = locator.regions(at: place).country, found.side == nil else { continue }
            // Then no border of its own is as near.
            let own = try? atlas.borders(named: atlas[country].code).map(\.id)
            let nearest = own.flatMap { locator.nearestBorder(to: place, among: $0) }
            #expect(nearest.map { $0.distance > found.distance } ?? true, "at \(place)")
            seen += 1
        }
        #expect(seen > 0)
    }

    @Test("on the line itself is nothing away")
    func onTheLine() throws {
        let locator = try BuiltAtlas.locator()
        let border = try locator.atlas.borders(named: "DZ-ML")[0]
        for point in locator.atlas.lines(of: border.id)[0].prefix(20) {
            #expect(locator.nearestBorder(to: point)?.distance ?? .infinity < .metres(0.001))
        }
    }
}
