public import Geodesy

/// How far a border is from a place.
public struct BorderDistance: Hashable, Sendable {
    /// The border.
    public var border: BorderID
    /// The geodesic distance to its line.
    public var distance: Length
    /// The point of the line that is nearest.
    public var nearest: Coordinate
    /// The direction from the place to that point.
    public var azimuth: Azimuth
    /// The country of the border on whose side the place lies; nothing in a third country or at sea.
    public var side: RegionID?
}
