import Gazetteer
import Geoparsing
import Testing

/// What users of other geoparsers have filed as wrong.
@Suite("Blunders that stay away")
struct BlunderTests {
    @Test("European is no mine in Arizona")
    func european() throws {
        let found = try TestGeoparser.parse("European diplomats met in Paris.").toponyms
        #expect(found.first { $0.phrase == "European" }?.place == nil)
    }

    @Test(
        "the great bearer of a name wins over a small namesake",
        arguments: [
            ("Drought spread across Africa.", "Africa", "CONT"),
            ("The storm crossed Western Europe.", "Western Europe", "RGN"),
            ("A tornado hit Oklahoma on Friday.", "Oklahoma", "ADM1"),
        ])
    func greatBearers(text: String, phrase: String, code: String) throws {
        let found = try TestGeoparser.parse(text).toponyms.first { $0.phrase == phrase }
        #expect(found?.place?.featureCode == code)
    }

    @Test("Albany is not Albania")
    func albany() throws {
        let found = try TestGeoparser.parse("Lawmakers in Albany voted late.").toponyms.first
        #expect(found?.place?.countryCode == "US")
    }

    @Test(
        "a demonym inside a country's name does not split it",
        arguments: ["Guinea-Bissau", "South Africa", "Burkina Faso", "United States"])
    func countryNames(name: String) throws {
        let found = try TestGeoparser.parse("Rain fell in \(name) on Sunday.").toponyms
        #expect(found.map(\.phrase) == [name])
        #expect(found.first?.place?.featureCode.hasPrefix("PCL") == true)
    }
}
