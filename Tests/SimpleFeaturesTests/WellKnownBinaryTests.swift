import Geodesy
import SimpleFeatures
import TestSupport
import Testing

@Suite("Well-known binary")
struct WellKnownBinaryTests {
    @Test("comes back the same for every shape")
    func roundTrip() throws {
        for (name, shape) in everyGeometry {
            #expect(try Geometry(wellKnownBinary: shape.wellKnownBinary) == shape, "\(name)")
        }
    }

    @Test("is the same bytes as in OGC's example, in both byte orders")
    func knownBytes() throws {
        let point = Geometry.point(Point(longitude: 2, latitude: 4))
        let little: [UInt8] =
            [1, 1, 0, 0, 0] + [0, 0, 0, 0, 0, 0, 0, 0x40] + [0, 0, 0, 0, 0, 0, 0x10, 0x40]
        let big: [UInt8] = [0, 0, 0, 0, 1] + [0x40, 0, 0, 0, 0, 0, 0, 0] + [0x40, 0x10, 0, 0, 0, 0, 0, 0]
        #expect(point.wellKnownBinary == little)
        #expect(try Geometry(wellKnownBinary: little) == point)
        #expect(try Geometry(wellKnownBinary: big) == point)
        #expect(try Geometry(wellKnownBinary: [9, 9] + big, startingAt: 2) == point)
    }

    @Test("leaves heights out, and reads an empty point")
    func heightsAndEmpties() throws {
        let two: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0x40]
        let withHeight: [UInt8] = [1, 0xE9, 3, 0, 0] + two + two + two
        #expect(try Geometry(wellKnownBinary: withHeight) == .point(Point(longitude: 2, latitude: 2)))
        let notANumber: [UInt8] = [0, 0, 0, 0, 0, 0, 0xF8, 0x7F]
        let empty: [UInt8] = [1, 1, 0, 0, 0] + notANumber + notANumber
        #expect(try Geometry(wellKnownBinary: empty) == .multiPoint(MultiPoint([])))
    }

    @Test("cut short anywhere is an error, never a crash")
    func truncated() {
        for (name, shape) in everyGeometry {
            let bytes = shape.wellKnownBinary
            for count in 0..<bytes.count {
                #expect(throws: WKBError.self, "\(name) cut at \(count)") {
                    try Geometry(wellKnownBinary: Array(bytes.prefix(count)))
                }
            }
        }
    }

    @Test("with any byte changed is read or refused, never a crash")
    func damaged() {
        var random = RepeatableRandom(seed: 7)
        for (_, shape) in everyGeometry {
            for _ in 0..<200 {
                var bytes = shape.wellKnownBinary
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
                _ = try? Geometry(wellKnownBinary: bytes)
            }
        }
    }

    @Test("says at which byte it is wrong")
    func faults() {
        #expect(throws: WKBError.badByteOrder(7, offset: 0)) { try Geometry(wellKnownBinary: [7]) }
        #expect(throws: WKBError.unknownType(99, offset: 1)) {
            try Geometry(wellKnownBinary: [1, 99, 0, 0, 0])
        }
        #expect(throws: WKBError.truncated(needed: 0xFFFF_FFFF * 16, left: 0, offset: 5)) {
            try Geometry(wellKnownBinary: [1, 2, 0, 0, 0, 255, 255, 255, 255])
        }
        #expect(throws: WKBError.trailingBytes(count: 1, offset: 9)) {
            try Geometry(wellKnownBinary: [1, 7, 0, 0, 0, 0, 0, 0, 0, 5])
        }
    }
}
