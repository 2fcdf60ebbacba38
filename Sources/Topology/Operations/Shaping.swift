import CGEOS
public import Geodesy
public import SimpleFeatures

/// New shapes from one, in the plane of longitude and latitude.
extension Geometry {
    /// Returns the area within a distance of the shape, in the plane (`GEOSBuffer`).
    ///
    /// A degree is no distance on the ground: off the equator such a disc is narrower from west to east.
    ///
    /// - Parameters:
    ///   - radius: The distance in degrees; a negative one shrinks an area.
    ///   - segments: How many sides stand for a quarter circle.
    /// - Returns: A polygon or multi-polygon, perhaps empty.
    /// - Throws: `TopologyError` when a coordinate is not finite.
    public func buffered(by radius: Angle, segmentsPerQuarter segments: Int = 8) throws(TopologyError)
        -> Geometry
    {
        try unsafe applying("buffer a shape") { unsafe GEOSBuffer_r($0, $1, radius.degrees, CInt(segments)) }
    }

    /// Returns the shape with fewer corners, its parts neither crossing nor lost (`GEOSTopologyPreserveSimplify`).
    ///
    /// - Parameter tolerance: How far, in degrees, the shape may move.
    /// - Returns: A shape of the same kind.
    /// - Throws: `TopologyError` when a coordinate is not finite.
    public func simplified(within tolerance: Angle) throws(TopologyError) -> Geometry {
        try unsafe applying("simplify a shape") {
            unsafe GEOSTopologyPreserveSimplify_r($0, $1, tolerance.degrees)
        }
    }

    /// Returns the lines joined end to end where two and no more meet (`GEOSLineMerge`).
    public func mergingLines() throws(TopologyError) -> Geometry {
        try unsafe applying("merge lines") { unsafe GEOSLineMerge_r($0, $1) }
    }

    /// Returns the least convex shape around this one (`GEOSConvexHull`).
    public func convexHull() throws(TopologyError) -> Geometry {
        try unsafe applying("take the convex hull") { unsafe GEOSConvexHull_r($0, $1) }
    }

    /// Returns a point that is sure to lie in the shape, inside an area if it has one (`GEOSPointOnSurface`).
    ///
    /// - Returns: The point; `nil` when the shape is empty.
    /// - Throws: `TopologyError` when a coordinate is not finite.
    public func representativePoint() throws(TopologyError) -> Coordinate? {
        try unsafe applying("find a point in a shape") { unsafe GEOSPointOnSurface_r($0, $1) }.pointValue?
            .coordinate
    }

    /// Returns the centre of mass of the shape's points, lines or areas, in the plane (`GEOSGetCentroid`).
    ///
    /// - Returns: The centre, perhaps outside the shape; `nil` when the shape is empty.
    /// - Throws: `TopologyError` when a coordinate is not finite.
    public func centroid() throws(TopologyError) -> Coordinate? {
        try unsafe applying("find the centroid") { unsafe GEOSGetCentroid_r($0, $1) }.pointValue?.coordinate
    }
}
