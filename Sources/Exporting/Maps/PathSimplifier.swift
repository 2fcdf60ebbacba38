/// Leaves out the corners of a line that nobody would see.
enum PathSimplifier {
    /// Returns the line with corners left out that lie within a tolerance of it; both ends stay.
    ///
    /// D. H. Douglas and T. K. Peucker, "Algorithms for the reduction of the number of points required to represent a
    /// digitized line or its caricature", Cartographica 10 (1973), doi:10.3138/FM57-6770-U75U-7727.
    ///
    /// - Complexity: O(*n* log *n*) as a rule, O(*n*²) at worst.
    static func simplified(_ line: [PagePoint], tolerance: Double) -> [PagePoint] {
        simplified(line) { _ in tolerance }
    }

    /// Returns the line with corners left out that lie within the tolerance of their place; both ends stay.
    ///
    /// - Complexity: As with one tolerance for all places.
    static func simplified(_ line: [PagePoint], tolerance: (PagePoint) -> Double) -> [PagePoint] {
        guard line.count > 2 else { return line }
        var isKept = [Bool](repeating: false, count: line.count)
        let weights = line.map { point in
            let allowed = tolerance(point)
            return 1 / (allowed * allowed)
        }
        isKept[0] = true
        isKept[line.count - 1] = true
        // A stack of our own: coasts have more corners than the call stack has frames.
        var open = [(0, line.count - 1)]
        while let (first, last) = open.popLast() {
            guard last > first + 1 else { continue }
            var (farthest, distance) = (first, 0.0)
            for index in first + 1..<last {
                let offset =
                    squaredDistance(from: line[index], toSegment: line[first], line[last]) * weights[index]
                if offset > distance { (farthest, distance) = (index, offset) }
            }
            guard distance > 1 else { continue }
            isKept[farthest] = true
            open.append((first, farthest))
            open.append((farthest, last))
        }
        return zip(line, isKept).filter(\.1).map(\.0)
    }

    private static func squaredDistance(from p: PagePoint, toSegment a: PagePoint, _ b: PagePoint) -> Double {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let length = dx * dx + dy * dy
        let along = length == 0 ? 0 : min(max(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0), 1)
        let (x, y) = (a.x + dx * along - p.x, a.y + dy * along - p.y)
        return x * x + y * y
    }
}
