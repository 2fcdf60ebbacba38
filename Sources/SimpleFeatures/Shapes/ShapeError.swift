public import Geodesy

/// Why coordinates do not make a shape.
public enum ShapeError: Error, Hashable, Sendable {
    /// There are fewer coordinates than the shape needs.
    case tooFewCoordinates(shape: String, count: Int, needed: Int)
    /// The last coordinate of a ring, at `lastIndex`, is not its first.
    case openRing(first: Coordinate, last: Coordinate, lastIndex: Int)
}

extension ShapeError: CustomStringConvertible {
    /// What is wrong with the coordinates, and what to do about it.
    public var description: String {
        switch self {
        case .tooFewCoordinates(let shape, let count, let needed):
            "A \(shape) needs \(needed) coordinates and has \(count)."
        case .openRing(let first, let last, let lastIndex):
            "A ring begins at \(first) and ends, at index \(lastIndex), at \(last). Repeat the first coordinate "
                + "at its end."
        }
    }
}
