/// The shortest path over the ellipsoid between two places.
public struct Geodesic: Hashable, Sendable {
    /// Where the path begins.
    public var start: Coordinate
    /// Where the path ends.
    public var end: Coordinate
    /// How long the path is.
    public var length: Length
    /// The direction in which the path leaves its start.
    public var initialAzimuth: Azimuth
    /// The direction in which the path arrives at its end, still forward.
    public var finalAzimuth: Azimuth
}
