public import Geodesy

/// An entry of the gazetteer.
public struct Place: Sendable, Hashable {
    /// Where it stands in the file.
    public let id: PlaceID

    /// The id its table gives it, such as `gn:2455290` or `im:ml-tinzaouatene`; the same in every build.
    public let key: String

    /// The main name.
    public let name: String

    /// Its representative point.
    public let coordinate: Coordinate

    /// What kind of feature it is.
    public let featureClass: FeatureClass

    /// GeoNames' feature code, such as `PPLC`; empty where the table has none.
    public let featureCode: String

    /// The ISO 3166-1 code of its country, two capitals; empty on the high seas and for continents.
    public let countryCode: String

    /// The code of its first-level region, as its table writes it; may be empty.
    public let admin1Code: String

    /// The name of its first-level region; may be empty.
    public let admin1: String

    /// The name of its second-level region; may be empty.
    public let admin2: String

    /// How many people live there, where the table knows.
    public let population: Int?

    /// How far the feature or the doubt about it reaches around the point.
    public let uncertainty: Length

    /// Its number in GeoNames, where it has one.
    public let geonameID: Int?

    /// The table it comes from.
    public let source: String
}
