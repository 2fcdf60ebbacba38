public import Geodesy

/// Names a border within one boundary file: its place in the file's list of borders.
public struct BorderID: Hashable, Sendable, Comparable {
    /// The place in the list, from 0.
    public let index: Int

    /// Makes an identifier from a place in the list.
    public init(index: Int) { self.index = index }

    /// Tells whether one border stands before another: by code.
    public static func < (left: BorderID, right: BorderID) -> Bool { left.index < right.index }
}

/// The land border between two countries.
public struct Border: Hashable, Sendable {
    /// The identifier within the boundary file.
    public let id: BorderID
    /// Both country codes in alphabetical order, as in `DZ-ML`.
    public let code: String
    /// Both names in the same order, as in `Algeria–Mali`.
    public let name: String
    /// The two countries, in the order of the code.
    public let countries: [RegionID]
    /// The codes of the two countries.
    public let countryCodes: [String]
    /// The length over the ellipsoid.
    public let length: Length
    /// Where the line comes from.
    public let source: BoundarySource

    /// The radius within which the true line is expected to lie.
    public var accuracy: Length { source.accuracy }
}
