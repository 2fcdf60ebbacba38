import Glibc

extension Ellipsoid {
    /// Returns points along a geodesic, both ends included, evenly spaced.
    ///
    /// - Parameters:
    ///   - start: Where the path begins.
    ///   - end: Where it ends.
    ///   - spacing: The longest step allowed; above zero.
    /// - Returns: At least the two ends.
    /// - Complexity: Linear in the number of points.
    public func waypoints(
        alongGeodesicFrom start: Coordinate, to end: Coordinate, maximumSpacing spacing: Length
    ) -> [Coordinate] {
        precondition(spacing > .zero, "the spacing must be above zero")
        let path = solveInverse(from: start, to: end)
        let steps = (path.metres / spacing.metres).rounded(.up)
        guard steps > 1, steps.isFinite else { return [start, end] }
        let inner = (1..<Int(steps)).map { step in
            solveDirect(
                from: start, azimuthDegrees: path.initialDegrees, metres: path.metres * Double(step) / steps
            ).end
        }
        return [start] + inner + [end]
    }

    /// Returns points along a line that is straight in longitude and latitude, both ends included, so close that
    /// geodesics between them keep to it.
    ///
    /// RFC 7946 and the simple features of GIS draw their lines so; over hundreds of kilometres such a line and the
    /// geodesic part by kilometres. Once densified, a shape may be measured by geodesics and searched in the plane
    /// with one answer.
    ///
    /// - Parameters:
    ///   - start: Where the line begins.
    ///   - end: Where it ends; the line does not wrap around the antimeridian.
    ///   - deviation: How far the geodesics may stray from the line; above zero.
    /// - Returns: At least the two ends.
    /// - Complexity: Linear in the number of points.
    public func waypoints(
        alongPlateCarreeLineFrom start: Coordinate, to end: Coordinate, maximumDeviation deviation: Length
    ) -> [Coordinate] {
        precondition(deviation > .zero, "the deviation must be above zero")
        var points = [start]
        bisect(from: start, to: end, within: deviation, depth: 0, into: &points)
        return points
    }

    /// Appends the waypoints after `start` up to and with `end`.
    private func bisect(
        from start: Coordinate, to end: Coordinate, within deviation: Length, depth: Int,
        into points: inout [Coordinate]
    ) {
        // Twenty halvings of the longest line there is leave 40 m, where no deviation is left to see.
        guard depth < 20, strays(from: start, to: end, beyond: deviation) else {
            points.append(end)
            return
        }
        let middle = interpolate(from: start, to: end, at: 0.5)
        bisect(from: start, to: middle, within: deviation, depth: depth + 1, into: &points)
        bisect(from: middle, to: end, within: deviation, depth: depth + 1, into: &points)
    }

    /// Tells whether the geodesic strays from the straight line.
    ///
    /// Three points are tried: over the equator the two cross in the middle, where one would see nothing.
    private func strays(from start: Coordinate, to end: Coordinate, beyond deviation: Length) -> Bool {
        if (end.longitude - start.longitude).magnitude >= 180 { return true }
        let path = solveInverse(from: start, to: end)
        return [0.25, 0.5, 0.75].contains { fraction in
            let toLine = solveInverse(from: start, to: interpolate(from: start, to: end, at: fraction))
            let turn = Angle.degrees(toLine.initialDegrees - path.initialDegrees).radians
            let radius = equatorialRadius.metres
            let offset = radius * asin(sin(toLine.metres / radius) * sin(turn))
            return offset.magnitude > deviation.metres
        }
    }

    private func interpolate(from start: Coordinate, to end: Coordinate, at fraction: Double) -> Coordinate {
        Coordinate(
            longitude: start.longitude + (end.longitude - start.longitude) * fraction,
            latitude: start.latitude + (end.latitude - start.latitude) * fraction)
    }
}
