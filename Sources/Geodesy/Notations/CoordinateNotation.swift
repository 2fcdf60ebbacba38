/// A way of writing a coordinate.
public enum CoordinateNotation: Hashable, Sendable, CaseIterable {
    /// Degrees with decimals: `19.9486, 2.9678`, `19.9486° N 2.9678° E`.
    case decimalDegrees
    /// Degrees, minutes and seconds, or degrees and minutes: `19°56'55"N 2°58'4"E`.
    case degreesMinutesSeconds
    /// The military grid reference system (NGA.STND.0037): `31QEA0123456789`.
    case militaryGrid
    /// A geo URI (RFC 5870): `geo:19.9486,2.9678`.
    case geoURI
}

extension Coordinate {
    /// Reads a coordinate as people write it, in whichever notation it is.
    ///
    /// Latitude comes first unless letters say otherwise. The letters N, S, E, W and the words for them are read in
    /// English and French (`O`, `ouest`); degree, minute and second signs in all their shapes; a decimal comma where
    /// it can be told from a comma between the two.
    ///
    /// - Parameter text: One coordinate and nothing more.
    /// - Throws: `CoordinateParsingError`, which says at which column what was expected.
    public init(parsing text: String) throws(CoordinateParsingError) {
        let trimmed = text.trimmingBlanks()
        if GeoURI.isPrefix(of: trimmed) {
            self = try GeoURI.parse(text)
        } else if MilitaryGrid.looksLikeReference(trimmed) {
            self = try MilitaryGrid.parse(text)
        } else {
            self = try AngleNotation.parse(text)
        }
    }

    /// Returns the coordinate in a notation, fine enough for about a metre.
    ///
    /// - Parameter notation: The notation; a grid reference has five digits each way.
    /// - Returns: What `init(parsing:)` reads back.
    /// - Throws: `CoordinateFormattingError` for a grid reference near a pole, and for a coordinate that is not valid.
    public func formatted(as notation: CoordinateNotation) throws(CoordinateFormattingError) -> String {
        guard isValid else { throw .notValid(self) }
        return switch notation {
        case .decimalDegrees: decimalDegrees(decimals: 5)
        case .degreesMinutesSeconds: degreesMinutesSeconds(decimals: 1)
        case .militaryGrid: try militaryGridReference(digits: 5)
        case .geoURI: geoURI(decimals: 5)
        }
    }
}
