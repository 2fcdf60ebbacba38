import Geodesy
import SimpleFeatures
import Testing

@Suite("Circles on the map")
struct DiscTests {
    /// Whether a point lies in the polygons, by crossings of a line to the south.
    private func holds(_ shape: MultiPolygon, _ point: Coordinate) -> Bool {
        shape.polygons.contains { polygon in
            let corners = polygon.exterior.coordinates
            return zip(corners, corners.dropFirst()).count { from, to in
                guard (from.longitude > point.longitude) != (to.longitude > point.longitude) else {
                    return false
                }
                let fraction = (point.longitude - from.longitude) / (to.longitude - from.longitude)
                return from.latitude + fraction * (to.latitude - from.latitude) < point.latitude
            } % 2 == 1
        }
    }

    @Test(
        "hold their middle and the pole that is nearer than their radius, with few sides and many",
        arguments: [(89.0, 200.0), (85, 700), (-88, 300), (90, 100), (-90, 100), (80, 1200)], [36, 64])
    func poles(circle: (latitude: Double, radius: Double), sides: Int) throws {
        let center = Coordinate(longitude: 30, latitude: circle.latitude)
        let disc = try #require(
            MultiPolygon.disc(center: center, radius: .kilometres(circle.radius), sideCount: sides))
        let sign = circle.latitude < 0 ? -1.0 : 1
        for longitude in stride(from: -175.0, through: 175, by: 25) {
            #expect(holds(disc, Coordinate(longitude: longitude, latitude: sign * 89.95)))
        }
        #expect(abs(circle.latitude) == 90 || holds(disc, center))
        #expect(!holds(disc, Coordinate(longitude: 10, latitude: sign * 60)))
    }

    @Test("hold no pole that is farther than their radius")
    func nearPole() throws {
        let disc = try #require(
            MultiPolygon.disc(
                center: Coordinate(longitude: 30, latitude: 89), radius: .kilometres(100), sideCount: 36))
        #expect(!holds(disc, Coordinate(longitude: -150, latitude: 89.95)))
    }
}
