import Geodesy
import TestSupport
import Testing

@Suite("Coordinates as people write them")
struct CoordinateNotationTests {
    @Test(
        "are read in every notation",
        arguments: [
            // Decimal degrees.
            ("19.9486, 2.9678", 2.9678, 19.9486), ("19.9486,2.9678", 2.9678, 19.9486),
            ("19.9486 2.9678", 2.9678, 19.9486), ("  -19.9486\t-2.9678 ", -2.9678, -19.9486),
            ("19.9486 N, 2.9678 W", -2.9678, 19.9486), ("N19.9486 W2.9678", -2.9678, 19.9486),
            ("2.9678E 19.9486S", 2.9678, -19.9486), ("2.9678 E, 19.9486", 2.9678, 19.9486),
            ("19.9486° N 2.9678° O", -2.9678, 19.9486), ("19.9486°, 2.9678°", 2.9678, 19.9486),
            ("+19.9486 / −2.9678", -2.9678, 19.9486), ("19.9486; 2.9678", 2.9678, 19.9486),
            ("19,9486; 2,9678", 2.9678, 19.9486), ("19,9486° N 2,9678° E", 2.9678, 19.9486),
            ("19,9486, 2,9678", 2.9678, 19.9486), ("19,2", 2, 19), ("0, -180", -180, 0), ("90 180", 180, 90),
            ("19.9486 nord, 2.9678 ouest", -2.9678, 19.9486), ("19.5° sud 2.5° est", 2.5, -19.5),
            // Degrees and minutes.
            ("19°30'N 2°15'E", 2.25, 19.5), ("19 30 N 2 15 W", -2.25, 19.5), ("19 30 2 15", 2.25, 19.5),
            ("N 19° 30.6′, E 2° 15′", 2.25, 19.51), ("-0°30' 0°15'", 0.25, -0.5),
            // Degrees, minutes and seconds.
            ("19°30'36\"N 2°15'36\"E", 2.26, 19.51), ("19° 30′ 36″ N, 2° 15′ 36″ O", -2.26, 19.51),
            ("19º30’36”S 2º15’36”W", -2.26, -19.51), ("19d30m36sN 2d15m36sE", 2.26, 19.51),
            ("19d30m36ss 2d15m36sw", -2.26, -19.51), ("19 30 36, 2 15 36", 2.26, 19.51),
            ("19 30 36 2 15 36", 2.26, 19.51), ("2°15'36''E 19°30'36''N", 2.26, 19.51),
            ("19°30'36.0\" 2°15'36.0\"", 2.26, 19.51), ("12 deg 30 min S 45 deg E", 45, -12.5),
            ("12degN 45degW", -45, 12),
            ("12 degrés 30 minutes nord, 3 degrés est", 3, 12.5),
            // Geo URIs.
            ("geo:19.9486,2.9678", 2.9678, 19.9486), ("GEO:-19.9486,-2.9678,310;u=35", -2.9678, -19.9486),
            ("geo:1,2;crs=wgs84", 2, 1),
        ])
    func accepted(text: String, longitude: Double, latitude: Double) throws {
        let read = try Coordinate(parsing: text)
        #expect(abs(read.longitude - longitude) < 1e-12 && abs(read.latitude - latitude) < 1e-12, "\(read)")
    }

    @Test(
        "are refused at the column of the fault",
        arguments: [
            ("", 1), ("19.9486", 8), ("19.9486,", 9), ("1 2 3", 6), ("19.9486 N 2.9678 N", 18),
            ("1, 2, 3", 5),
            ("19°61'N 2°E", 4), ("19.5°30'N 2°E", 6), ("-19 S 2 E", 5), ("S -19, 2", 3), ("19 N W, 2", 6),
            ("nineteen", 1), ("19.9 # 2", 6), ("19'30°N 2 E", 3), ("geo:1", 5), ("geo:a,2", 5),
            ("geo:1,b", 7),
            ("geo:1,2;crs=nad27", 9), ("61QEA", 1), ("31QJA", 4), ("31QEZ", 5), ("31QEA123", 6), ("ZAB", 1),
            ("31QEN0000000000", 5), ("1 2 3 4 5 6 7 8", 7),
        ])
    func refused(text: String, column: Int) {
        do throws(CoordinateParsingError) {
            let read = try Coordinate(parsing: text)
            Issue.record("'\(text)' was read as \(read)")
        } catch {
            guard case .unexpected(_, _, let found, _) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(found == column, "\(error)")
        }
    }

    @Test("off the Earth are refused, and swapped ones are said to be")
    func offTheEarth() {
        #expect(
            throws: CoordinateParsingError.invalid(
                .latitudeLooksLikeLongitude(longitude: 19, latitude: 102), text: "102, 19")
        ) { try Coordinate(parsing: "102, 19") }
        #expect(throws: CoordinateParsingError.invalid(.longitudeOutOfRange(181), text: "geo:1,181")) {
            try Coordinate(parsing: "geo:1,181")
        }
    }

    @Test("come back from every notation to a few metres")
    func roundTrip() throws {
        var random = RepeatableRandom(seed: 5)
        for _ in 0..<2000 {
            let place = Coordinate(
                longitude: .random(in: -180...180, using: &random),
                latitude: .random(in: -80...84, using: &random))
            for notation in CoordinateNotation.allCases {
                let text = try place.formatted(as: notation)
                let back = try Coordinate(parsing: text)
                #expect(Ellipsoid.wgs84.distance(from: place, to: back) < .metres(3), "\(place) \(text)")
            }
        }
    }

    @Test("are written with minutes and seconds below 60")
    func carry() {
        let place = Coordinate(longitude: -2.99999999, latitude: 19.9486)
        #expect(place.degreesMinutesSeconds() == "19°56′55″N 3°0′0″W")
        #expect(place.degreesMinutesSeconds(decimals: 2) == "19°56′54.96″N 3°0′0″W")
        #expect(place.decimalDegrees() == "19.9486, -3")
        #expect(place.geoURI(decimals: 2) == "geo:19.95,-3")
    }
}
