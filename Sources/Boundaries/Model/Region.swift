public import Geodesy

/// Names a region within one boundary file: its place in the file's list of regions.
public struct RegionID: Hashable, Sendable, Comparable {
    /// The place in the list, from 0.
    public let index: Int

    /// Makes an identifier from a place in the list.
    public init(index: Int) { self.index = index }

    /// Tells whether one region stands before another: by level, then by code.
    public static func < (left: RegionID, right: RegionID) -> Bool { left.index < right.index }
}

/// An administrative area: a country (level 0) or a part of one (levels 1, 2, 3).
public struct Region: Hashable, Sendable {
    /// The identifier within the boundary file.
    public let id: RegionID
    /// 0 for a country, 1 for its first division, and so on.
    public let level: Int
    /// A code: ISO 3166-1 alpha-2 for a country, for others that of the source, unique in its level.
    public let code: String
    /// The name.
    public let name: String
    /// Other names of the same region.
    public let alternateNames: [String]
    /// The ISO 3166-1 alpha-2 code of the country.
    public let countryCode: String
    /// The region of a lower level that it is part of; none for a country.
    public let parent: RegionID?
    /// Where its division comes from.
    public let source: BoundarySource
    /// A place well inside the region, in its largest part.
    public let representativePoint: Coordinate
    /// The radius of the disc around ``representativePoint`` that covers the region.
    public let coveringRadius: Length
}
