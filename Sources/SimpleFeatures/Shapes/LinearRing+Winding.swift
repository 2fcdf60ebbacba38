import Geodesy

/// The way a ring runs round, seen from above.
public enum Winding: Hashable, Sendable {
    /// Against the clock, as RFC 7946 has exterior rings.
    case counterClockwise
    /// With the clock, as RFC 7946 has holes.
    case clockwise

    /// The other way.
    public var reversed: Winding { self == .clockwise ? .counterClockwise : .clockwise }
}

extension LinearRing {
    /// The area in square degrees, as in the plane: positive when the ring runs counter-clockwise.
    ///
    /// For areas of ground, take `Ellipsoid.area(ofRing:)`.
    public var signedArea: Double {
        guard let origin = coordinates.first else { return 0 }
        var twice = 0.0
        for (from, to) in zip(coordinates, coordinates.dropFirst()) {
            // Taken from the first corner on, small rings far from the origin keep their digits.
            twice +=
                (from.longitude - origin.longitude) * (to.latitude - origin.latitude)
                - (to.longitude - origin.longitude) * (from.latitude - origin.latitude)
        }
        return twice / 2
    }

    /// The way the ring runs; a ring without area counts as counter-clockwise.
    public var winding: Winding { signedArea < 0 ? .clockwise : .counterClockwise }

    /// Returns the ring running the given way.
    public func wound(_ winding: Winding) -> LinearRing {
        self.winding == winding ? self : LinearRing(closed: coordinates.reversed())
    }
}

extension Polygon {
    /// The polygon with its rings as RFC 7946 wants them: the exterior counter-clockwise, holes clockwise.
    public var woundForGeoJSON: Polygon {
        Polygon(exterior: exterior.wound(.counterClockwise), holes: holes.map { $0.wound(.clockwise) })
    }
}

extension Geometry {
    /// The shape with the rings of its polygons as RFC 7946 wants them.
    public var woundForGeoJSON: Geometry {
        switch self {
        case .polygon(let polygon): .polygon(polygon.woundForGeoJSON)
        case .multiPolygon(let multi): .multiPolygon(MultiPolygon(multi.polygons.map(\.woundForGeoJSON)))
        case .geometryCollection(let collection):
            .geometryCollection(GeometryCollection(collection.geometries.map(\.woundForGeoJSON)))
        default: self
        }
    }
}
