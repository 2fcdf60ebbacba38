import CGEOS
public import Geodesy
public import SimpleFeatures

/// A circle in the plane of longitude and latitude.
public struct PlanarCircle: Hashable, Sendable {
    /// The middle.
    public var center: Coordinate
    /// The radius in degrees.
    public var radius: Angle
}

extension Geometry {
    /// Returns the least circle in the plane that holds the shape (`GEOSMinimumBoundingCircle`).
    ///
    /// - Returns: The circle; `nil` when the shape is empty.
    /// - Throws: `TopologyError` when a coordinate is not finite.
    public func minimumBoundingCircle() throws(TopologyError) -> PlanarCircle? {
        if isEmpty { return nil }
        return try GEOSContext.withCurrent { context throws(TopologyError) in
            let source = try context.make(self)
            var radius = 0.0
            var center: OpaquePointer?
            let circle = unsafe GEOSMinimumBoundingCircle_r(context.handle, source.pointer, &radius, &center)
            _ = try unsafe context.require("find the bounding circle", circle)
            let middle = try unsafe context.require("find the bounding circle's centre", center)
            return try unsafe context.read(middle.pointer).pointValue.map {
                PlanarCircle(center: $0.coordinate, radius: .degrees(radius))
            }
        }
    }
}
