import TestSupport
import Testing

@testable import Gazetteer

/// The spellings that reports on northern Mali use, against the project's own tables.
@Suite("Spellings of the Sahel")
struct SahelSpellingTests {
    /// One build for all cases: the curated tables, which are small.
    private static let built = Result { () throws -> SmallGazetteer.OfProject in
        try SmallGazetteer.OfProject()
    }

    @Test(
        "each gives its place first when Mali is asked for",
        arguments: [
            (
                "im:ml-tinzaouatene",
                "Tinzaouatene|Tinzaouaten|Tin Zaouaten|Tin Zaouatene|Ti-n-Zaouâtene|Tin-Zaouatene"
            ),
            (
                "im:ml-tinzaouatene",
                "Tinzawatène|Tinzawaten|Tinzaouatine|Tin Zaouatine|Tin Zaoutine|Tinzaouten"
            ),
            (
                "im:ml-tinzaouatene",
                "Fort Pierre Bordes|Achibriche|Ikhraben|تين ظواتين|TINZAOUATEN|Tin-Zawaten"
            ),
            ("gn:2455290", "Kidal|Kidal'|Kidali|كيدال|Кидаль"),
            ("gn:2456503", "In-Afarak|I-n-Afarak|In Afarak|Inafarak"),
            ("gn:2449067", "Timbuktu|Tombouctou|TOMBOUCTOU|Timbuctou"),
            ("gn:2461247", "Aguelhok|Aguel-Hoc|Agelhoc|Aguelhoc|Aguelock|Adjelhoc"),
            ("gn:2449893", "Tessalit|Tesalit"),
        ])
    func first(key: String, spellings: String) throws {
        let project = try Self.built.get()
        for spelling in spellings.split(separator: "|") {
            let first = project.search.candidates(for: String(spelling), country: "ML").first
            #expect(first.map { project.file.place($0.place).key } == key, "\(spelling)")
        }
    }

    @Test("the twin across the border comes second")
    func twin() throws {
        let project = try Self.built.get()
        for spelling in ["Tinzaouatene", "Tin Zaouatine", "Tinzaouaten"] {
            let places = project.search.candidates(for: spelling, country: "ML").prefix(2).map(\.place)
            #expect(
                places.map { project.file.place($0).key } == ["im:ml-tinzaouatene", "im:dz-tin-zaouatine"])
        }
    }

    @Test(
        "every name of every place is found again, by look-up and, but for those with brackets and dashes, in running text"
    )
    func everyName() throws {
        let project = try Self.built.get()
        for id in project.file.places {
            for name in project.file.names(of: id)
            where !name.text.contains(where: { "(),/–—&".contains($0) }) {
                let found = project.file.matches(of: name.text).first { $0.place == id }
                #expect(found?.agreement == .exact, "\(name.text)")
                #expect(project.file.isFoundInText(name.text, id), "\(name.text)")
            }
        }
    }
}
