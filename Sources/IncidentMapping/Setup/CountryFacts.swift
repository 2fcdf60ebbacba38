import TextFormats

/// What records need to know of countries: their names and numbers, from `places/countries_facts.tsv`.
struct CountryFacts: Sendable {
    /// One country.
    struct Country: Sendable {
        let code: String
        let name: String
        let isoNumeric: Int?
        let gleditschWard: Int?
        let acledRegion: String?
    }

    private let countries: [String: Country]
    private let codes: [Int: String]

    /// Reads the table.
    init(folder: String) throws(MappingError) {
        let path = folder + "/places/countries_facts.tsv"
        do { countries = try Self.read(path) } catch {
            throw MappingError(.configuration, "\(path): \(error)")
        }
        codes = Dictionary(
            countries.values.compactMap { country in country.isoNumeric.map { ($0, country.code) } },
            uniquingKeysWith: min)
    }

    /// The ISO 3166-1 alpha-2 code of a numeric one.
    func code(ofNumber number: Int) -> String? { codes[number] }

    /// The country of an ISO 3166-1 alpha-2 code.
    subscript(code: String) -> Country? { countries[code] }

    private static func read(_ path: String) throws(CSVError) -> [String: Country] {
        var table = try TableReader.tsv(path: path)
        guard let code = table.index(of: "iso2"), let name = table.index(of: "name"),
            let number = table.index(of: "iso_numeric"), let state = table.index(of: "gleditsch_ward"),
            let acledRegion = table.index(of: "acled_region")
        else { return [:] }
        var countries: [String: Country] = [:]
        var row = CSVRecord()
        while try table.next(into: &row) {
            let region = row.string(acledRegion)
            let country = Country(
                code: row.string(code), name: row.string(name), isoNumeric: Int(row.string(number)),
                gleditschWard: Int(row.string(state)), acledRegion: region.isEmpty ? nil : region)
            countries[country.code] = country
        }
        return countries
    }
}
