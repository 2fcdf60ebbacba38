public import Geodesy

/// One position.
public struct Point: Hashable, Sendable {
    /// Where it is.
    public var coordinate: Coordinate

    /// Makes a point at a coordinate.
    public init(_ coordinate: Coordinate) { self.coordinate = coordinate }

    /// Makes a point at a longitude and latitude in degrees.
    public init(longitude: Double, latitude: Double) {
        coordinate = Coordinate(longitude: longitude, latitude: latitude)
    }
}

/// Any number of positions.
public struct MultiPoint: Hashable, Sendable {
    /// The positions, in order.
    public var points: [Point]

    /// Makes a multi-point from its points, perhaps none.
    public init(_ points: [Point]) { self.points = points }
}
