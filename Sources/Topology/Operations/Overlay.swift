import CGEOS
public import SimpleFeatures

/// Set operations in the plane of longitude and latitude.
///
/// Each throws `TopologyError` when a coordinate is not finite or GEOS refuses a shape, as it may one not valid.
extension Geometry {
    /// Returns what the two shapes have in common (`GEOSIntersection`).
    public func intersection(_ other: Geometry) throws(TopologyError) -> Geometry {
        try unsafe applying("intersect shapes", with: other, GEOSIntersection_r)
    }

    /// Returns what lies in either shape (`GEOSUnion`).
    public func union(_ other: Geometry) throws(TopologyError) -> Geometry {
        try unsafe applying("unite shapes", with: other, GEOSUnion_r)
    }

    /// Returns what lies in this shape and not in the other (`GEOSDifference`).
    public func subtracting(_ other: Geometry) throws(TopologyError) -> Geometry {
        try unsafe applying("subtract a shape", with: other, GEOSDifference_r)
    }

    /// Returns what lies in one of the shapes and not in both (`GEOSSymDifference`).
    public func symmetricDifference(_ other: Geometry) throws(TopologyError) -> Geometry {
        try unsafe applying("take the symmetric difference", with: other, GEOSSymDifference_r)
    }

    /// Returns the parts of this shape melted into one, as is fastest for many (`GEOSUnaryUnion`).
    public func dissolved() throws(TopologyError) -> Geometry {
        try unsafe applying("dissolve shapes") { unsafe GEOSUnaryUnion_r($0, $1) }
    }

    /// Returns the ends of lines and the rings of areas (`GEOSBoundary`).
    ///
    /// - Returns: Points for lines, lines for areas, nothing for points.
    /// - Throws: `TopologyError`; a geometry collection has no boundary.
    public func boundary() throws(TopologyError) -> Geometry {
        try unsafe applying("take the boundary") { unsafe GEOSBoundary_r($0, $1) }
    }
}
