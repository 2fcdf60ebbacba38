import TestSupport
import Testing
import TextFormats

/// The spellings that two sources or more give for the places of northern Mali, against the built gazetteer and the command.
@Suite(
    "Spellings, looked up and in running text", .enabled(if: BuiltCommand.hasData, "needs 'gazetteer build'"))
struct SpellingTests {
    /// A place, the country it is asked for in, and what reports call it.
    private static let places: [(key: String, country: String, spellings: String)] = [
        ("gn:2455290", "ML", "Kidal|Kidal'|Kidali|كيدال|Кидаль"),
        (
            "im:ml-tinzaouatene", "ML",
            "Tinzaouatene|Tinzaouaten|Tin Zaouaten|Tin Zaouatene|Ti-n-Zaouâtene|Tin-Zaouatene|Tinzawatène|Tinzawaten"
                + "|Tinzaouatine|Tin Zaouatine|Tin Zaoutine|Tinzaouten|Fort Pierre Bordes|Achibriche|Ikhraben|تين ظواتين"
        ),
        (
            "im:dz-tin-zaouatine", "DZ",
            "Tin Zaouatine|Tinzaouaten|Ti-n-Zaouâtene|Tinzawatène|Fort Pierre Bordes|Achibriche|Ikhraben|تين ظواتين"
        ),
        ("gn:2456503", "ML", "In-Afarak|I-n-Afarak|In Afarak|Inafarak"),
        ("gn:2449893", "ML", "Tessalit|Tesalit"),
        ("gn:2461247", "ML", "Aguelhok|Aguel-Hoc|Aguelhoc|Aguelock|Adjelhoc|Agelhoc"),
        ("gn:2461022", "ML", "Anéfis|Anefis|Anefis i-n-Darane|In Darane"),
        ("gn:2460127", "ML", "Ber|Bèr"), ("gn:2596472", "ML", "Abeïbara|Abeybara|Beïbara"),
        ("gn:8631807", "ML", "Tin-Essako|Ti-n-Essako|Tinisako"),
        ("gn:8464713", "ML", "In-Khalil|El-Khalil|Al-Khalil|Inhalid"),
        ("gn:2453514", "ML", "Ménaka|Menaka|Menaca"), ("gn:2457163", "ML", "Gao|Gawo"),
        ("gn:2449067", "ML", "Timbuktu|Tombouctou"), ("gn:2459652", "ML", "Boghassa|Boughessa"),
        ("im:dz-bordj-badji-mokhtar", "DZ", "Bordj Badji Mokhtar|BBM|Bordj Mokhtar|Bordj Le Prieur"),
    ]

    @Test("each gives its place first in its country", arguments: ["ML", "DZ"])
    func lookedUp(country: String) throws {
        let asked = Self.places.filter { $0.country == country }.flatMap { place in
            place.spellings.split(separator: "|").map { (key: place.key, spelling: String($0)) }
        }
        let options = ["locate", "--country", country, "--candidates", "1", "--format", "json"]
        let answers = try BuiltCommand.run(options + asked.map(\.spelling)).output.split(separator: "\n")
        #expect(answers.count == asked.count)
        for (question, answer) in zip(asked, answers) {
            let first = try JSONValue(parsing: answer.utf8)["candidates"]?.arrayValue?.first
            #expect(first?["place_id"]?.stringValue == question.key, "\(question.spelling)")
        }
    }

    @Test(
        "each is found in a sentence about northern Mali and means its place",
        arguments: [
            (
                "Fighting between the army and rebels was reported in NAME, in northern Mali, on Thursday.",
                "ML"
            ),
            (
                "The army said it retook NAME from the rebels, who hold the north of Mali, after two days.",
                "ML"
            ),
            (
                "The convoy left NAME in Algeria on Thursday and crossed into the Kidal region of northern Mali.",
                "DZ"
            ),
        ])
    func inText(sentence: String, country: String) throws {
        let asked = Self.places.filter { $0.country == country }.flatMap { place in
            place.spellings.split(separator: "|").map { (key: place.key, spelling: String($0)) }
        }
        var writer = JSONWriter()
        for question in asked {
            writer.beginObject()
            writer.name("text")
            writer.value(sentence.replacing("NAME", with: question.spelling))
            writer.endObject()
            writer.endLine()
        }
        let input = String(decoding: writer.buffer.bytes, as: UTF8.self)
        let answers = try BuiltCommand.run(["geoparse", "-"], input: input).output.split(separator: "\n")
        #expect(answers.count == asked.count)
        for (question, answer) in zip(asked, answers) {
            let found = try JSONValue(parsing: answer.utf8)["toponyms"]?.arrayValue?.map {
                $0["place_id"]?.stringValue
            }
            #expect(found?.contains(question.key) == true, "\(question.spelling)")
        }
    }
}
