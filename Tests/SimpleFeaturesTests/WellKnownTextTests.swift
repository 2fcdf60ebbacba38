import Geodesy
import SimpleFeatures
import TestSupport
import Testing

@Suite("Well-known text")
struct WellKnownTextTests {
    @Test("is written as it was read, for every shape")
    func roundTrip() throws {
        #expect(everyGeometry.count == shapeTexts.count)
        for (_, text) in shapeTexts {
            #expect(try Geometry(wellKnownText: text).wellKnownText == text)
        }
    }

    @Test(
        "is read in the ways that others write it",
        arguments: [
            ("point(1 2)", "POINT (1 2)"),
            ("  POINT\n( 1.50\t-2e1 ) ", "POINT (1.5 -20)"),
            ("POINT Z (1 2 3)", "POINT (1 2)"),
            ("POINTZ(1 2 3)", "POINT (1 2)"),
            ("LINESTRING ZM (1 2 3 4, 5 6 7 8)", "LINESTRING (1 2, 5 6)"),
            ("MULTIPOINT (1 2, 3 4)", "MULTIPOINT ((1 2), (3 4))"),
            ("POINT EMPTY", "MULTIPOINT EMPTY"),
            ("POLYGON EMPTY", "MULTIPOLYGON EMPTY"),
            ("LINESTRING Z EMPTY", "MULTILINESTRING EMPTY"),
            (
                "GEOMETRYCOLLECTION (POINT Z (1 2 3), POINT (4 5))",
                "GEOMETRYCOLLECTION (POINT (1 2), POINT (4 5))"
            ),
        ])
    func lenient(text: String, canonical: String) throws {
        #expect(try Geometry(wellKnownText: text).wellKnownText == canonical)
    }

    @Test(
        "says where it is wrong",
        arguments: [
            ("", 1), ("CIRCLE (1 2)", 1), ("POINT", 6), ("POINT (1)", 9), ("POINT (1 2", 11),
            ("POINT (1 2) x", 13),
            ("POINT (1 nan)", 10), ("LINESTRING (1 2, 3)", 19), ("POINT Z (1 2)", 13), ("POINT (1e999 2)", 8),
        ])
    func faults(text: String, column: Int) {
        do throws(WKTError) {
            _ = try Geometry(wellKnownText: text)
            Issue.record("'\(text)' was read")
        } catch {
            guard case .unexpected(_, _, let found) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(found == column, "\(error)")
        }
    }

    @Test("names the ring that is open, and the one that is too short")
    func badRings() {
        let open = Coordinate(longitude: 1, latitude: 1)
        #expect(
            throws: WKTError.badShape(
                .openRing(first: Coordinate(longitude: 0, latitude: 0), last: open, lastIndex: 3), column: 10)
        ) { try Geometry(wellKnownText: "POLYGON ((0 0, 1 0, 0 1, 1 1))") }
        #expect(throws: WKTError.badShape(.tooFewCoordinates(shape: "ring", count: 3, needed: 4), column: 10))
        {
            try Geometry(wellKnownText: "POLYGON ((0 0, 1 0, 0 0))")
        }
        #expect(
            throws: WKTError.badShape(
                .tooFewCoordinates(shape: "line string", count: 1, needed: 2), column: 12)
        ) { try Geometry(wellKnownText: "LINESTRING (0 0)") }
    }

    @Test("nested without end is refused, not a crash")
    func nesting() {
        let text = String(repeating: "GEOMETRYCOLLECTION (", count: 100_000)
        #expect(throws: WKTError.self) { try Geometry(wellKnownText: text) }
    }
}
