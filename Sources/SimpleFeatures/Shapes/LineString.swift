public import Geodesy

/// A line through two or more positions.
public struct LineString: Hashable, Sendable {
    /// The positions, in order; at least two.
    public let coordinates: [Coordinate]

    /// Makes a line.
    ///
    /// - Parameter coordinates: The positions, in order.
    /// - Throws: `ShapeError.tooFewCoordinates` when there are fewer than two.
    public init(_ coordinates: [Coordinate]) throws(ShapeError) {
        guard coordinates.count >= 2 else {
            throw .tooFewCoordinates(shape: "line string", count: coordinates.count, needed: 2)
        }
        self.coordinates = coordinates
    }

    /// Makes a line from one coordinate straight to another.
    public init(between start: Coordinate, and end: Coordinate) { coordinates = [start, end] }

    /// Whether the line ends where it begins.
    public var isClosed: Bool { coordinates.first == coordinates.last }
}

/// Any number of lines.
public struct MultiLineString: Hashable, Sendable {
    /// The lines, in order.
    public var lineStrings: [LineString]

    /// Makes a multi-line from its lines, perhaps none.
    public init(_ lineStrings: [LineString]) { self.lineStrings = lineStrings }
}
