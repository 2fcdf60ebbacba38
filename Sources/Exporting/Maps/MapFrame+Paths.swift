import Geodesy

extension MapFrame {
    /// The longest straight step in degrees before a line of the plate carrée is seen to bend.
    private static let longestStep = 1.0

    /// What nobody sees, in pixels.
    private static let tolerance = 0.25

    /// A line of longitudes and latitudes as the box shows it.
    func lines(_ line: [Coordinate]) -> [[PagePoint]] {
        projected(line).flatMap { box.clip(line: $0) }
            .map { PathSimplifier.simplified($0, tolerance: Self.tolerance) }
    }

    /// A ring as the box shows it, empty when nothing of it lies there.
    func ring(_ ring: [Coordinate]) -> [PagePoint] {
        let clipped = box.clip(ring: projected(ring).flatMap(\.self))
        // A ring that has shrunk to a speck is not worth its bytes.
        let simple = PathSimplifier.simplified(clipped, tolerance: Self.tolerance)
        return simple.count < 3 ? [] : simple
    }

    /// Whether anything of a shape may lie in the box.
    func mayShow(_ bounds: BoundingBox) -> Bool { self.bounds.intersects(bounds) }

    /// The line in the plane, straight in longitude and latitude between its corners; parted where one has no
    /// image.
    private func projected(_ line: [Coordinate]) -> [[PagePoint]] {
        var parts: [[PagePoint]] = [[]]
        func add(_ place: Coordinate) {
            if let point = point(place) {
                parts[parts.count - 1].append(point)
            } else if !parts[parts.count - 1].isEmpty {
                parts.append([])
            }
        }
        if let first = line.first { add(first) }
        for (start, end) in zip(line, line.dropFirst()) {
            // Shapes that nobody cut at the antimeridian go the short way over it.
            let turn = end.longitude - start.longitude
            let dx = turn.magnitude <= 180 ? turn : turn - (turn < 0 ? -360 : 360)
            let dy = end.latitude - start.latitude
            let steps = max((max(dx.magnitude, dy.magnitude) / Self.longestStep).rounded(.up), 1)
            for step in stride(from: 1, through: steps, by: 1) {
                add(
                    Coordinate(
                        longitude: start.longitude + dx * step / steps,
                        latitude: start.latitude + dy * step / steps
                    ).normalized)
            }
        }
        return parts
    }
}
