import Geodesy
import Glibc

/// Puts points into lines until a straight step in longitude and latitude is a geodesic step to less than a
/// metre.
///
/// On a sphere of radius *R*, a line that is straight in longitude and latitude and runs at azimuth α turns,
/// against the geodesic, by κ = tan φ sin α (1 + cos² α) / *R* per metre: its own turning −sin α cos² α tan φ
/// / *R* follows from tan α = cos φ dλ/dφ, and the geodesic's sin α tan φ / *R* from Clairaut's law. The
/// factor of α is at most 1.09, at sin² α = 2/3, so κ ≤ 1.1 tan φ / *R* with room for the flattening. A line
/// with curvature at most κ strays from the geodesic between its ends by at most κ*L*²/8, to first order.
/// Steps of *L* ≤ √(8 *R* · 0.9 m / (1.1 tan φ)) therefore stray by less than 0.9 m, and the higher orders,
/// parts in 10⁴ for steps of some kilometres, fit in what is left of the metre.
///
/// No step is longer than 20 km, so that the sagitta of a step stays below 8 m for the index.
enum LineDensifier {
    static let longestStep = 20_000.0
    private static let radius = 6_356_000.0
    private static let deviation = 0.9

    /// Appends a line's points, its first and its last included, to packed longitudes and latitudes.
    static func append(_ line: [Coordinate], to points: inout [Double]) {
        for index in line.indices {
            let end = line[index]
            if index > 0 {
                let start = line[index - 1]
                let steps = stepCount(from: start, to: end)
                for step in stride(from: 1, to: steps, by: 1) {
                    let part = Double(step) / Double(steps)
                    points.append(start.longitude + (end.longitude - start.longitude) * part)
                    points.append(start.latitude + (end.latitude - start.latitude) * part)
                }
            }
            points.append(end.longitude + 0)  // -0 becomes 0: ends are compared by their bits
            points.append(end.latitude + 0)
        }
    }

    /// The number of equal steps that a straight line needs.
    static func stepCount(from start: Coordinate, to end: Coordinate) -> Int {
        let highest = max(start.latitude.magnitude, end.latitude.magnitude)
        let lowest =
            start.latitude * end.latitude < 0 ? 0 : min(start.latitude.magnitude, end.latitude.magnitude)
        let north = (end.latitude - start.latitude) * .pi / 180
        let east = (end.longitude - start.longitude) * .pi / 180 * cos(lowest * .pi / 180)
        let length = 1.01 * radius * (north * north + east * east).squareRoot()
        // A tenth of a degree from a pole the parallels are so short that nothing strays.
        let tangent = tan(min(highest, 89.9) * .pi / 180)
        let step =
            east == 0
            ? longestStep : min(longestStep, (8 * radius * deviation / (1.1 * tangent)).squareRoot())
        return max(1, Int((length / step).rounded(.up)))
    }
}
