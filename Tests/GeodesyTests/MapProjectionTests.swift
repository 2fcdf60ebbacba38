import Geodesy
import Testing

@Suite("The map projection")
struct MapProjectionTests {
    /// Places whose maps are hard: the desert, the antimeridian, the poles.
    static let centers = [
        Coordinate(longitude: 2.9678, latitude: 19.9486), Coordinate(longitude: 179.9, latitude: -16.9),
        Coordinate(longitude: 0, latitude: 90), Coordinate(longitude: 40, latitude: -90),
        Coordinate(longitude: -180, latitude: 0),
    ]

    @Test("puts its centre at the origin and brings every place around it back", arguments: centers)
    func roundTrip(center: Coordinate) throws {
        let projection = try MapProjection(equalAreaAround: center)
        let origin = try #require(projection.project(center))
        #expect(origin.easting.magnitude < 1e-3 && origin.northing.magnitude < 1e-3)
        for degrees in stride(from: 0.0, to: 360, by: 45) {
            let place = Ellipsoid.wgs84.direct(
                from: center, azimuth: Azimuth(degrees: degrees), length: .kilometres(900))
            let position = try #require(projection.project(place))
            let back = try #require(projection.coordinate(at: position))
            #expect(Ellipsoid.wgs84.distance(from: place, to: back) < .metres(0.01))
        }
    }

    @Test("has the numbers of EPSG's example for the equal-area map of Europe")
    func guidanceNote() throws {
        // IOGP guidance note 7-2, ETRS89 / LAEA Europe, less its false origin; GRS 80 is WGS 84 to a tenth of a millimetre.
        let projection = try MapProjection(equalAreaAround: Coordinate(longitude: 10, latitude: 52))
        let position = try #require(projection.project(Coordinate(longitude: 5, latitude: 50)))
        #expect((position.easting - (3_962_799.45 - 4_321_000)).magnitude < 0.01)
        #expect((position.northing - (2_999_718.85 - 3_210_000)).magnitude < 0.01)
    }

    @Test("keeps areas: a square of the plane has its area on the ellipsoid", arguments: centers)
    func areas(center: Coordinate) throws {
        let projection = try MapProjection(equalAreaAround: center)
        let side = 50_000.0
        let outline = (0..<4).flatMap { edge in
            (0..<200).map { step -> PlanePosition in
                let along = side * Double(step) / 200
                return switch edge {
                case 0: PlanePosition(easting: 400_000 + along, northing: 0)
                case 1: PlanePosition(easting: 400_000 + side, northing: along)
                case 2: PlanePosition(easting: 400_000 + side - along, northing: side)
                default: PlanePosition(easting: 400_000, northing: side - along)
                }
            }
        }
        let ring = outline.compactMap(projection.coordinate)
        let area = Ellipsoid.wgs84.area(ofRing: ring).squareMetres
        #expect((area / (side * side) - 1).magnitude < 1e-6)
    }

    @Test("has no image of the antipode, of what is no place, and no place outside the Earth's image")
    func nothing() throws {
        let projection = try MapProjection(equalAreaAround: Coordinate(longitude: 0, latitude: 10))
        #expect(projection.project(Coordinate(longitude: .nan, latitude: 0)) == nil)
        #expect(projection.project(Coordinate(longitude: 0, latitude: 91)) == nil)
        #expect(projection.project(Coordinate(longitude: 180, latitude: -10)) == nil)
        #expect(projection.coordinate(at: PlanePosition(easting: 2e7, northing: 0)) == nil)
    }

    @Test("is refused around what is no place")
    func refusal() {
        let bad = Coordinate(longitude: 0, latitude: .infinity)
        #expect(throws: MapProjectionError.invalidCenter(bad)) { try MapProjection(equalAreaAround: bad) }
    }
}
