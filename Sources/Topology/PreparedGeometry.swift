import CGEOS
public import Geodesy
public import SimpleFeatures

/// A shape that is made ready to be asked many times.
///
/// Asking is far cheaper than of a plain shape: a polygon's rings are indexed on the first question.
///
/// Not `Sendable`, and deliberately so: GEOS builds its index while it answers (GEOS issue 825). Make one for each
/// worker.
@safe
public final class PreparedGeometry {
    private let geometry: OpaquePointer
    private let prepared: OpaquePointer
    /// The box of the shape, which turns most places away before GEOS is asked; none of an empty shape.
    public let boundingBox: BoundingBox?

    /// Prepares a shape.
    ///
    /// - Parameter shape: Any shape; areas should be valid.
    /// - Throws: `TopologyError` when a coordinate is not finite.
    public init(_ shape: Geometry) throws(TopologyError) {
        let context = GEOSContext.current
        let geometry = try context.make(shape)
        guard let prepared = unsafe GEOSPrepare_r(context.handle, geometry.pointer) else {
            throw context.failure(of: "prepare a shape")
        }
        unsafe self.geometry = geometry.release()
        unsafe self.prepared = unsafe prepared
        boundingBox = shape.boundingBox
    }

    deinit {
        let handle = unsafe GEOSContext.current.handle
        unsafe GEOSPreparedGeom_destroy_r(handle, prepared)
        unsafe GEOSGeom_destroy_r(handle, geometry)
    }

    /// Tells where a place lies with regard to the shape.
    ///
    /// - Parameter place: A coordinate; one that is not finite lies outside.
    /// - Returns: Interior, boundary or exterior.
    /// - Throws: `TopologyError` when GEOS refuses.
    /// - Complexity: Logarithmic in the number of sides, for areas.
    public func location(of place: Coordinate) throws(TopologyError) -> PointLocation {
        guard let boundingBox, boundingBox.contains(place) else { return .exterior }
        let context = GEOSContext.current
        let point = try context.make(Point(place))
        guard
            try unsafe context.predicate(
                "ask whether shapes intersect",
                GEOSPreparedIntersects_r(context.handle, prepared, point.pointer))
        else { return .exterior }
        let isInside = try unsafe context.predicate(
            "ask whether a shape contains another",
            GEOSPreparedContains_r(context.handle, prepared, point.pointer))
        return isInside ? .interior : .boundary
    }

    /// Tells whether the shapes have a point in common, boundaries included.
    public func intersects(_ other: Geometry) throws(TopologyError) -> Bool {
        // GEOS 3.11 passes over the points of a collection that holds areas too, so each part is asked for itself.
        guard case .geometryCollection(let collection) = other else {
            return try unsafe ask("ask whether shapes intersect", other, GEOSPreparedIntersects_r)
        }
        for part in collection.geometries where try intersects(part) { return true }
        return false
    }

    /// Tells whether the other shape lies in this one and has a point in its interior.
    public func contains(_ other: Geometry) throws(TopologyError) -> Bool {
        try unsafe ask("ask whether a shape contains another", other, GEOSPreparedContains_r)
    }

    /// Tells whether no point of the other shape lies outside this one.
    public func covers(_ other: Geometry) throws(TopologyError) -> Bool {
        try unsafe ask("ask whether a shape covers another", other, GEOSPreparedCovers_r)
    }

    private func ask(
        _ operation: StaticString, _ other: Geometry,
        _ predicate: (GEOSContextHandle_t?, OpaquePointer?, OpaquePointer?) -> CChar
    ) throws(TopologyError) -> Bool {
        let context = GEOSContext.current
        let other = try context.make(other)
        return try unsafe context.predicate(operation, predicate(context.handle, prepared, other.pointer))
    }
}
