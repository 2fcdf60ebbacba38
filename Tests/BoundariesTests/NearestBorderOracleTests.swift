import Boundaries
import Geodesy
import TestSupport
import Testing

/// The slow, obvious way: every segment, by PROJ's geodesics alone.
struct BruteForce {
    let lines: [(border: BorderID, points: [Coordinate])]

    init(_ atlas: BoundaryAtlas, _ borders: [BorderID]) {
        lines = borders.flatMap { border in atlas.lines(of: border).map { (border, $0) } }
    }

    /// The least distance to any segment: the search for the foot is a golden section over the direct
    /// problem.
    ///
    /// A segment can only be nearer than its ends by half its length, at most 10 km by the densifier's
    /// promise.
    func nearest(to place: Coordinate) -> (distance: Double, border: BorderID)? {
        var best: (distance: Double, border: BorderID)?
        var segments: [(bound: Double, border: BorderID, start: Coordinate, end: Coordinate)] = []
        for line in lines {
            let distances = line.points.map { Ellipsoid.wgs84.distance(from: place, to: $0).metres }
            for index in 1..<line.points.count {
                let (start, end) = (line.points[index - 1], line.points[index])
                let nearer = min(distances[index - 1], distances[index])
                if nearer < best?.distance ?? .infinity { best = (nearer, line.border) }
                let length =
                    112_000
                    * max(
                        (start.longitude - end.longitude).magnitude, (start.latitude - end.latitude).magnitude
                    ) * 1.5
                segments.append((nearer - length / 2, line.border, start, end))
            }
        }
        for segment in segments.sorted(by: { $0.bound < $1.bound }) {
            guard segment.bound < best?.distance ?? .infinity else { break }
            let distance = goldenSection(from: segment.start, to: segment.end, place)
            if distance < best?.distance ?? .infinity { best = (distance, segment.border) }
        }
        return best
    }

    private func goldenSection(from start: Coordinate, to end: Coordinate, _ place: Coordinate) -> Double {
        let path = Ellipsoid.wgs84.inverse(from: start, to: end)
        func distance(_ metres: Double) -> Double {
            let point = Ellipsoid.wgs84.direct(
                from: start, azimuth: path.initialAzimuth, length: .metres(metres))
            return Ellipsoid.wgs84.distance(from: place, to: point).metres
        }
        let ratio = 0.618_033_988_749_895
        var (low, high) = (0.0, path.length.metres)
        while high - low > 0.001 {
            let (a, b) = (high - (high - low) * ratio, low + (high - low) * ratio)
            if distance(a) < distance(b) { high = b } else { low = a }
        }
        return distance((low + high) / 2)
    }
}

@Suite("The nearest border against brute force")
struct NearestBorderOracleTests {
    private func compare(_ places: [Coordinate], _ name: String) throws {
        let locator = try WorldAtlas.locator()
        let borders = try locator.atlas.borders(named: name).map(\.id)
        let oracle = BruteForce(locator.atlas, borders)
        for place in places {
            let expected = try #require(oracle.nearest(to: place))
            let found = try #require(locator.nearestBorder(to: place, among: borders))
            #expect((found.distance.metres - expected.distance).magnitude < 0.1, "at \(place)")
            // At a corner of three countries two borders are equally near.
            if found.border != expected.border {
                #expect(found.distance.metres == expected.distance, "at \(place)")
            }
            let path = Ellipsoid.wgs84.inverse(from: place, to: found.nearest)
            #expect((path.length - found.distance).magnitude < .metres(0.01))
            #expect(
                found.distance < .metres(1)
                    || path.initialAzimuth.turn(from: found.azimuth).degrees.magnitude < 0.01)
        }
    }

    @Test("within 2 km of the Algeria–Mali line")
    func near() throws {
        var random = RepeatableRandom(seed: 1)
        let atlas = try WorldAtlas.atlas()
        let line = atlas.lines(of: try atlas.borders(named: "DZ-ML")[0].id).flatMap { $0 }
        let places = (0..<150).map { _ in
            let base = line[Int.random(in: line.indices, using: &random)]
            return Ellipsoid.wgs84.direct(
                from: base, azimuth: Azimuth(degrees: random.number(0...360)),
                length: .metres(random.number(0...2000)))
        }
        try compare(places, "DZ-ML")
    }

    @Test("in and around Mali")
    func around() throws {
        var random = RepeatableRandom(seed: 2)
        let box = BoundingBox(west: -14, south: 8, east: 8, north: 28)
        try compare((0..<20).map { _ in random.coordinate(box) }, "ML")
    }

    @Test("from the other side of the Earth, the poles and the antimeridian")
    func far() throws {
        let places = coordinates([
            (180, 0), (-180, 0), (179.999, -17), (-179.999, -17), (0, 90), (0, -90), (-173, 64), (-178, -21),
            (0, 89.999),
        ])
        try compare(places, "DZ-ML")
    }

    @Test("on the line itself is nothing away")
    func onTheLine() throws {
        let locator = try WorldAtlas.locator()
        let border = try locator.atlas.borders(named: "DZ-ML")[0]
        for point in locator.atlas.lines(of: border.id)[0].prefix(20) {
            #expect(locator.nearestBorder(to: point)?.distance ?? .infinity < .metres(0.001))
        }
    }
}
