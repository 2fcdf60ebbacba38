import Geodesy

/// The narrowest box around coordinates that come one after the other, across the antimeridian where that is
/// narrower, in constant memory.
///
/// Longitudes are kept as the westernmost and easternmost of each whole degree: gaps between degrees are exact,
/// and a gap within one is too small to be the widest unless all degrees are taken.
struct RunningBounds: Sendable {
    private var west = [Double](repeating: .infinity, count: 361)
    private var east = [Double](repeating: -.infinity, count: 361)
    private var south = Double.infinity
    private var north = -Double.infinity

    /// Widens the box to hold a coordinate; one that is not valid is passed over.
    mutating func add(_ coordinate: Coordinate) {
        guard coordinate.isValid else { return }
        let degree = Int((coordinate.longitude + 180).rounded(.down))
        west[degree] = min(west[degree], coordinate.longitude)
        east[degree] = max(east[degree], coordinate.longitude)
        south = min(south, coordinate.latitude)
        north = max(north, coordinate.latitude)
    }

    /// Widens the box to hold another.
    mutating func add(_ other: RunningBounds) {
        for degree in west.indices {
            west[degree] = min(west[degree], other.west[degree])
            east[degree] = max(east[degree], other.east[degree])
        }
        (south, north) = (min(south, other.south), max(north, other.north))
    }

    /// The box; nothing before the first coordinate.
    var box: BoundingBox? {
        let taken = west.indices.filter { west[$0].isFinite }
        guard let first = taken.first, let last = taken.last else { return nil }
        var box = BoundingBox(west: west[first], south: south, east: east[last], north: north)
        var widestGap = box.west + 360 - box.east
        for (left, right) in zip(taken, taken.dropFirst()) where west[right] - east[left] > widestGap {
            widestGap = west[right] - east[left]
            (box.west, box.east) = (west[right], east[left])
        }
        return box
    }
}
