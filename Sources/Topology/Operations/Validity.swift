import CGEOS
public import Geodesy
public import SimpleFeatures

/// Why a shape is not valid in the sense of OGC 06-103r4, and where.
public struct ValidityFault: Hashable, Sendable {
    /// The reason in GEOS's words, such as `Self-intersection`.
    public var reason: String
    /// Where the fault lies.
    public var coordinate: Coordinate
}

extension ValidityFault: CustomStringConvertible {
    /// The reason and the place.
    public var description: String { "\(reason) at \(coordinate)" }
}

extension Geometry {
    /// Finds the first fault of a shape: rings that cross, holes outside, areas that overlap (`GEOSisValidDetail`).
    ///
    /// - Returns: The fault; `nil` when the shape is valid.
    /// - Throws: `TopologyError` when a coordinate is not finite.
    public func validityFault() throws(TopologyError) -> ValidityFault? {
        try GEOSContext.withCurrent { context throws(TopologyError) in
            let shape = try context.make(self)
            var reason: UnsafeMutablePointer<CChar>?
            var place: OpaquePointer?
            let answer = unsafe GEOSisValidDetail_r(context.handle, shape.pointer, 0, &reason, &place)
            defer { unsafe GEOSFree_r(context.handle, reason) }
            if try context.predicate("check a shape", answer) { return nil }
            let point = try unsafe context.require("find the place of a fault", place)
            let coordinate = try unsafe context.read(point.pointer).pointValue?.coordinate
            return ValidityFault(
                reason: unsafe reason.map { unsafe String(cString: $0) } ?? "unknown fault",
                coordinate: coordinate ?? Coordinate(longitude: .nan, latitude: .nan))
        }
    }

    /// Tells whether the shape is valid in the sense of OGC 06-103r4.
    public func isValid() throws(TopologyError) -> Bool { try validityFault() == nil }

    /// Returns a valid shape with the same points, as far as there is one (`GEOSMakeValid`).
    ///
    /// The crossing lines of a bad ring are noded, and its areas taken in turn as inside and outside.
    public func madeValid() throws(TopologyError) -> Geometry {
        try unsafe applying("mend a shape") { unsafe GEOSMakeValid_r($0, $1) }
    }
}
