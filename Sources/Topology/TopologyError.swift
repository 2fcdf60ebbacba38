public import Geodesy
public import SimpleFeatures

/// Why a question about shapes has no answer.
public enum TopologyError: Error, Hashable, Sendable {
    /// A coordinate, at an index of its point, line or ring, is infinite or not a number.
    case notFinite(Coordinate, index: Int)
    /// GEOS refused, most often because a shape is not valid.
    case refused(operation: String, message: String)
    /// GEOS gave back coordinates that make no shape.
    case badResult(ShapeError)
}

extension TopologyError: CustomStringConvertible {
    /// What went wrong, and what to do about it.
    public var description: String {
        switch self {
        case .notFinite(let coordinate, let index):
            "The coordinate \(coordinate) at index \(index) is not finite."
        case .refused(let operation, let message):
            "GEOS could not \(operation): \(message). Check the shapes with `validityFault()`, mend them with "
                + "`madeValid()`."
        case .badResult(let error): "GEOS gave back no shape. \(error)"
        }
    }
}
