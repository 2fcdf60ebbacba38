import Geodesy
import Testing

@Suite("Coordinates")
struct CoordinateTests {
    @Test(
        "are valid up to the poles and the antimeridian",
        arguments: [(0.0, 0.0), (180, 90), (-180, -90), (179.999, -89.999)])
    func valid(longitude: Double, latitude: Double) throws {
        let coordinate = try Coordinate(validatingLongitude: longitude, latitude: latitude)
        #expect(coordinate.isValid && coordinate == Coordinate(longitude: longitude, latitude: latitude))
    }

    @Test(
        "beyond them are refused with the reason",
        arguments: [
            (180.1, 0.0, CoordinateError.longitudeOutOfRange(180.1)), (181, 91, .latitudeOutOfRange(91)),
            (2.9, 102.5, .latitudeLooksLikeLongitude(longitude: 2.9, latitude: 102.5)),
            (2.9, 200, .latitudeOutOfRange(200)),
        ])
    func refused(longitude: Double, latitude: Double, expected: CoordinateError) {
        #expect(throws: expected) { try Coordinate(validatingLongitude: longitude, latitude: latitude) }
        #expect(!Coordinate(longitude: longitude, latitude: latitude).isValid)
    }

    @Test("that are no numbers are not valid")
    func notFinite() {
        for value in [Double.nan, .infinity, -.infinity] {
            #expect(throws: CoordinateError.self) { try Coordinate(validatingLongitude: value, latitude: 0) }
            #expect(throws: CoordinateError.self) { try Coordinate(validatingLongitude: 0, latitude: value) }
            #expect(!Coordinate(longitude: 0, latitude: value).isValid)
        }
    }

    @Test(
        "are brought home around the globe",
        arguments: [
            (180.0, -180.0), (-180, -180), (540, -180), (190, -170), (-190, 170), (359, -1), (0.1, 0.1),
        ])
    func normalized(longitude: Double, expected: Double) {
        #expect(abs(Coordinate(longitude: longitude, latitude: 0).normalized.longitude - expected) < 1e-9)
    }
}
