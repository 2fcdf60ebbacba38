/// Why a text is not a coordinate.
public enum CoordinateParsingError: Error, Hashable, Sendable {
    /// Something else was expected at a column, which counts characters from 1.
    case unexpected(found: String, expected: String, column: Int, text: String)
    /// The numbers are not on the Earth.
    case invalid(CoordinateError, text: String)
}

extension CoordinateParsingError: CustomStringConvertible {
    /// What is wrong with the text, where, and what was expected.
    public var description: String {
        switch self {
        case .unexpected(let found, let expected, let column, let text):
            "Expected \(expected) at column \(column) of '\(text)', found "
                + (found.isEmpty ? "the end." : "'\(found)'.")
        case .invalid(let error, let text): "'\(text)' is not a coordinate. \(error)"
        }
    }
}

/// Why a coordinate cannot be written in a notation.
public enum CoordinateFormattingError: Error, Hashable, Sendable {
    /// The coordinate is not finite or not in range.
    case notValid(Coordinate)
    /// The latitude is outside -80 to 84 degrees, where the grid is another.
    case polar(Coordinate)
}

extension CoordinateFormattingError: CustomStringConvertible {
    /// What is wrong with the coordinate, and what to do about it.
    public var description: String {
        switch self {
        case .notValid(let coordinate): "\(coordinate) is not on the Earth."
        case .polar(let coordinate):
            "\(coordinate) is outside latitudes -80 to 84, where military grid references are polar ones, which are "
                + "not supported. Write degrees instead."
        }
    }
}

extension Coordinate {
    /// Makes a coordinate of two numbers read from a text.
    init(longitude: Double, latitude: Double, readFrom text: String) throws(CoordinateParsingError) {
        do {
            self = try Coordinate(validatingLongitude: longitude, latitude: latitude)
        } catch {
            throw .invalid(error, text: text)
        }
    }
}
