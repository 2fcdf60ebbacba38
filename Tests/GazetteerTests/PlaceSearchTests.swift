import Geodesy
import Glibc
import TestSupport
import Testing

@testable import Gazetteer

@Suite("PlaceSearch")
struct PlaceSearchTests {
    private let small: SmallGazetteer
    private let search: PlaceSearch

    init() throws {
        small = try SmallGazetteer(tables: [SmallGazetteer.sahel])
        search = PlaceSearch(small.file)
    }

    private func keys(_ query: String, country: String? = nil, near: Coordinate? = nil) -> [String] {
        search.candidates(for: query, country: country, near: near).map { small.file.place($0.place).key }
    }

    @Test("a bare name that a town and its region bear is the town")
    func townBeforeItsRegion() {
        #expect(keys("Kidal").prefix(2) == ["gn:2455290", "iso:ML-8"])
        #expect(keys("Kidal Region").first == "iso:ML-8")
    }

    @Test("the country asked for goes first, the twin across the border second")
    func country() {
        #expect(keys("Tinzaouaten", country: "ML") == ["im:ml-tinzaouatene", "im:dz-tin-zaouatine"])
        #expect(keys("Tinzaouaten", country: "DZ") == ["im:dz-tin-zaouatine", "im:ml-tinzaouatene"])
    }

    @Test("without a country, the one whose main name is nearer goes first")
    func mainName() {
        #expect(keys("Tinzaouaten").first == "im:ml-tinzaouatene")
        #expect(keys("Tin Zaouatine").first == "im:dz-tin-zaouatine")
    }

    @Test("the nearer namesake goes first")
    func near() {
        #expect(keys("Gao", near: Coordinate(longitude: -1.5, latitude: 12.4)).first == "gn:4")
        #expect(keys("Gao", near: Coordinate(longitude: 0, latitude: 17)).first == "gn:3")
    }

    @Test(
        "a misspelt name is found where none other agrees",
        arguments: [("Tinzaouatxne", "im:ml-tinzaouatene"), ("Kidla", "gn:2455290"), ("Aguelhoq", "gn:2")])
    func misspelt(query: String, key: String) {
        #expect(keys(query).first == key)
    }

    @Test("what is like no name has no candidates", arguments: ["", "Xyzzy", "?!", "K"])
    func nothing(query: String) {
        #expect(keys(query).isEmpty)
    }

    @Test("a guess whose own letters have little in common with the name is none")
    func wildGuesses() throws {
        let row = "gn:6\tBāghestān\t35.6\t51.1\tP\tPPL\tIR\t26\tTehran\t\t\t\t6\t\tcurated\n"
        let gazetteer = try SmallGazetteer(tables: [row])
        let search = PlaceSearch(gazetteer.file)
        #expect(!gazetteer.file.fuzzyMatches(of: "Blarghistan").isEmpty)
        #expect(search.candidates(for: "Blarghistan").isEmpty)
        #expect(search.candidates(for: "Baghestam").map { gazetteer.file.place($0.place).key } == ["gn:6"])
    }

    @Test("the score is exp of minus the penalties, each of them named")
    func penalties() throws {
        let first = try #require(search.candidates(for: "Agelhoc", country: "DZ").first)
        #expect(first.penalties.map(\.name).contains("transliteration"))
        #expect(first.penalties.map(\.name).contains("other country"))
        #expect(abs(first.score - exp(-first.penalty)) < 1e-12)
        #expect(first.penalties.allSatisfy { $0.size > 0 && !$0.name.isEmpty })
    }

    @Test("the limit is kept, and 0 or less gives none")
    func limit() {
        #expect(search.candidates(for: "Gao", limit: 1).count == 1)
        #expect(search.candidates(for: "Gao", limit: 0).isEmpty)
        #expect(search.candidates(for: "Gao", limit: -1).isEmpty)
    }
}
