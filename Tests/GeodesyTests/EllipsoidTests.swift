import Geodesy
import TestSupport
import Testing

@Suite("The ellipsoid")
struct EllipsoidTests {
    private let earth = Ellipsoid.wgs84

    @Test("Going out and measuring back agree, and so do the azimuths")
    func directInvertsInverse() {
        var random = RepeatableRandom(seed: 1)
        for _ in 0..<500 {
            let start = Coordinate(
                longitude: .random(in: -180...180, using: &random),
                latitude: .random(in: -90...90, using: &random))
            let azimuth = Azimuth(degrees: .random(in: 0..<360, using: &random))
            let out = earth.path(
                from: start, azimuth: azimuth, length: .metres(.random(in: 1...19_000_000, using: &random)))
            let back = earth.inverse(from: out.end, to: start)
            #expect(abs(back.length.metres - out.length.metres) < 1e-6)
            #expect(abs(back.initialAzimuth.turn(from: out.finalAzimuth.reversed).degrees) < 1e-3)
        }
    }

    @Test("A circle's corners lie at its radius, in their directions, by the series and by geodesics alike")
    func circle() {
        var random = RepeatableRandom(seed: 2)
        for number in 0..<200 {
            let center = Coordinate(
                longitude: .random(in: -180...180, using: &random),
                latitude: .random(in: -89...89, using: &random))
            let radius = Length.metres(number % 4 == 0 ? 60_000 : .random(in: 1...50_000, using: &random))
            let corners = earth.circle(around: center, radius: radius, count: 8)
            #expect(corners.count == 8)
            for (number, corner) in corners.enumerated() {
                let exact = earth.direct(
                    from: center, azimuth: Azimuth(degrees: -45 * Double(number)), length: radius)
                #expect(earth.distance(from: corner, to: exact).metres < 0.2, "\(center) \(radius)")
            }
        }
    }

    @Test("What is no place has no distance, and does not trap")
    func notANumber() {
        let origin = Coordinate(longitude: 0, latitude: 0)
        for bad in [Coordinate(longitude: .nan, latitude: 0), Coordinate(longitude: 0, latitude: 91)] {
            #expect(earth.distance(from: origin, to: bad).metres.isNaN)
        }
    }

    /// Charles Karney's example for the planimeter: the outline of Antarctica, around the pole.
    @Test("Antarctica has its known area and coast")
    func area() {
        let corners: [(latitude: Double, longitude: Double)] = [
            (-63.1, -58), (-72.9, -74), (-71.9, -102), (-74.9, -102), (-74.3, -131), (-77.5, -163),
            (-77.4, 163),
            (-71.7, 172), (-65.9, 140), (-65.7, 113), (-66.6, 88), (-66.9, 59), (-69.8, 25), (-70.0, -4),
            (-71.0, -14),
            (-77.3, -33), (-77.9, -46), (-74.7, -61),
        ]
        let ring = corners.map { Coordinate(longitude: $0.longitude, latitude: $0.latitude) }
        #expect(abs(earth.perimeter(ofRing: ring).metres - 16_831_067.893) < 0.001)
        #expect(abs(earth.area(ofRing: ring).magnitude.squareMetres - 13_662_703_680_020.1) < 1)
        #expect(earth.area(ofRing: ring) > .squareMetres(0))
        #expect(earth.area(ofRing: ring.reversed()) < .squareMetres(0))
        #expect(earth.area(ofRing: ring + ring.prefix(1)) == earth.area(ofRing: ring))
        #expect(earth.area(ofRing: ring.prefix(2)).squareMetres == 0)
    }

    @Test("Waypoints lie on the geodesic, evenly spaced, with its ends as given")
    func geodesicWaypoints() {
        let start = Coordinate(longitude: 170, latitude: 10)
        let end = Coordinate(longitude: -160, latitude: 50)
        let points = earth.waypoints(alongGeodesicFrom: start, to: end, maximumSpacing: .kilometres(100))
        #expect(points.first == start && points.last == end)
        let whole = earth.distance(from: start, to: end)
        #expect(abs(earth.length(ofLine: points).metres - whole.metres) < 1e-6)
        #expect(points.count == Int((whole.kilometres / 100).rounded(.up)) + 1)
        #expect(
            earth.waypoints(alongGeodesicFrom: start, to: start, maximumSpacing: .metres(1)) == [
                start, start,
            ])
    }

    @Test(
        "Geodesics between the waypoints of a straight line keep to it",
        arguments: [
            ((-8.67, 27.3), (-4.8, 25.0)), ((0.0, 60.0), (90, 60)), ((-10, -10), (10, 10)), ((5, 0), (60, 0)),
            ((3, -80), (3, 80)), ((-170, 85), (170, 86)), ((1, 1), (1, 1)),
        ])
    func straightWaypoints(start: (Double, Double), end: (Double, Double)) {
        let from = Coordinate(longitude: start.0, latitude: start.1)
        let to = Coordinate(longitude: end.0, latitude: end.1)
        let points = earth.waypoints(alongPlateCarreeLineFrom: from, to: to, maximumDeviation: .metres(1))
        #expect(points.first == from && points.last == to)
        #expect(points.count < 3000)
        for (left, right) in zip(points, points.dropFirst()) {
            let segment = GeodesicSegment(from: left, to: right)
            for part in stride(from: 0.05, to: 1, by: 0.05) {
                let straight = Coordinate(
                    longitude: left.longitude + (right.longitude - left.longitude) * part,
                    latitude: left.latitude + (right.latitude - left.latitude) * part)
                #expect(segment.nearestPoint(to: straight).distance < .metres(1.05))
            }
        }
    }
}
