/// Why a text is not well-known text.
public enum WKTError: Error, Hashable, Sendable {
    /// Something else was expected at a column, which counts bytes from 1.
    case unexpected(found: String, expected: String, column: Int)
    /// The coordinates from a column on do not make a shape.
    case badShape(ShapeError, column: Int)
}

extension WKTError: CustomStringConvertible {
    /// What is wrong with the text, and where.
    public var description: String {
        switch self {
        case .unexpected(let found, let expected, let column):
            "Expected \(expected) at column \(column), found "
                + (found.isEmpty ? "the end of the text." : "'\(found)'.")
        case .badShape(let error, let column):
            "The coordinates at column \(column) make no shape. \(error)"
        }
    }
}
