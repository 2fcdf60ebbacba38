extension BoundingBox {
    /// Tells whether a coordinate lies in the box or on its boundary.
    public func contains(_ coordinate: Coordinate) -> Bool {
        guard coordinate.latitude >= south, coordinate.latitude <= north else { return false }
        return contains(longitude: coordinate.longitude)
    }

    /// Tells whether the whole of another box lies in this one; common boundaries are allowed.
    public func contains(_ other: BoundingBox) -> Bool {
        guard other.south >= south, other.north <= north else { return false }
        if longitudeSpan.degrees >= 360 { return true }
        guard contains(longitude: other.west), contains(longitude: other.east) else { return false }
        return eastward(from: west, to: other.west) + other.longitudeSpan.degrees <= longitudeSpan.degrees
    }

    /// Tells whether two boxes have a point in common, if only on their boundaries.
    public func intersects(_ other: BoundingBox) -> Bool {
        guard other.south <= north, other.north >= south else { return false }
        return contains(longitude: other.west) || other.contains(longitude: west)
    }

    /// Returns the narrowest box around two boxes.
    public func union(_ other: BoundingBox) -> BoundingBox {
        let south = min(south, other.south)
        let north = max(north, other.north)
        let spans = [(west, other.east), (other.west, east), (west, east), (other.west, other.east)].map {
            BoundingBox(west: $0, south: south, east: $1, north: north)
        }
        let fitting = spans.filter { $0.contains(self) && $0.contains(other) }
        return fitting.min { $0.longitudeSpan < $1.longitudeSpan }
            ?? BoundingBox(west: -180, south: south, east: 180, north: north)
    }

    /// Tells whether a meridian crosses the box or bounds it.
    func contains(longitude: Double) -> Bool {
        if crossesAntimeridian { return longitude >= west || longitude <= east }
        if longitude >= west && longitude <= east { return true }
        // One meridian has two names, 180 and -180.
        return longitude.magnitude == 180 && -longitude >= west && -longitude <= east
    }
}

/// The degrees to go east from one meridian to another, at least 0 and below 360.
private func eastward(from start: Double, to end: Double) -> Double {
    end >= start ? end - start : end - start + 360
}
