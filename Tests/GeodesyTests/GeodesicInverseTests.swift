import Foundation
import Geodesy
import Testing

/// One case of `Cases/geodesic.cases`.
struct GeodesicCase: CustomStringConvertible {
    let line: Int
    let start: Coordinate
    let end: Coordinate
    var metres = 0.0
    let tolerance: Double

    var description: String { "geodesic.cases line \(line)" }

    /// Reads the cases; a line that is none of them ends the reading, so that no case is lost unseen.
    static func all(beside testFile: String = #filePath) throws -> [GeodesicCase] {
        let file = URL(filePath: testFile).deletingLastPathComponent().appending(path: "Cases/geodesic.cases")
        var cases: [GeodesicCase] = []
        var tolerance = 0.001
        for (index, line) in try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false
        ).enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            let words = line.split(separator: " ")
            let numbers = words.dropFirst().compactMap { Double($0) }
            switch (words.first, numbers.count) {
            case ("tolerance", 1): tolerance = numbers[0]
            case ("accept", 4):
                cases.append(
                    GeodesicCase(
                        line: index + 1, start: Coordinate(longitude: numbers[1], latitude: numbers[0]),
                        end: Coordinate(longitude: numbers[3], latitude: numbers[2]), tolerance: tolerance))
            case ("expect", 1): cases[cases.count - 1].metres = numbers[0]
            default: throw CocoaError(.fileReadCorruptFile)
            }
        }
        return cases
    }
}

@Suite("Geodesic inverse problem")
struct GeodesicInverseTests {
    @Test("has the published lengths, both ways", arguments: try GeodesicCase.all())
    func published(each: GeodesicCase) {
        let earth = Ellipsoid.wgs84
        let path = earth.inverse(from: each.start, to: each.end)
        #expect(abs(path.length.metres - each.metres) <= each.tolerance, "\(path.length.metres)")
        #expect(earth.distance(from: each.start, to: each.end) == path.length)
        #expect(abs(earth.distance(from: each.end, to: each.start).metres - path.length.metres) < 1e-6)
    }

    @Test("gives azimuths at both ends, forward")
    func azimuths() {
        let path = Ellipsoid.wgs84.inverse(
            from: Coordinate(longitude: -1, latitude: 0), to: Coordinate(longitude: 1, latitude: 0))
        #expect(path.initialAzimuth.degrees == 90 && path.finalAzimuth.degrees == 90)
    }
}
