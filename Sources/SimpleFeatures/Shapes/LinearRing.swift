public import Geodesy

/// A closed line: four or more positions, the last equal to the first.
public struct LinearRing: Hashable, Sendable {
    /// The positions, in order; at least four, the last equal to the first.
    public let coordinates: [Coordinate]

    /// Makes a ring of positions that are closed already.
    ///
    /// - Parameter coordinates: The positions, the last equal to the first.
    /// - Throws: `ShapeError` when there are fewer than four, or the ring is open.
    public init(_ coordinates: [Coordinate]) throws(ShapeError) {
        guard coordinates.count >= 4, let first = coordinates.first, let last = coordinates.last else {
            throw .tooFewCoordinates(shape: "ring", count: coordinates.count, needed: 4)
        }
        guard first == last else {
            throw .openRing(first: first, last: last, lastIndex: coordinates.count - 1)
        }
        self.coordinates = coordinates
    }

    /// Makes the ring along the boundary of a box, counter-clockwise.
    ///
    /// - Parameter box: A box that does not cross the antimeridian.
    public init(boundaryOf box: BoundingBox) {
        precondition(!box.crossesAntimeridian, "a ring in the plane cannot cross the antimeridian")
        let corners = box.corners
        coordinates = corners + corners.prefix(1)
    }

    /// Makes a ring without a check, from coordinates that form one.
    init(closed coordinates: [Coordinate]) { self.coordinates = coordinates }
}
