public import Geodesy

/// Stand-in for Gazetteer's identifier until that module lands.
public struct PlaceID: Hashable, Sendable {
    /// The row.
    public let rawValue: UInt32
    /// Creates the identifier.
    public init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// Stand-in for Gazetteer's place until that module lands.
public struct Place: Hashable, Sendable {
    /// The identifier.
    public let id: PlaceID
    /// The name.
    public let name: String
    /// Where it is.
    public let coordinate: Coordinate
    /// The feature class.
    public let featureClass: String
    /// The feature code.
    public let featureCode: String
    /// The country.
    public let countryCode: String
}

/// Stand-in for Gazetteer's file until that module lands.
public struct GazetteerFile: Sendable {}
