import Geodesy
import TestSupport
import Testing

@testable import Boundaries

@Suite("Chord bounds")
struct ChordBoundTests {
    @Test("enclose the geodesic distance, from metres to ten thousand kilometres")
    func enclose() {
        var random = RepeatableRandom(seed: 3)
        for _ in 0..<3000 {
            let start = random.coordinate(.world)
            let length = Length.metres(exp(10, random.number(0...7)))
            let end = Ellipsoid.wgs84.direct(
                from: start, azimuth: Azimuth(degrees: random.number(0...360)), length: length)
            let apart = EarthCentred.position(of: start) - EarthCentred.position(of: end)
            let chord = (apart * apart).sum().squareRoot()
            let distance = Ellipsoid.wgs84.distance(from: start, to: end).metres
            // 1 µm for the rounding of positions in metres from the Earth's centre.
            #expect(ChordBound.leastDistance(chord: chord) <= distance + 1e-6)
            #expect(ChordBound.greatestDistance(chord: chord) >= distance - 1e-6)
            #expect(ChordBound.greatestChord(distance: distance) >= chord - 1e-6)
        }
    }

    @Test("are tight: 7 m apart at 500 km, where the chord alone is off by 130 m")
    func tight() {
        let chord = 500_000.0
        #expect(ChordBound.greatestDistance(chord: chord) - ChordBound.leastDistance(chord: chord) < 7)
        #expect(ChordBound.greatestDistance(chord: chord) - chord > 120)
    }

    @Test("their quick form is never below the bounds themselves, and hardly above")
    func rival() {
        for chord in stride(from: 0.0, through: 8e6, by: 997) {
            let exact = ChordBound.greatestChord(distance: ChordBound.greatestDistance(chord: chord))
            let quick = ChordBound.greatestRival(chord: chord)
            #expect(quick >= exact)
            #expect(quick - exact <= 0.008 + 0.1 * (exact - chord))
        }
    }

    private func exp(_ base: Double, _ exponent: Double) -> Double {
        var result = 1.0
        for _ in 0..<Int(exponent) { result *= base }
        return result * (1 + (exponent - exponent.rounded(.down)) * (base - 1))
    }
}

@Suite("Geodesics on the auxiliary sphere")
struct AuxiliaryGeodesicTests {
    @Test("are those of PROJ to a millimetre and a hundredth of a second of arc")
    func agree() throws {
        var random = RepeatableRandom(seed: 11)
        for exponent in 0..<4000 {
            let start = random.coordinate(.world)
            let length = Length.metres(
                min(9e6, 0.1 * Double(sign: .plus, exponent: exponent % 27, significand: 1)))
            let end = Ellipsoid.wgs84.direct(
                from: start, azimuth: Azimuth(degrees: random.number(0...360)), length: length)
            let expected = Ellipsoid.wgs84.inverse(from: start, to: end)
            let found = try #require(
                AuxiliaryGeodesic(
                    from: EarthCentred.position(of: start), to: EarthCentred.position(of: end)))
            #expect((found.metres - expected.length.metres).magnitude < 1e-3, "\(start) to \(end)")
            let turn = Azimuth(degrees: found.initialDegrees).turn(from: expected.initialAzimuth).degrees
            // Positions are good to some nanometres, which is an angle between places near each other.
            #expect(turn.magnitude < 3e-6 + 1e-6 / length.metres, "\(start) to \(end)")
        }
    }

    @Test("begin and end at the poles, cross the antimeridian and follow the equator")
    func special() throws {
        let places = coordinates([
            (0, 90), (0, -90), (120, 90), (180, 0), (-180, 0), (179, 0), (-179, 1), (0, 0), (1, 0), (30, 45),
        ])
        for start in places {
            for end in places where Ellipsoid.wgs84.distance(from: start, to: end) < .kilometres(9000) {
                let expected = Ellipsoid.wgs84.distance(from: start, to: end)
                let found = try #require(
                    AuxiliaryGeodesic(
                        from: EarthCentred.position(of: start), to: EarthCentred.position(of: end)))
                #expect((found.metres - expected.metres).magnitude < 1e-3, "\(start) to \(end)")
            }
        }
    }
}

@Suite("Densifying")
struct LineDensifierTests {
    @Test(
        "keeps straight and geodesic steps within a metre of each other",
        arguments: [0.0, 5, 21, 35, 49, 60, 70, 80, 85, -33, -75])
    func deviation(latitude: Double) {
        var random = RepeatableRandom(seed: 4)
        for _ in 0..<5 {
            let start = Coordinate(longitude: random.number(-170...160), latitude: latitude)
            let end = Coordinate(
                longitude: start.longitude + random.number(0...5), latitude: latitude + random.number(-2...2))
            var points: [Double] = []
            LineDensifier.append([start, end], to: &points)
            #expect(points.prefix(2) == [start.longitude, start.latitude])
            #expect(points.suffix(2) == [end.longitude, end.latitude])
            for index in stride(from: 0, to: points.count - 2, by: 2) {
                let a = Coordinate(longitude: points[index], latitude: points[index + 1])
                let b = Coordinate(longitude: points[index + 2], latitude: points[index + 3])
                let middle = Coordinate(
                    longitude: (a.longitude + b.longitude) / 2, latitude: (a.latitude + b.latitude) / 2)
                let off = Ellipsoid.wgs84.nearestPoint(onGeodesicFrom: a, to: b, to: middle).distance
                #expect(off < .metres(1))
                #expect(Ellipsoid.wgs84.distance(from: a, to: b) < .metres(LineDensifier.longestStep * 1.01))
            }
        }
    }

    @Test("leaves what is short as it is, and meridians in long steps")
    func short() {
        var points: [Double] = []
        LineDensifier.append(coordinates([(1, 1), (1.01, 1.01), (1.01, 1.01)]), to: &points)
        #expect(points == [1, 1, 1.01, 1.01, 1.01, 1.01])
        #expect(
            LineDensifier.stepCount(
                from: Coordinate(longitude: 5, latitude: 70), to: Coordinate(longitude: 5, latitude: 71)) == 6
        )
    }
}
