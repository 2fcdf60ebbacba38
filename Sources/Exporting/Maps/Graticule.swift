import Geodesy
import Glibc

/// Meridians and parallels of a map, at round degrees.
struct Graticule {
    /// A meridian or a parallel.
    struct Line {
        /// Its name, such as `20° N`.
        let name: String

        /// Whether it is a meridian.
        let isMeridian: Bool

        /// Its course in the box.
        let parts: [[PagePoint]]
    }

    /// The lines, meridians first, from west to east and from south to north.
    let lines: [Line]

    /// The distances between lines to choose from, in minutes of arc.
    private static let steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800]

    /// How far apart the lines are at least, in pixels.
    private static let leastSpacing = 120.0

    /// Lays the lines over a map.
    init(_ frame: MapFrame) {
        let bounds = frame.bounds
        let minutesPerPixel = frame.metresPerPixel / 1853
        let parallelStep = Self.step(atLeast: Self.leastSpacing * minutesPerPixel)
        let latitude = Angle.degrees(bounds.center.latitude.magnitude)
        let meridianStep = Self.step(
            atLeast: Self.leastSpacing * minutesPerPixel / max(cos(latitude.radians), 0.05))
        // The meridians end short of a pole, where they would run together.
        let reach = 90 - Double(parallelStep) / 60
        let east = bounds.west + bounds.longitudeSpan.degrees
        let meridians = Self.multiples(of: meridianStep, from: bounds.west, through: east)
        let parallels = Self.multiples(
            of: parallelStep, from: max(bounds.south, -reach), through: min(bounds.north, reach))
        let latitudes = [max(bounds.south, -reach), min(bounds.north, reach)]
        lines =
            meridians.map { Self.meridian($0, between: latitudes, in: frame) }
            + parallels.map { Self.parallel($0, in: frame) }
    }

    private static func meridian(_ minutes: Int, between latitudes: [Double], in frame: MapFrame) -> Line {
        let longitude = Coordinate(longitude: Double(minutes) / 60, latitude: 0).normalized.longitude
        let course = latitudes.map { Coordinate(longitude: longitude, latitude: $0) }
        let name = name(Int((longitude * 60).rounded()), "E", "W")
        return Line(name: name, isMeridian: true, parts: frame.lines(course))
    }

    private static func parallel(_ minutes: Int, in frame: MapFrame) -> Line {
        let bounds = frame.bounds
        let spans: [ClosedRange<Double>] =
            bounds.crossesAntimeridian
            ? [bounds.west...180, -180...bounds.east] : [bounds.west...bounds.east]
        let parts = spans.flatMap { span -> [[PagePoint]] in
            // By quarters of the way, so that no step goes half round the Earth.
            let quarter = (span.upperBound - span.lowerBound) / 4
            let course = (0...4).map { step in
                Coordinate(
                    longitude: span.lowerBound + quarter * Double(step), latitude: Double(minutes) / 60)
            }
            return frame.lines(course)
        }
        return Line(name: name(minutes, "N", "S"), isMeridian: false, parts: parts)
    }

    private static func step(atLeast minutes: Double) -> Int {
        steps.first { Double($0) >= minutes } ?? 1800
    }

    /// The multiples of a step between two degrees, in minutes; a full turn does not come back to its start.
    private static func multiples(of step: Int, from start: Double, through end: Double) -> [Int] {
        let first = Int((start * 60 / Double(step)).rounded(.up))
        let last = Int((end * 60 / Double(step)).rounded(.down))
        guard first <= last else { return [] }
        let all = (first...last).map { $0 * step }
        return end - start >= 360 && all.count > 1 ? all.dropLast() : all
    }

    /// A longitude or latitude as maps write it, such as `2°30′ E`; the zeros have no side.
    private static func name(_ minutes: Int, _ positive: String, _ negative: String) -> String {
        let (degrees, rest) = minutes.magnitude.quotientAndRemainder(dividingBy: 60)
        let angle = rest == 0 ? "\(degrees)°" : "\(degrees)°\(rest)′"
        guard minutes != 0, minutes.magnitude != 180 * 60 else { return angle }
        return "\(angle) \(minutes > 0 ? positive : negative)"
    }
}
