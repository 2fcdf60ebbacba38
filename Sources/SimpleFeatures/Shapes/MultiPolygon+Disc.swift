public import Geodesy

extension MultiPolygon {
    /// A circle cut off by the antimeridian is drawn as two areas.
    private static let meridians = (west: -180.0, east: 180.0)

    /// Returns the areas within a distance of a point, at the scale of a map: geodesic radii, their ends joined by
    /// straight lines in longitude and latitude.
    ///
    /// - Parameters:
    ///   - center: The point.
    ///   - radius: The distance; nothing is drawn for zero and for what is not a number.
    ///   - sideCount: With how many radii, at least three.
    /// - Returns: One area, or two where the circle crosses the antimeridian; none without a proper circle.
    public static func disc(
        center: Coordinate, radius: Length, sideCount: Int = 64
    ) -> MultiPolygon? {
        guard center.isValid, radius > .zero, radius.metres.isFinite else { return nil }
        let ring = unwrapped(Ellipsoid.wgs84.circle(around: center, radius: radius, count: sideCount))
        if holdsPole(center, radius) { return cap(ring) }
        let parts = [-360.0, 0, 360].compactMap { shift in
            polygon(
                clip(ring.map { Coordinate(longitude: $0.longitude + shift, latitude: $0.latitude) }))
        }
        return parts.isEmpty ? nil : MultiPolygon(parts)
    }

    /// Whether the nearer pole lies within the circle.
    private static func holdsPole(_ center: Coordinate, _ radius: Length) -> Bool {
        let pole = Coordinate(longitude: center.longitude, latitude: center.latitude < 0 ? -90 : 90)
        return Ellipsoid.wgs84.distance(from: center, to: pole) < radius
    }

    /// Lets longitudes go on beyond 180 degrees instead of jumping.
    private static func unwrapped(_ ring: [Coordinate]) -> [Coordinate] {
        var result: [Coordinate] = []
        for corner in ring {
            var longitude = corner.longitude
            if let last = result.last?.longitude {
                longitude += 360 * ((last - longitude) / 360).rounded()
            }
            result.append(Coordinate(longitude: longitude, latitude: corner.latitude))
        }
        return result
    }

    /// The area of a circle that goes around a pole: all that lies between it and the pole.
    private static func cap(_ ring: [Coordinate]) -> MultiPolygon? {
        let edge = ring.map(\.normalized).sorted { $0.longitude < $1.longitude }
        guard let first = edge.first, let last = edge.last else { return nil }
        let pole = first.latitude > 0 ? 90.0 : -90
        let seam = (first.latitude + last.latitude) / 2
        let corners =
            [
                Coordinate(longitude: meridians.west, latitude: pole),
                Coordinate(longitude: meridians.west, latitude: seam),
            ] + edge + [
                Coordinate(longitude: meridians.east, latitude: seam),
                Coordinate(longitude: meridians.east, latitude: pole),
            ]
        return polygon(corners).map { MultiPolygon([$0]) }
    }

    /// Cuts off what lies beyond the antimeridian on either side (Sutherland and Hodgman, 1974).
    private static func clip(_ ring: [Coordinate]) -> [Coordinate] {
        let east = clip(ring, at: meridians.east) { $0 <= meridians.east }
        return clip(east, at: meridians.west) { $0 >= meridians.west }
    }

    private static func clip(
        _ ring: [Coordinate], at meridian: Double, keeping isInside: (Double) -> Bool
    ) -> [Coordinate] {
        var kept: [Coordinate] = []
        for (index, corner) in ring.enumerated() {
            let previous = ring[(index + ring.count - 1) % ring.count]
            if isInside(previous.longitude) != isInside(corner.longitude) {
                let fraction = (meridian - previous.longitude) / (corner.longitude - previous.longitude)
                let latitude = previous.latitude + fraction * (corner.latitude - previous.latitude)
                kept.append(Coordinate(longitude: meridian, latitude: latitude))
            }
            if isInside(corner.longitude) { kept.append(corner) }
        }
        return kept
    }

    private static func polygon(_ corners: [Coordinate]) -> Polygon? {
        guard corners.count >= 3 else { return nil }
        return (try? LinearRing(corners + corners.prefix(1))).map { Polygon(exterior: $0) }
    }
}
