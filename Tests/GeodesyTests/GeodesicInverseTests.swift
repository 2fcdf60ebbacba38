import Geodesy
import Testing

@Suite("Geodesic inverse problem")
struct GeodesicInverseTests {
    @Test("PROJ's worked example: JFK to Changi")
    func workedExample() {
        let jfk = Coordinate(longitude: -73.78, latitude: 40.64)
        let changi = Coordinate(longitude: 103.99, latitude: 1.36)
        let path = Ellipsoid.wgs84.inverse(from: jfk, to: changi)
        #expect(abs(path.length.metres - 15_347_512.941) < 0.001)
        #expect(Ellipsoid.wgs84.distance(from: jfk, to: changi) == path.length)
    }
}
