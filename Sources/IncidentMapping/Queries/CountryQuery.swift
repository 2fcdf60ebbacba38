public import Boundaries
public import Gazetteer

/// Finds the code of a country that a user names.
public enum CountryQuery {
    /// Finds a country among those that have polygons.
    ///
    /// - Parameters:
    ///   - country: An ISO 3166-1 code of two or three letters, or the English name, in any case.
    ///   - atlas: The regions.
    /// - Returns: The code of two letters.
    /// - Throws: ``MappingError`` of sort `usage` that names the country.
    public static func code(of country: String, in atlas: BoundaryAtlas) throws(MappingError) -> String {
        guard let code = atlas.country(named: country)?.countryCode else {
            throw MappingError(
                .usage,
                "there is no country '\(country)'; write an ISO code, such as ML, or the English name")
        }
        return code
    }

    /// Finds a country among those that have places; some, such as Guadeloupe, have no polygon of their own.
    ///
    /// - Parameters:
    ///   - country: As above.
    ///   - gazetteer: The places.
    ///   - installation: Opens the regions where a name has to be looked up.
    /// - Returns: The code of two letters.
    /// - Throws: ``MappingError`` of sort `usage` that names the country, of `configuration` when data is missing.
    public static func code(
        of country: String, in gazetteer: GazetteerFile, _ installation: Installation
    ) throws(MappingError) -> String {
        let code = country.uppercased()
        if code.utf8.count == 2, gazetteer.place(withKey: "iso:\(code)") != nil { return code }
        return try Self.code(of: country, in: try installation.openBoundaries())
    }
}
