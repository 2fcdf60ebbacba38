import Boundaries
import Geodesy
import Glibc

/// The slow, obvious way to the nearest border: PROJ's geodesics to every segment that a straight line through the
/// Earth does not rule out.
///
/// A straight line is never longer than the way along the ground. So nothing is nearer than a limit that some geodesic
/// set, if its straight distance is greater; that of a segment is at least that of its chord less how far the arc bulges
/// from it, *L*²/8*r* with *r* = 6,335 km, the least radius of curvature; and by the triangle inequality, nothing of a run
/// of vertices is nearer than the middle of the run less its radius. Nothing else is assumed, and nothing is shared with
/// the product. What looks nearest is measured first, so that the limit is small from the beginning.
struct BruteForce {
    private struct Vertex {
        var place: Coordinate
        var x, y, z: Double
    }

    /// Segments that follow each other on a line: `vertices[first...last]`, in a ball.
    private struct Run {
        var first: Int
        var last: Int
        var ball: Ball
    }

    /// What holds some vertices, and their segments.
    private struct Ball {
        var middle: Vertex
        var radius: Double

        /// What nothing in the ball is nearer than.
        func reach(_ center: Vertex) -> Double { BruteForce.chord(middle, center) - radius }
    }

    private static let runLength = 64

    private var vertices: [Vertex] = []
    private var borders: [(border: BorderID, ball: Ball, runs: [Run])] = []

    init(_ atlas: BoundaryAtlas, _ borders: [BorderID]) {
        for border in borders {
            let beginning = vertices.count
            var runs: [Run] = []
            for line in atlas.lines(of: border) {
                let start = vertices.count
                vertices += line.map(Self.vertex)
                for first in stride(from: start, to: vertices.count - 1, by: Self.runLength) {
                    let last = min(first + Self.runLength, vertices.count - 1)
                    runs.append(Run(first: first, last: last, ball: ball(around: first...last)))
                }
            }
            self.borders.append((border, ball(around: beginning...vertices.count - 1), runs))
        }
    }

    /// The least distance to any segment, and every border that has it to a tenth of a millimetre.
    func nearest(to place: Coordinate) -> (distance: Double, borders: [BorderID]) {
        let center = Self.vertex(place)
        var best = Double.infinity
        var found: [(distance: Double, border: BorderID)] = []
        let reaches = borders.map { $0.ball.reach(center) }
        for border in Self.nearestFirst(reaches) where reaches[border] <= best + Self.tie {
            let runs = borders[border].runs
            let reaches = runs.map { $0.ball.reach(center) }
            for run in Self.nearestFirst(reaches) where reaches[run] <= best + Self.tie {
                for distance in distances(in: runs[run], center, &best) {
                    found.append((distance, borders[border].border))
                }
            }
        }
        return (best, found.filter { $0.distance <= best + Self.tie }.map(\.border))
    }

    /// Distances that differ by less are of one corner where borders meet.
    private static let tie = 1e-4

    /// All indices, that of the least value before the others: what it leads to sets a limit to them.
    private static func nearestFirst(_ values: [Double]) -> [Int] {
        guard let least = values.min(), let first = values.firstIndex(of: least) else { return [] }
        return [first] + values.indices.filter { $0 != first }
    }

    /// The distances to the segments of a run that may be nearest.
    private func distances(in run: Run, _ center: Vertex, _ best: inout Double) -> [Double] {
        let reaches = (run.first..<run.last).map { reach(center, vertices[$0], vertices[$0 + 1]) }
        var distances: [Double] = []
        for index in Self.nearestFirst(reaches) where reaches[index] <= best + Self.tie {
            let (start, end) = (vertices[run.first + index].place, vertices[run.first + index + 1].place)
            distances.append(Self.goldenSection(from: start, to: end, center.place))
            best = min(best, distances[distances.count - 1])
        }
        return distances
    }

    /// What no point of the segment between two vertices is nearer than, on a straight line.
    private func reach(_ center: Vertex, _ start: Vertex, _ end: Vertex) -> Double {
        let (x, y, z) = (end.x - start.x, end.y - start.y, end.z - start.z)
        let (px, py, pz) = (center.x - start.x, center.y - start.y, center.z - start.z)
        let square = x * x + y * y + z * z
        let part = square == 0 ? 0 : min(1, max(0, (x * px + y * py + z * pz) / square))
        let (dx, dy, dz) = (px - part * x, py - part * y, pz - part * z)
        // An arc is longer than its chord by less than a thousandth, at 20 km.
        return (dx * dx + dy * dy + dz * dz).squareRoot() - 1.002 * square / (8 * 6_335_000)
    }

    /// The search for the foot: a golden section over the direct problem, to a centimetre along the segment.
    private static func goldenSection(
        from start: Coordinate, to end: Coordinate, _ place: Coordinate
    ) -> Double {
        let path = Ellipsoid.wgs84.inverse(from: start, to: end)
        func distance(_ metres: Double) -> Double {
            let point = Ellipsoid.wgs84.direct(
                from: start, azimuth: path.initialAzimuth, length: .metres(metres))
            return Ellipsoid.wgs84.distance(from: place, to: point).metres
        }
        let ratio = 0.618_033_988_749_895
        var (low, high) = (0.0, path.length.metres)
        var (a, b) = (high * (1 - ratio), high * ratio)
        var (atA, atB) = (distance(a), distance(b))
        while high - low > 0.01 {
            if atA < atB {
                (high, b, atB) = (b, a, atA)
                a = high - (high - low) * ratio
                atA = distance(a)
            } else {
                (low, a, atA) = (a, b, atB)
                b = low + (high - low) * ratio
                atB = distance(b)
            }
        }
        return min(
            atA, atB, Ellipsoid.wgs84.distance(from: place, to: start).metres,
            Ellipsoid.wgs84.distance(from: place, to: end).metres)
    }

    private func ball(around indices: ClosedRange<Int>) -> Ball {
        let middle = vertices[(indices.lowerBound + indices.upperBound) / 2]
        // The radius reaches every vertex, and half a segment's sagitta of some metres besides.
        let radius = vertices[indices].map { Self.chord(middle, $0) }.max() ?? 0
        return Ball(middle: middle, radius: radius + 10)
    }

    private static func chord(_ a: Vertex, _ b: Vertex) -> Double {
        let (x, y, z) = (a.x - b.x, a.y - b.y, a.z - b.z)
        return (x * x + y * y + z * z).squareRoot()
    }

    /// A place in metres from the centre of the Earth.
    private static func vertex(_ place: Coordinate) -> Vertex {
        let flattening = Ellipsoid.wgs84.flattening
        let (longitude, latitude) = (place.longitude * .pi / 180, place.latitude * .pi / 180)
        let squash = (1 - flattening) * (1 - flattening)
        let radius =
            Ellipsoid.wgs84.equatorialRadius.metres
            / (cos(latitude) * cos(latitude) + squash * sin(latitude) * sin(latitude)).squareRoot()
        return Vertex(
            place: place, x: radius * cos(latitude) * cos(longitude),
            y: radius * cos(latitude) * sin(longitude), z: radius * squash * sin(latitude))
    }
}
