public import Gazetteer
public import Geodesy

/// Where a locative expression points, with the area in which that may be.
public enum LocativeArea: Hashable, Sendable {
    /// A point and the radius around it.
    case disc(centre: Coordinate, radius: Length)

    /// A stretch between two places and how far from it.
    case segment(from: Coordinate, to: Coordinate, halfWidth: Length)

    /// A region or a side of it; its shape is known to Boundaries, its point and radius to the gazetteer.
    case region(PlaceID, side: CompassPoint?)

    /// The strip along a border, perhaps only the part near a place.
    case border(countries: [String], near: Coordinate?, width: Length)

    /// A point that stands for the area; nothing for a border without a place near it.
    public var representativePoint: Coordinate? {
        switch self {
        case .disc(let centre, _): centre
        case .segment(let start, let end, _):
            Ellipsoid.wgs84.path(
                from: start, azimuth: Ellipsoid.wgs84.inverse(from: start, to: end).initialAzimuth,
                length: Ellipsoid.wgs84.distance(from: start, to: end) / 2.0
            ).end
        case .region: nil
        case .border(_, let near, _): near
        }
    }
}
