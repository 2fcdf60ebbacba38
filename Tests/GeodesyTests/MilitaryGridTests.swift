import CPROJ
import Geodesy
import TestSupport
import Testing

@Suite("Military grid references")
struct MilitaryGridTests {
    @Test(
        "name the zone, band and square of known places",
        arguments: [
            // The zone exceptions: Bergen in 32V, and the wide zones of Svalbard.
            (5.32, 60.39, "32VKN"), (2.99, 60.39, "31VDG"), (8.9, 78, "31X"), (9, 78, "33X"),
            (20.9, 78, "33X"),
            (21, 78, "35X"), (33, 78, "37X"), (41.9, 78, "37X"), (42, 78, "38X"), (0, 0, "31NAA"),
            (0, -0.0001, "31MAV"), (-180, 0, "01NAA"), (180, 0, "01NAA"), (0, 84, "31X"), (0, -80, "31C"),
            (2.9678, 19.9486, "31QDC"),
        ])
    func known(longitude: Double, latitude: Double, prefix: String) throws {
        let reference = try Coordinate(longitude: longitude, latitude: latitude).militaryGridReference()
        #expect(("0" + reference).hasSuffix(reference) && ("0" + reference).contains(prefix), "\(reference)")
    }

    @Test("are not there for the poles")
    func polar() {
        for latitude in [84.01, 90, -80.01, -90] {
            let place = Coordinate(longitude: 10, latitude: latitude)
            #expect(throws: CoordinateFormattingError.polar(place)) { try place.militaryGridReference() }
        }
    }

    @Test("with fewer digits name the square around the place")
    func digits() throws {
        let place = Coordinate(longitude: 2.9678, latitude: 19.9486)
        for (digits, side) in [(0, 100_000.0), (1, 10_000), (2, 1000), (3, 100), (4, 10), (5, 1)] {
            let reference = try place.militaryGridReference(digits: digits)
            let middle = try Coordinate(parsing: reference)
            #expect(Ellipsoid.wgs84.distance(from: place, to: middle).metres <= side * 0.72, "\(reference)")
        }
        #expect(try Coordinate(parsing: "31q dc 12 34") == Coordinate(parsing: "31QDC1234"))
    }

    /// PROJ's own transverse Mercator, as the oracle for easting and northing.
    @Test("have the digits that PROJ's projection gives")
    func oracle() throws {
        var random = RepeatableRandom(seed: 8)
        for _ in 0..<300 {
            let place = Coordinate(
                longitude: .random(in: -180..<180, using: &random),
                latitude: .random(in: -80...56, using: &random))
            let zone = Int((place.longitude + 180) / 6) + 1
            let south = place.latitude < 0 ? " +south" : ""
            let projection = try #require(proj_create(nil, "+proj=utm +ellps=WGS84 +zone=\(zone)" + south))
            defer { proj_destroy(projection) }
            let radians = Double.pi / 180
            let input = proj_coord(place.longitude * radians, place.latitude * radians, 0, 0)
            let output = proj_trans(projection, PJ_FWD, input)
            let expected = [output.xy.x, output.xy.y].map { metres in
                let digits = "\(Int(metres) % 100_000)"
                return String(repeating: "0", count: 5 - digits.count) + digits
            }
            #expect(try place.militaryGridReference().hasSuffix(expected.joined()), "\(place)")
        }
    }
}
