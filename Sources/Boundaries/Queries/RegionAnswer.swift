public import Geodesy

/// Where a place lies with regard to the regions.
public enum Placement: Hashable, Sendable {
    /// Inside one region.
    case interior
    /// On the line between regions, or on the coast.
    case boundary
    /// In no region: at sea, or in a gap of the data.
    case exterior
}

/// The regions that a place lies in.
///
/// On a line between regions the place belongs to the one that stands first: by code. A later set of a level
/// wins over an earlier one where it knows the place and agrees on the country.
public struct RegionAnswer: Hashable, Sendable {
    /// The country.
    public var country: RegionID?
    /// The first-level region.
    public var admin1: RegionID?
    /// The second-level region, where there is a set of them.
    public var admin2: RegionID?
    /// The third-level region, where there is a set of them.
    public var admin3: RegionID?
    /// Whether the place lies within, on the rim, or outside.
    public var placement: Placement
    /// The nearest first-level region and its distance, for a place in none.
    public var nearest: NearestRegion?
}

/// The region that is nearest to a place outside all.
public struct NearestRegion: Hashable, Sendable {
    /// The first-level region.
    public var region: RegionID
    /// Its country.
    public var country: RegionID
    /// The distance to it.
    public var distance: Length
}
