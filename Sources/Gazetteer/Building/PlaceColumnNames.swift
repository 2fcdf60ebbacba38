/// Where each column of a table of places is, by the names that people give them.
struct PlaceColumnNames {
    let latitude, longitude: Int?
    private let id, name, featureClass, featureCode, countryCode, admin1Code, admin1, admin2, population,
        uncertainty, geonameID, names, source: Int?

    /// Finds the columns among names in any case.
    init(_ columns: [String]) {
        let known = columns.map { $0.lowercased() }
        func index(_ names: String...) -> Int? { names.lazy.compactMap { known.firstIndex(of: $0) }.first }
        id = index("id", "place_id")
        name = index("name")
        latitude = index("latitude", "lat", "y")
        longitude = index("longitude", "lon", "lng", "long", "x")
        featureClass = index("feature_class")
        featureCode = index("feature_code")
        countryCode = index("country_code", "country", "iso2")
        admin1Code = index("admin1_code")
        admin1 = index("admin1")
        admin2 = index("admin2")
        population = index("population")
        uncertainty = index("uncertainty_m")
        geonameID = index("geonameid", "geoname_id")
        source = index("source")
        names = index("names", "alternatenames", "alternate_names")
    }

    /// The first column that a table must have and this one has not.
    var missing: String? {
        [("name", name), ("latitude", latitude), ("longitude", longitude)].first { $0.1 == nil }?.0
    }

    /// Makes a row of the fields; its point is the caller's.
    ///
    /// - Parameters:
    ///   - key: The key of a row without an id.
    ///   - field: Gives the text of a column.
    /// - Returns: The row.
    /// - Throws: `RowFaultError` when a number is no number.
    func row(default key: @autoclosure () -> String, _ field: (Int) -> String) throws(RowFaultError)
        -> PlaceRow
    {
        func text(_ column: Int?) -> String { column.map(field) ?? "" }
        var row = PlaceRow()
        row.name = text(name)
        row.key = text(id)
        if row.key.isEmpty { row.key = key() }
        row.featureClass = featureClass == nil ? "P" : text(featureClass)
        row.featureCode = text(featureCode)
        row.countryCode = text(countryCode)
        row.admin1Code = text(admin1Code)
        row.admin1 = text(admin1)
        row.admin2 = text(admin2)
        row.population = try Self.number(text(population))
        row.uncertainty = try Self.number(text(uncertainty))
        row.geonameID = try Self.number(text(geonameID))
        row.source = text(source)
        row.names = PlaceNameList.names(in: text(names))
        return row
    }

    private static func number(_ text: String) throws(RowFaultError) -> Int? {
        guard !text.isEmpty else { return nil }
        guard let number = Double(text), number >= 0, number < 1e15 else {
            throw RowFaultError(fault: .badNumber)
        }
        return Int(number.rounded())
    }
}
