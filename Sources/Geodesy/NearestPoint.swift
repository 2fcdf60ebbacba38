/// The point of a line that is nearest to a given place.
public struct NearestPoint: Hashable, Sendable {
    /// The nearest point itself.
    public var coordinate: Coordinate
    /// How far it is from the place.
    public var distance: Length
    /// The direction from the place to the nearest point.
    public var azimuth: Azimuth
    /// Where it lies on the line: 0 at the start, 1 at the end.
    public var fraction: Double

    /// Makes a nearest point from its parts.
    public init(coordinate: Coordinate, distance: Length, azimuth: Azimuth, fraction: Double) {
        self.coordinate = coordinate
        self.distance = distance
        self.azimuth = azimuth
        self.fraction = fraction
    }
}
