import CGEOS
import SimpleFeatures

extension Geometry {
    /// Runs an operation of GEOS that makes a new shape of one.
    func applying(
        _ operation: StaticString, _ make: (GEOSContextHandle_t, OpaquePointer) -> OpaquePointer?
    ) throws(TopologyError) -> Geometry {
        try GEOSContext.withCurrent { context throws(TopologyError) in
            let source = try context.make(self)
            let result = try unsafe context.require(operation, make(context.handle, source.pointer))
            return try unsafe context.read(result.pointer)
        }
    }

    /// Runs an operation of GEOS that makes a new shape of two.
    func applying(
        _ operation: StaticString, with other: Geometry,
        _ make: (GEOSContextHandle_t?, OpaquePointer?, OpaquePointer?) -> OpaquePointer?
    ) throws(TopologyError) -> Geometry {
        try GEOSContext.withCurrent { context throws(TopologyError) in
            let left = try context.make(self)
            let right = try context.make(other)
            let result = try unsafe context.require(
                operation, make(context.handle, left.pointer, right.pointer))
            return try unsafe context.read(result.pointer)
        }
    }
}
