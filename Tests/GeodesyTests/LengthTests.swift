import Geodesy
import Testing

@Suite("Lengths, angles and azimuths")
struct LengthTests {
    @Test(
        "A length is read with its unit",
        arguments: [
            ("50km", 50000.0), ("500m", 500), ("30mi", 48280.32), ("12.5 km", 12500), ("10nmi", 18520),
            (" 1 KM ", 1000), ("0m", 0), ("2 miles", 3218.688), ("3 kilometres", 3000), (".5km", 500),
        ])
    func parsing(text: String, metres: Double) throws {
        #expect(abs(try Length(parsing: text).metres - metres) < 1e-9)
    }

    @Test(
        "A length without number or unit is refused with the reason",
        arguments: [
            ("", LengthParsingError.empty), ("   ", .empty), ("km", .noNumber(text: "km")),
            ("5", .noUnit(text: "5")),
            ("-5km", .negative(text: "-5km")),
            ("5 furlongs", .unknownUnit(unit: "furlongs", text: "5 furlongs")),
            ("1.2.3km", .noNumber(text: "1.2.3km")), ("nan km", .noNumber(text: "nan km")),
            ("1e3km", .unknownUnit(unit: "e3km", text: "1e3km")),
        ])
    func refused(text: String, expected: LengthParsingError) {
        #expect(throws: expected) { try Length(parsing: text) }
    }

    @Test("A length is described in metres below a kilometre")
    func description() {
        #expect(Length.metres(0).description == "0 m")
        #expect(Length.metres(999.94).description == "999.9 m")
        #expect(Length.metres(12500).description == "12.5 km")
        #expect(Length.kilometres(-3).description == "-3 km")
    }

    @Test("Lengths add, scale and compare")
    func arithmetic() {
        #expect(Length.kilometres(1) + .metres(500) == .metres(1500))
        #expect(Length.miles(1) - .miles(1) == .zero)
        #expect(2 * Length.metres(3) / Length.metres(2) == 3)
        #expect(Length.metres(1) < .infinity)
        #expect([Length.metres(1), .metres(2)].reduce(.zero, +) == .metres(3))
    }

    @Test(
        "An azimuth is at least 0 and below 360",
        arguments: [
            (0.0, 0.0), (360, 0), (-90, 270), (725, 5), (-0.0, 0), (-1e-20, 0), (-360, 0), (180, 180),
        ])
    func normalized(degrees: Double, expected: Double) {
        #expect(Azimuth(degrees: degrees).degrees == expected)
        #expect(Azimuth(degrees: degrees).degrees.sign == .plus)
    }

    @Test(
        "An azimuth has its compass points",
        arguments: [
            (0.0, "N", "N"), (11.24, "N", "N"), (11.25, "NNE", "N"), (22.5, "NNE", "NE"), (45, "NE", "NE"),
            (348.75, "N", "N"), (348.7, "NNW", "N"), (202.5, "SSW", "SW"), (270, "W", "W"),
        ])
    func compass(degrees: Double, sixteen: String, eight: String) {
        #expect(Azimuth(degrees: degrees).compassPoint.symbol == sixteen)
        #expect(Azimuth(degrees: degrees).principalCompassPoint.symbol == eight)
    }

    @Test("A compass point has a name, and lies at its own azimuth")
    func names() {
        #expect(CompassPoint.northNortheast.name == "north-northeast")
        #expect(CompassPoint.southwest.name == "southwest")
        #expect(CompassPoint.allCases.allSatisfy { $0.azimuth.compassPoint == $0 })
    }

    @Test("A turn is the short way round")
    func turns() {
        #expect(Azimuth(degrees: 10).turn(from: Azimuth(degrees: 350)) == .degrees(20))
        #expect(Azimuth(degrees: 350).turn(from: Azimuth(degrees: 10)) == .degrees(-20))
        #expect(Azimuth(degrees: 30).reversed.degrees == 210)
    }

    @Test("An angle keeps its degrees bit for bit")
    func angles() {
        #expect(Angle.degrees(0.1).degrees == 0.1)
        #expect(abs(Angle.radians(.pi).degrees - 180) < 1e-12)
        #expect(-Angle.degrees(3) + .degrees(4) == .degrees(1))
    }
}
