import Geodesy

/// Finds the least and the greatest distance from the places of a region to something, to a tolerance on the
/// safe side.
///
/// Branch and bound over cells of longitude and latitude: a distance changes by no more than one moves, so a
/// cell whose middle is at distance *d* holds nothing nearer than *d* − *r* or farther than *d* + *r*, *r*
/// being the distance to its farthest corner. Cells that cannot change either end, or that hold nothing of
/// the region, are dropped; the others are quartered.
struct ExtremeSearch {
    private typealias Edge = (start: Coordinate, end: Coordinate)

    private struct Cell {
        var box: BoundingBox
        var edges: [Edge]
    }

    /// How much too far out the result may be.
    ///
    /// Half a kilometre, or one percent of what the representative point has: a fifth of that takes three times as
    /// long and tells nobody more of a region.
    private let tolerance: Length
    private let rings: [[Coordinate]]
    private var least: Length
    private var greatest: Length

    init(rings: [[Coordinate]], representative: Coordinate, distance: Length) {
        self.rings = rings
        least = distance
        greatest = distance
        tolerance = max(.metres(500), distance * 0.01)
    }

    /// Runs the search.
    ///
    /// - Parameter distance: The distance from a place, in which one may move no faster than on the ground.
    /// - Returns: Bounds of the distances in the region, at most the tolerance too wide.
    mutating func run(_ distance: (Coordinate) -> Length) -> (least: Length, greatest: Length) {
        let edges = rings.flatMap { ring in zip(ring, ring.dropFirst()).map { (start: $0, end: $1) } }
        // The ends of edges are in the region: they tighten both ends before any cell is looked at.
        for index in stride(from: 0, to: edges.count, by: max(1, edges.count / 256)) {
            meet(distance(edges[index].start))
        }
        var cells = [Cell(box: box(of: edges), edges: edges)]
        while let cell = cells.popLast() {
            let center = cell.box.center
            let away = distance(center)
            let reach = self.reach(of: cell.box)
            let holdsCenter = isInside(center)
            if cell.edges.isEmpty && !holdsCenter { continue }
            if holdsCenter { meet(away) }
            if reach < tolerance / 2 {
                // So small a cell on the rim counts whole: its middle need not be in the region.
                least = min(least, max(.zero, away - reach))
                greatest = max(greatest, away + reach)
                continue
            }
            // Nothing is nearer than nothing: once the region is seen to touch, only the far end is left to
            // find.
            guard max(.zero, away - reach) < least - tolerance || away + reach > greatest + tolerance else {
                continue
            }
            cells += quarters(of: cell)
        }
        return (max(.zero, least - tolerance), greatest + tolerance)
    }

    private mutating func meet(_ length: Length) {
        least = min(least, length)
        greatest = max(greatest, length)
    }

    private func box(of edges: [Edge]) -> BoundingBox {
        var box = BoundingBox(west: 180, south: 90, east: -180, north: -90)
        for edge in edges {
            box.west = min(box.west, edge.start.longitude)
            box.east = max(box.east, edge.start.longitude)
            box.south = min(box.south, edge.start.latitude)
            box.north = max(box.north, edge.start.latitude)
        }
        return box
    }

    /// The distance from the middle to the farthest corner, with a hundredth more for what bulges between
    /// corners.
    private func reach(of box: BoundingBox) -> Length {
        let center = box.center
        let farthest = box.corners.map { Ellipsoid.wgs84.distance(from: center, to: $0) }.max() ?? .zero
        return farthest * 1.01
    }

    private func quarters(of cell: Cell) -> [Cell] {
        let (box, center) = (cell.box, cell.box.center)
        let boxes = [
            BoundingBox(west: box.west, south: box.south, east: center.longitude, north: center.latitude),
            BoundingBox(west: center.longitude, south: box.south, east: box.east, north: center.latitude),
            BoundingBox(west: box.west, south: center.latitude, east: center.longitude, north: box.north),
            BoundingBox(west: center.longitude, south: center.latitude, east: box.east, north: box.north),
        ]
        return boxes.map { quarter in
            Cell(
                box: quarter,
                edges: cell.edges.filter { edge in
                    max(edge.start.longitude, edge.end.longitude) >= quarter.west
                        && min(edge.start.longitude, edge.end.longitude) <= quarter.east
                        && max(edge.start.latitude, edge.end.latitude) >= quarter.south
                        && min(edge.start.latitude, edge.end.latitude) <= quarter.north
                })
        }
    }

    private func isInside(_ place: Coordinate) -> Bool {
        var isInside = false
        for ring in rings {
            for (p, q) in zip(ring, ring.dropFirst())
            where (p.latitude <= place.latitude) != (q.latitude <= place.latitude) {
                let part = (place.latitude - p.latitude) / (q.latitude - p.latitude)
                if p.longitude + (q.longitude - p.longitude) * part > place.longitude { isInside.toggle() }
            }
        }
        return isInside
    }
}
