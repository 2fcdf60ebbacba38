import Geodesy

/// One row of a table, read and not yet checked.
struct PlaceRow {
    var key = ""
    var name = ""
    var latitude = Double.nan
    var longitude = Double.nan
    var featureClass = ""
    var featureCode = ""
    var countryCode = ""
    var admin1Code = ""
    var admin1 = ""
    var admin2 = ""
    var population: Int?
    var uncertainty: Int?
    var geonameID: Int?
    /// Where the row's facts come from; its table when it does not say.
    var source = ""
    var names: [PlaceName] = []

    /// Why the row cannot be a place; nothing when it can.
    var fault: RowFault? {
        if NameLetters.key(of: name).isEmpty { return .noName }
        do {
            _ = try Coordinate(validatingLongitude: longitude, latitude: latitude)
        } catch {
            return .badCoordinate
        }
        if FeatureClass(letter: featureClass) == nil { return .badFeatureClass }
        if !countryCode.isEmpty, CountryCode(countryCode) == .none { return .badCountryCode }
        return nil
    }
}

/// Why a row of a table is left out.
public enum RowFault: String, Sendable, CaseIterable, CustomStringConvertible {
    /// The name is empty or has neither letters nor digits.
    case noName = "no name"
    /// Latitude or longitude is no number or out of range.
    case badCoordinate = "no valid latitude and longitude"
    /// A GeoJSON feature has another geometry than a point, or none.
    case noPoint = "no point geometry"
    /// The feature class is none of GeoNames' nine letters.
    case badFeatureClass = "no feature class"
    /// The country code is not two letters.
    case badCountryCode = "no valid country code"
    /// The row has fewer columns than it must.
    case tooFewColumns = "too few columns"
    /// An id or number is no number.
    case badNumber = "no number where one must be"
    /// The id stood in an earlier row of the same table.
    case repeatedID = "repeated id"

    /// The words that messages use.
    public var description: String { rawValue }
}

/// A row that was left out.
public struct RejectedRow: Sendable, Hashable, CustomStringConvertible {
    /// The table's path.
    public let path: String

    /// The line it begins on, counted from 1.
    public let line: Int

    /// Why it was left out.
    public let fault: RowFault

    /// One line: where and why.
    public var description: String { "\(path):\(line): \(fault)" }
}
