import Geodesy
import SimpleFeatures
import TestSupport
import Testing
import Topology

@Suite("Location of a place in a prepared shape")
struct PreparedGeometryTests {
    @Test(
        "is interior, boundary or exterior",
        arguments: [
            (0.5, 2.0, PointLocation.interior), (2, 2, .exterior), (1, 2, .boundary), (0, 2, .boundary),
            (0, 0, .boundary), (5, 5, .exterior), (4, 4, .boundary), (.nan, 2, .exterior),
            (2, .infinity, .exterior),
        ])
    func squareWithHole(longitude: Double, latitude: Double, expected: PointLocation) throws {
        let shape = try Geometry(
            wellKnownText: "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 3, 3 3, 3 1, 1 1))")
        let place = Coordinate(longitude: longitude, latitude: latitude)
        #expect(try PreparedGeometry(shape).location(of: place) == expected)
        #expect(try shape.location(of: place) == expected)
    }

    @Test("on a line is interior between the ends and boundary on them")
    func line() throws {
        let line = try PreparedGeometry(Geometry(wellKnownText: "LINESTRING (0 0, 4 0)"))
        #expect(try line.location(of: Coordinate(longitude: 1, latitude: 0)) == .interior)
        #expect(try line.location(of: Coordinate(longitude: 4, latitude: 0)) == .boundary)
        #expect(try line.location(of: Coordinate(longitude: 1, latitude: 0.1)) == .exterior)
    }

    @Test("in an empty shape is exterior")
    func empty() throws {
        let nothing = try PreparedGeometry(.multiPolygon(MultiPolygon([])))
        #expect(try nothing.location(of: Coordinate(longitude: 0, latitude: 0)) == .exterior)
    }

    @Test("agrees with a ray cast through a ragged ring")
    func oracle() throws {
        var random = RepeatableRandom(seed: 11)
        let corners = (0..<200).map { index in
            let angle = Azimuth(degrees: Double(index) * 1.8)
            return Ellipsoid.wgs84.direct(
                from: Coordinate(longitude: 0, latitude: 15), azimuth: angle,
                length: .kilometres(.random(in: 50...500, using: &random)))
        }
        let ring = try LinearRing(corners + corners.prefix(1))
        let prepared = try PreparedGeometry(.polygon(Polygon(exterior: ring)))
        for _ in 0..<2000 {
            let place = Coordinate(
                longitude: .random(in: -5...5, using: &random), latitude: .random(in: 10...20, using: &random)
            )
            let expected = rayCrossings(ring, from: place).isMultiple(of: 2)
            #expect(try (prepared.location(of: place) == .exterior) == expected, "\(place)")
        }
    }

    private func rayCrossings(_ ring: LinearRing, from place: Coordinate) -> Int {
        zip(ring.coordinates, ring.coordinates.dropFirst()).count { start, end in
            guard (start.latitude > place.latitude) != (end.latitude > place.latitude) else { return false }
            let part = (place.latitude - start.latitude) / (end.latitude - start.latitude)
            return place.longitude < start.longitude + part * (end.longitude - start.longitude)
        }
    }
}
