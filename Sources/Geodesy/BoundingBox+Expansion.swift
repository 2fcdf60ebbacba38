import Glibc

extension BoundingBox {
    /// Returns a box that holds every place within a given geodesic distance of this one.
    ///
    /// A box that comes to hold a pole goes all the way round. The bound is tight, and safe on the ellipsoid: on
    /// Karney's auxiliary sphere of reduced latitudes a geodesic of length *s* spans at most the angle *s*/*b*, and
    /// no less longitude than on the ellipsoid.
    ///
    /// - Parameters:
    ///   - distance: At least zero.
    ///   - ellipsoid: The Earth's shape.
    /// - Returns: The wider box.
    public func expanded(by distance: Length, on ellipsoid: Ellipsoid = .wgs84) -> BoundingBox {
        precondition(distance >= .zero, "the distance must not be negative")
        let reach = distance / ellipsoid.polarRadius
        let south = ellipsoid.reducedLatitude(south) - reach
        let north = ellipsoid.reducedLatitude(north) + reach
        guard south > -.pi / 2, north < .pi / 2 else {
            return BoundingBox(
                west: -180, south: ellipsoid.latitude(ofReduced: south), east: 180,
                north: ellipsoid.latitude(ofReduced: north))
        }
        let widening = widening(reach: reach, poleward: max(-south, north) - reach)
        var box = widened(by: widening)
        box.south = ellipsoid.latitude(ofReduced: south)
        box.north = ellipsoid.latitude(ofReduced: north)
        return box
    }

    /// Moves both meridians outwards, as far as the whole way round.
    private func widened(by degrees: Double) -> BoundingBox {
        if longitudeSpan.degrees + 2 * degrees >= 360 {
            return BoundingBox(west: -180, south: south, east: 180, north: north)
        }
        var east = wrapped(longitude: east + degrees)
        if east == -180 { east = 180 }
        return BoundingBox(west: wrapped(longitude: west - degrees), south: south, east: east, north: north)
    }
}

/// The degrees of longitude that a circle spans on either side, on the sphere.
private func widening(reach: Double, poleward latitude: Double) -> Double {
    let sine = sin(reach) / cos(latitude)
    return Angle.radians(sine < 1 ? asin(sine) : .pi).degrees
}

extension Ellipsoid {
    /// The reduced latitude in radians of a geographic latitude in degrees.
    func reducedLatitude(_ degrees: Double) -> Double {
        atan((1 - flattening) * tan(Angle.degrees(degrees).radians))
    }

    /// The geographic latitude in degrees of a reduced one in radians, held at the poles.
    func latitude(ofReduced radians: Double) -> Double {
        if radians >= .pi / 2 { return 90 }
        if radians <= -.pi / 2 { return -90 }
        return Angle.radians(atan(tan(radians) / (1 - flattening))).degrees
    }
}
