public import Geodesy

/// The area in which a location may lie.
public enum UncertaintyRegion: Hashable, Sendable {
    /// Within a distance of a point.
    case disc(center: Coordinate, radius: Length)
    /// Somewhere in an administrative region, named by its code in the boundary file.
    case region(code: String)
    /// Along the way between two points, up to so far beside it.
    case segment(from: Coordinate, to: Coordinate, width: Length)
    /// Within a distance of a border, on the side of a country, or anywhere along it.
    case borderStrip(border: String, country: String?, width: Length)
}

/// ACLED's `geo_precision`.
public enum GeoPrecision: Int, Hashable, Sendable, Comparable {
    /// A named place with coordinates.
    case place = 1
    /// Near a named place, or a small part of a region.
    case area = 2
    /// A larger region only.
    case region = 3

    /// Orders the more precise first.
    public static func < (left: GeoPrecision, right: GeoPrecision) -> Bool { left.rawValue < right.rawValue }
}

/// UCDP's `where_prec`.
public enum WherePrecision: Int, Hashable, Sendable {
    /// The place is known.
    case place = 1
    /// Within about 25 km of a known place.
    case nearPlace = 2
    /// The second-level region.
    case secondLevelRegion = 3
    /// The first-level region.
    case firstLevelRegion = 4
    /// A line or an area that is neither.
    case area = 5
    /// The country.
    case country = 6
    /// International waters or airspace.
    case international = 7
}
