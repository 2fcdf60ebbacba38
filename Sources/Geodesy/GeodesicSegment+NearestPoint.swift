extension GeodesicSegment {
    /// Finds the point of the segment that is nearest to a place, to well below a millimetre.
    ///
    /// From a first point on the segment, the inverse problem gives the distance and direction to the place; a right
    /// spherical triangle then tells how far to go on. On the ellipsoid that is off only by some flattening times
    /// the square of the distance in Earth radii, so that one step does for a few kilometres and two or three for a
    /// thousand: the interception of S. Baselga and J. C. Martínez-Llario, "Intersection and point-to-line solutions
    /// for geodesics on the ellipsoid", Stud. Geophys. Geod. 62 (2018), doi:10.1007/s11200-017-1020-z.
    ///
    /// - Parameter place: Any coordinate, also beyond the antimeridian or at a pole.
    /// - Returns: The nearest point; an end of the segment where the perpendicular falls outside.
    /// - Complexity: One to four inverse problems, about a microsecond each.
    public func nearestPoint(to place: Coordinate) -> NearestPoint {
        let found = descend(to: place, from: 0)
        // Beyond a third of a meridian the distance may have two minima, or a maximum inside.
        guard found.distance.metres > Self.farAway * ellipsoid.meanRadius else { return found }
        return [descend(to: place, from: length.metres), found, endPoint(at: 0, to: place)]
            .min { $0.distance < $1.distance } ?? found
    }

    /// The distance, in Earth radii, from which on both ends are tried.
    private static let farAway = 1.0

    private func descend(to place: Coordinate, from beginning: Double) -> NearestPoint {
        var metres = beginning
        var sight = Sight(of: place, from: position(atMetres: metres), on: ellipsoid)
        for _ in 0..<20 {
            let target = metres + sight.stepToFoot
            if sight.stepUncertainty < Sight.tolerance, target >= 0, target <= length.metres {
                return inner(at: target, seenBy: sight)
            }
            let next = min(max(target, 0), length.metres)
            if next == metres { break }
            metres = next
            sight = Sight(of: place, from: position(atMetres: metres), on: ellipsoid)
        }
        return endPoint(at: metres, seenBy: sight)
    }

    /// The foot of the perpendicular, worked out from a point so near that the triangle is exact.
    private func inner(at metres: Double, seenBy sight: Sight) -> NearestPoint {
        NearestPoint(
            coordinate: position(atMetres: metres).coordinate, distance: .metres(sight.metresToLine),
            azimuth: Azimuth(degrees: sight.azimuthToFoot), fraction: metres / length.metres)
    }

    private func endPoint(at metres: Double, to place: Coordinate) -> NearestPoint {
        endPoint(at: metres, seenBy: Sight(of: place, from: position(atMetres: metres), on: ellipsoid))
    }

    private func endPoint(at metres: Double, seenBy sight: Sight) -> NearestPoint {
        NearestPoint(
            coordinate: sight.standpoint, distance: .metres(sight.metres),
            azimuth: Azimuth(degrees: sight.azimuthToStandpoint),
            fraction: length == .zero ? 0 : metres / length.metres)
    }
}

extension Ellipsoid {
    /// Finds the point of a geodesic that is nearest to a place, to well below a millimetre.
    ///
    /// - Parameters:
    ///   - start: Where the geodesic begins.
    ///   - end: Where it ends.
    ///   - place: The place to measure from.
    /// - Returns: The nearest point; an end of the geodesic where the perpendicular falls outside.
    public func nearestPoint(
        onGeodesicFrom start: Coordinate, to end: Coordinate, to place: Coordinate
    ) -> NearestPoint {
        GeodesicSegment(from: start, to: end, on: self).nearestPoint(to: place)
    }

    /// The mean radius R₁ = (2*a* + *b*) / 3 of the ellipsoid, in metres.
    var meanRadius: Double { equatorialRadius.metres * (1 - flattening / 3) }
}
