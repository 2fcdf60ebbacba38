/// Why bytes are not well-known binary; every offset counts bytes from 0.
public enum WKBError: Error, Hashable, Sendable {
    /// The bytes end before the shape does.
    case truncated(needed: Int, left: Int, offset: Int)
    /// The byte order is neither 0 nor 1.
    case badByteOrder(UInt8, offset: Int)
    /// The type is none that we know.
    case unknownType(UInt32, offset: Int)
    /// A multi-shape holds a part of another kind.
    case wrongPart(found: GeometryKind, expected: GeometryKind, offset: Int)
    /// Coordinates do not make a shape.
    case badShape(ShapeError, offset: Int)
    /// Collections nest deeper than anyone needs.
    case nestedTooDeep(offset: Int)
    /// Bytes follow the shape.
    case trailingBytes(count: Int, offset: Int)
}

extension WKBError: CustomStringConvertible {
    /// What is wrong with the bytes, and where.
    public var description: String {
        switch self {
        case .truncated(let needed, let left, let offset):
            "At byte \(offset), \(needed) bytes are needed and \(left) are left."
        case .badByteOrder(let order, let offset):
            "The byte order \(order) at byte \(offset) is neither 0 nor 1."
        case .unknownType(let code, let offset):
            "The type \(code) at byte \(offset) is not a shape of ISO well-known binary (1 to 7, 1001 to 3007)."
        case .wrongPart(let found, let expected, let offset):
            "At byte \(offset) a \(expected.name) is expected, and a \(found.name) is found."
        case .badShape(let error, let offset): "The coordinates at byte \(offset) make no shape. \(error)"
        case .nestedTooDeep(let offset): "The collections nest too deep at byte \(offset)."
        case .trailingBytes(let count, let offset): "\(count) bytes follow the shape, from byte \(offset) on."
        }
    }
}
