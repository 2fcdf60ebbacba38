import Geodesy
import TestSupport
import Testing

/// The least distance found the slow way: golden-section search over PROJ's distances.
private func bruteForce(_ segment: GeodesicSegment, to place: Coordinate) -> NearestPoint {
    func distance(_ fraction: Double) -> Double {
        Ellipsoid.wgs84.distance(from: place, to: segment.point(atFraction: fraction)).metres
    }
    // A coarse scan first, since far away there may be two minima.
    let scan = (0...200).map { Double($0) / 200 }
    let coarse = scan.min { distance($0) < distance($1) } ?? 0
    var low = max(0, coarse - 0.005)
    var high = min(1, coarse + 0.005)
    let ratio = 0.618_033_988_749_894_9
    for _ in 0..<60 {
        let left = high - ratio * (high - low)
        let right = low + ratio * (high - low)
        if distance(left) < distance(right) { high = right } else { low = left }
    }
    let fraction = [0, 1, (low + high) / 2].min { distance($0) < distance($1) } ?? 0
    let nearest = segment.point(atFraction: fraction)
    let path = Ellipsoid.wgs84.inverse(from: place, to: nearest)
    return NearestPoint(
        coordinate: nearest, distance: path.length, azimuth: path.initialAzimuth, fraction: fraction)
}

@Suite("Nearest point of a geodesic")
struct NearestPointTests {
    /// Segment length and distance of the place from its start, in metres.
    static let scales: [(segment: Double, place: Double)] = [
        (10, 1000), (1000, 1000), (5000, 50000), (20000, 20000), (100_000, 30000), (1_000_000, 200_000),
        (1_000_000, 2_000_000), (300_000, 9_000_000), (1_000_000, 19_000_000), (8_000_000, 5_000_000),
    ]

    @Test("is what a golden-section search finds", arguments: scales)
    func agreesWithBruteForce(segment: Double, place: Double) {
        var random = RepeatableRandom(seed: UInt64(segment + place))
        for _ in 0..<40 {
            let start = Coordinate(
                longitude: .random(in: -180...180, using: &random),
                latitude: .random(in: -90...90, using: &random))
            let end = Ellipsoid.wgs84.direct(
                from: start, azimuth: Azimuth(degrees: .random(in: 0..<360, using: &random)),
                length: .metres(segment))
            let target = Ellipsoid.wgs84.direct(
                from: start, azimuth: Azimuth(degrees: .random(in: 0..<360, using: &random)),
                length: .metres(.random(in: 0...place, using: &random)))
            let line = GeodesicSegment(from: start, to: end)
            let expected = bruteForce(line, to: target)
            let found = line.nearestPoint(to: target)
            #expect(abs(found.distance.metres - expected.distance.metres) < 1e-3, "\(line) \(target)")
            let real = Ellipsoid.wgs84.inverse(from: target, to: found.coordinate)
            #expect(
                abs(real.length.metres - found.distance.metres) < 1e-4, "the distance is to the point given")
            if real.length > .metres(10) {
                #expect(abs(found.azimuth.turn(from: real.initialAzimuth).degrees) < 1e-4)
            }
        }
    }

    @Test(
        "lies where geometry says",
        arguments: [
            // start, end, place, nearest, fraction
            ((-1, 0), (1, 0), (0, 5), (0, 0), 0.5),
            ((179, 0), (-179, 0), (180, 5), (180, 0), 0.5),
            ((179, 0), (-179, 0), (-180, -5), (180, 0), 0.5),
            ((0, 80), (180, 80), (90, 85), (0, 90), 0.5),
            ((0, 0), (10, 0), (-5, 0), (0, 0), 0),
            ((0, 0), (10, 0), (15, 0), (10, 0), 1),
            ((3, 4), (3, 4), (3, 5), (3, 4), 0),
            ((0, 0), (0, 10), (0, 10), (0, 10), 1),
            ((-1, 0), (1, 0), (0.5, 0), (0.5, 0), 0.75),
        ] as [((Double, Double), (Double, Double), (Double, Double), (Double, Double), Double)])
    func special(
        start: (Double, Double), end: (Double, Double), place: (Double, Double), nearest: (Double, Double),
        fraction: Double
    ) {
        func coordinate(_ pair: (Double, Double)) -> Coordinate {
            Coordinate(longitude: pair.0, latitude: pair.1)
        }
        let found = Ellipsoid.wgs84.nearestPoint(
            onGeodesicFrom: coordinate(start), to: coordinate(end), to: coordinate(place))
        #expect(Ellipsoid.wgs84.distance(from: found.coordinate, to: coordinate(nearest)) < .metres(0.001))
        #expect(abs(found.fraction - fraction) < 1e-9)
    }

    @Test("of a place that is no place is no number, and does not trap")
    func notANumber() {
        let line = GeodesicSegment(
            from: Coordinate(longitude: 0, latitude: 0), to: Coordinate(longitude: 1, latitude: 1))
        #expect(line.nearestPoint(to: Coordinate(longitude: .nan, latitude: 0)).distance.metres.isNaN)
    }
}
