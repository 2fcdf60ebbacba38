import Boundaries
import Geodesy
import TestSupport
import Testing

/// Part of the project's own boundary folder, compiled once for all tests: the Sahel, and what lies over the
/// antimeridian and the poles.
enum WorldAtlas {
    static let countries: Set = [
        "ML", "DZ", "NE", "BF", "MR", "SN", "GN", "GW", "CI", "BJ", "TG", "GH", "NG", "FJ", "RU", "US", "AQ",
        "BR",
    ]

    static let directory = SharedFolder.packageRoot + "/Gazetteer/boundaries"
    private static let folder = try? TemporaryDirectory()

    /// The atlas, or why there is none.
    static let result = Result { () throws -> BoundaryAtlas in
        let path = (folder?.path ?? "/tmp") + "/world.boundaries"
        try BoundaryCompiler.compile(BoundaryTable(directory: directory).restricted(to: countries), to: path)
        return try BoundaryAtlas(path: path)
    }

    static func atlas() throws -> BoundaryAtlas { try result.get() }
    static func locator() throws -> BoundaryLocator { BoundaryLocator(try atlas()) }
}

/// The boundaries of the whole world, which `scripts/test` builds.
enum BuiltAtlas {
    static let isThere: ConditionTrait = .enabled(
        if: BuiltCommand.hasData, "scripts/test builds the data these tests need")

    private static let result = Result {
        try BoundaryAtlas(path: SharedFolder.packageRoot + "/Gazetteer/built/default.boundaries")
    }

    static func atlas() throws -> BoundaryAtlas { try result.get() }
    static func locator() throws -> BoundaryLocator { BoundaryLocator(try atlas()) }
}

extension BoundaryTable {
    /// The table with only some countries; on the other side of their outer lines is nothing.
    func restricted(to codes: Set<String>) -> BoundaryTable {
        let kept = base.divisions.indices.filter { codes.contains(base.divisions[$0].countryCode) }
        var numbers = [Int?](repeating: nil, count: base.divisions.count)
        for (number, index) in kept.enumerated() { numbers[index] = number }
        let lines = base.lines.compactMap { line -> Line? in
            var line = line
            line.left = line.left.flatMap { numbers[$0] }
            line.right = line.right.flatMap { numbers[$0] }
            return line.left == nil && line.right == nil ? nil : line
        }
        var result = BoundaryTable(
            countries: countries.filter { codes.contains($0.code) },
            base: Coverage(divisions: kept.map { base.divisions[$0] }, lines: lines))
        result.regionWords = regionWords
        return result
    }
}

/// Pairs of longitude and latitude as a line of lines for made-up maps.
func coordinates(_ pairs: [(Double, Double)]) -> [Coordinate] {
    pairs.map { Coordinate(longitude: $0.0, latitude: $0.1) }
}

extension RepeatableRandom {
    mutating func number(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &self) }

    mutating func coordinate(_ box: BoundingBox) -> Coordinate {
        Coordinate(longitude: number(box.west...box.east), latitude: number(box.south...box.north))
    }
}
