import CGEOS
public import Geodesy
import SimpleFeatures

/// An index that finds which of many boxes a place or a box meets.
///
/// A packed R-tree (GEOS's STRtree): S. T. Leutenegger, M. A. Lopez and J. Edgington, "STR: a simple and efficient
/// algorithm for R-tree packing", ICDE 1997, doi:10.1109/ICDE.1997.582015.
///
/// Not `Sendable`, and deliberately so: the tree builds itself on the first question. Make one for each worker.
@safe
public final class SpatialIndex {
    private let tree: OpaquePointer
    /// Filled by GEOS's callback during a question; kept to save memory traffic between questions.
    private var hits: [Int] = []
    /// How many boxes are in the index.
    public let count: Int

    /// Builds an index.
    ///
    /// - Parameter boxes: The boxes; the answers are indices into them. One that crosses the antimeridian is found
    ///   on both sides.
    /// - Throws: `TopologyError` when a box is not finite.
    public init(_ boxes: [BoundingBox]) throws(TopologyError) {
        let context = GEOSContext.current
        guard let tree = unsafe GEOSSTRtree_create_r(context.handle, 10) else {
            throw context.failure(of: "make a spatial index")
        }
        unsafe self.tree = unsafe tree
        count = boxes.count
        for (index, box) in boxes.enumerated() {
            for half in box.splitAtAntimeridian {
                let diagonal = try context.makeDiagonal(of: half)
                // A pointer's worth of number is all that the tree keeps: 1 for the first, as NULL is no item.
                let item = unsafe UnsafeMutableRawPointer(bitPattern: index + 1)
                unsafe GEOSSTRtree_insert_r(context.handle, tree, diagonal.pointer, item)
            }
        }
    }

    deinit { unsafe GEOSSTRtree_destroy_r(GEOSContext.current.handle, tree) }

    /// Returns the boxes that have a point in common with a box, boundaries included, in rising order.
    public func indices(intersecting box: BoundingBox) throws(TopologyError) -> [Int] {
        let context = GEOSContext.current
        hits.removeAll(keepingCapacity: true)
        for half in box.splitAtAntimeridian { collect(try context.makeDiagonal(of: half), in: context) }
        return hits.isEmpty ? [] : hits.sorted().uniqued()
    }

    /// Returns the boxes that hold a place, boundaries included, in rising order.
    public func indices(containing place: Coordinate) throws(TopologyError) -> [Int] {
        try indices(intersecting: BoundingBox(place))
    }

    private func collect(_ shape: consuming OwnedGeometry, in context: GEOSContext) {
        let receiver = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe GEOSSTRtree_query_r(
            context.handle, tree, shape.pointer,
            { item, receiver in
                guard let item = unsafe item, let receiver = unsafe receiver else { return }
                let index = unsafe Unmanaged<SpatialIndex>.fromOpaque(receiver).takeUnretainedValue()
                index.hits.append(Int(bitPattern: item) - 1)
            }, receiver)
    }
}

extension BoundingBox {
    /// The box, or its two halves when it crosses the antimeridian.
    var splitAtAntimeridian: [BoundingBox] {
        guard crossesAntimeridian else { return [self] }
        return [
            BoundingBox(west: west, south: south, east: 180, north: north),
            BoundingBox(west: -180, south: south, east: east, north: north),
        ]
    }
}

extension GEOSContext {
    /// Makes the least shape that has a given box: its diagonal.
    fileprivate func makeDiagonal(of box: BoundingBox) throws(TopologyError) -> OwnedGeometry {
        let corners = box.corners
        return try make(LineString(between: corners[0], and: corners[2]))
    }
}

extension [Int] {
    /// A sorted array without its repetitions.
    fileprivate func uniqued() -> [Int] {
        var unique: [Int] = []
        for value in self where value != unique.last { unique.append(value) }
        return unique
    }
}
