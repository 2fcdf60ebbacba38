/// The nine feature classes of GeoNames, by their letter.
///
/// Source: https://www.geonames.org/export/codes.html
public enum FeatureClass: UInt8, Sendable, CaseIterable {
    /// A: countries, regions and their parts.
    case administrative = 0x41
    /// H: streams, lakes, wells, wadis.
    case water = 0x48
    /// L: parks, areas, military zones, deserts as regions.
    case area = 0x4C
    /// P: cities, towns, villages.
    case populated = 0x50
    /// R: roads and railways.
    case road = 0x52
    /// S: buildings, farms, camps, airfields.
    case spot = 0x53
    /// T: mountains, hills, ergs.
    case terrain = 0x54
    /// U: what lies below the sea.
    case undersea = 0x55
    /// V: forests, groves, heaths.
    case vegetation = 0x56

    /// Creates the class of a letter.
    ///
    /// - Parameter letter: One of GeoNames' letters, a capital.
    public init?(letter: some StringProtocol) {
        guard letter.utf8.count == 1, let byte = letter.utf8.first else { return nil }
        self.init(rawValue: byte)
    }

    /// GeoNames' letter.
    public var letter: String { String(Unicode.Scalar(rawValue)) }
}
