/// What a field holds, before a format writes it in its own way.
public enum FieldValue: Hashable, Sendable {
    /// Separates the parts of a list in formats without lists, by ACLED's custom.
    public static let listSeparator = "; "

    /// Nothing is known: `null`, an empty cell, an element left out.
    case unknown
    /// A text.
    case text(String)
    /// Texts that formats without lists write separated by `; `.
    case texts([String])
    /// A whole number.
    case integer(Int)
    /// A number with at most so many decimals.
    case number(Double, decimals: Int)

    /// A text where there is one.
    public static func text(_ value: String?) -> FieldValue {
        value.map(FieldValue.text) ?? .unknown
    }

    /// A whole number where there is one.
    public static func integer(_ value: Int?) -> FieldValue {
        value.map(FieldValue.integer) ?? .unknown
    }

    /// A number that is known; one that is not finite is not.
    public static func finite(_ value: Double?, decimals: Int) -> FieldValue {
        guard let value, value.isFinite else { return .unknown }
        return .number(value, decimals: decimals)
    }
}

/// The type of a field's values, for formats that declare their columns.
public enum FieldType: Hashable, Sendable {
    /// Text.
    case text
    /// A whole number.
    case integer
    /// A number with a fraction.
    case number
}

extension IncidentField {
    /// The type of the field's values; lists, claims and sources are text where a format has no lists.
    public var type: FieldType {
        switch self {
        case .timePrecision, .datePrecision, .countryNumber, .geonameID, .geoPrecision, .wherePrecision,
            .fatalities, .fatalitiesLow, .fatalitiesBest, .fatalitiesHigh:
            .integer
        case .latitude, .longitude, .uncertainty, .borderDistance, .borderDistanceMinimum,
            .borderDistanceMaximum, .confidence:
            .number
        default: .text
        }
    }
}
