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
        var border: BorderID
        var first: Int
        var last: Int
        var x, y, z, radius: Double
    }

    private static let runLength = 64

    private var vertices: [Vertex] = []
    private var runs: [Run] = []

    init(_ atlas: BoundaryAtlas, _ borders: [BorderID]) {
        for border in borders {
            for line in atlas.lines(of: border) {
                let start = vertices.count
                vertices += line.map(Self.vertex)
                for first in stride(from: start, to: vertices.count - 1, by: Self.runLength) {
                    runs.append(run(border, first, min(first + Self.runLength, vertices.count - 1)))
                }
            }
        }
    }

    /// The least distance to any segment, and every border that has it to a tenth of a millimetre.
    func nearest(to place: Coordinate) -> (distance: Double, borders: [BorderID]) {
        let center = Self.vertex(place)
        let bounds = bounds(around: center)
        var best = Double.infinity
        var found: [(distance: Double, border: BorderID)] = []
        // The run that may be nearest sets a limit; then every other is held against it.
        let first = bounds.indices.min { bounds[$0] < bounds[$1] } ?? 0
        look(into: runs[first], center, &best, &found)
        for run in bounds.indices where bounds[run] <= best + Self.tie && run != first {
            look(into: runs[run], center, &best, &found)
        }
        return (best, found.filter { $0.distance <= best + Self.tie }.map(\.border))
    }

    /// Distances that differ by less are of one corner where borders meet.
    private static let tie = 1e-4

    /// What no vertex of each run is nearer than; through pointers, because a build for tests crawls over the rest.
    private func bounds(around center: Vertex) -> [Double] {
        [Double](unsafeUninitializedCapacity: runs.count) { bounds, count in
            runs.withUnsafeBufferPointer { runs in
                while count < runs.count {
                    let run = runs[count]
                    let (x, y, z) = (run.x - center.x, run.y - center.y, run.z - center.z)
                    bounds[count] = (x * x + y * y + z * z).squareRoot() - run.radius
                    count += 1
                }
            }
        }
    }

    private func look(
        into run: Run, _ center: Vertex, _ best: inout Double,
        _ found: inout [(distance: Double, border: BorderID)]
    ) {
        let reaches = (run.first..<run.last).map { reach(center, vertices[$0], vertices[$0 + 1]) }
        guard let nearest = reaches.indices.min(by: { reaches[$0] < reaches[$1] }) else { return }
        let others = reaches.indices.filter { $0 != nearest }
        for index in [nearest] + others where reaches[index] <= best + Self.tie {
            let (start, end) = (vertices[run.first + index], vertices[run.first + index + 1])
            let distance = Self.goldenSection(from: start.place, to: end.place, center.place)
            found.append((distance, run.border))
            best = min(best, distance)
        }
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

    private func run(_ border: BorderID, _ first: Int, _ last: Int) -> Run {
        let middle = vertices[(first + last) / 2]
        // The radius reaches every vertex, and half a segment's sagitta of some metres besides.
        let radius = vertices[first...last].map { Self.chord(middle, $0) }.max() ?? 0
        return Run(
            border: border, first: first, last: last, x: middle.x, y: middle.y, z: middle.z,
            radius: radius + 10)
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
