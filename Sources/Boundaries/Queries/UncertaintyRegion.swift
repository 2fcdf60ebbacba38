public import Geodesy

/// The area in which an uncertain location may lie.
public enum UncertaintyRegion: Hashable, Sendable {
    /// Within a radius of a place.
    case disc(center: Coordinate, radius: Length)
    /// Somewhere in a region.
    case region(RegionID)
    /// Within a distance of the geodesic between two places.
    case corridor(from: Coordinate, to: Coordinate, halfWidth: Length)
}
