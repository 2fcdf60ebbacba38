import CGEOS
public import Geodesy
public import SimpleFeatures

/// The relations of OGC 06-103r4, in the plane of longitude and latitude.
///
/// Each throws `TopologyError` when a coordinate is not finite or GEOS refuses a shape. To ask one shape many times,
/// make a `PreparedGeometry`.
extension Geometry {
    /// Tells whether the shapes have a point in common, boundaries included (`GEOSIntersects`).
    public func intersects(_ other: Geometry) throws(TopologyError) -> Bool {
        try unsafe ask("ask whether shapes intersect", other, GEOSIntersects_r)
    }

    /// Tells whether the shapes have no point in common (`GEOSDisjoint`).
    public func isDisjoint(from other: Geometry) throws(TopologyError) -> Bool {
        try unsafe ask("ask whether shapes are disjoint", other, GEOSDisjoint_r)
    }

    /// Tells whether the shapes meet on their boundaries only (`GEOSTouches`).
    public func touches(_ other: Geometry) throws(TopologyError) -> Bool {
        try unsafe ask("ask whether shapes touch", other, GEOSTouches_r)
    }

    /// Tells whether the interiors meet in less than the greater dimension, and leave each other (`GEOSCrosses`).
    public func crosses(_ other: Geometry) throws(TopologyError) -> Bool {
        try unsafe ask("ask whether shapes cross", other, GEOSCrosses_r)
    }

    /// Tells whether shapes of one dimension share a part of it, and each has more (`GEOSOverlaps`).
    public func overlaps(_ other: Geometry) throws(TopologyError) -> Bool {
        try unsafe ask("ask whether shapes overlap", other, GEOSOverlaps_r)
    }

    /// Tells whether this shape lies in the other and has a point in its interior (`GEOSWithin`).
    public func isWithin(_ other: Geometry) throws(TopologyError) -> Bool {
        try unsafe ask("ask whether a shape is within another", other, GEOSWithin_r)
    }

    /// Tells whether the other shape lies in this one and has a point in its interior (`GEOSContains`).
    public func contains(_ other: Geometry) throws(TopologyError) -> Bool {
        try unsafe ask("ask whether a shape contains another", other, GEOSContains_r)
    }

    /// Tells whether no point of the other shape lies outside this one (`GEOSCovers`).
    public func covers(_ other: Geometry) throws(TopologyError) -> Bool {
        try unsafe ask("ask whether a shape covers another", other, GEOSCovers_r)
    }

    /// Tells whether the shapes are the same set of points, however they are written (`GEOSEquals`).
    public func isTopologicallyEqual(to other: Geometry) throws(TopologyError) -> Bool {
        try unsafe ask("ask whether shapes are equal", other, GEOSEquals_r)
    }

    /// Tells where a place lies with regard to the shape.
    public func location(of place: Coordinate) throws(TopologyError) -> PointLocation {
        try PreparedGeometry(self).location(of: place)
    }

    private func ask(
        _ operation: StaticString, _ other: Geometry,
        _ predicate: (GEOSContextHandle_t?, OpaquePointer?, OpaquePointer?) -> CChar
    ) throws(TopologyError) -> Bool {
        try GEOSContext.withCurrent { context throws(TopologyError) in
            let left = try context.make(self)
            let right = try context.make(other)
            return try unsafe context.predicate(
                operation, predicate(context.handle, left.pointer, right.pointer))
        }
    }
}
