/// Why a JSON value is not a GeoJSON geometry.
public enum GeoJSONError: Error, Hashable, Sendable {
    /// Something else was expected at a path, such as `geometries[2].coordinates[0]`.
    case unexpected(expected: String, path: String)
    /// The coordinates at a path do not make a shape.
    case badShape(ShapeError, path: String)
}

extension GeoJSONError: CustomStringConvertible {
    /// What is wrong with the value, and where.
    public var description: String {
        switch self {
        case .unexpected(let expected, let path): "Expected \(expected) at '\(path)' of the geometry."
        case .badShape(let error, let path): "The coordinates at '\(path)' make no shape. \(error)"
        }
    }
}
