import Geoparsing
import Prose
import Testing

@Suite("Recognition")
struct RecognitionTests {
    @Test(
        "plain mentions",
        arguments: [
            ("Shots were heard in Gao and Kidal.", ["Gao location", "Kidal location"]),
            ("Troops left In-Afarak for Aguelhok.", ["In-Afarak location", "Aguelhok location"]),
            ("Clashes went on in Burkina Faso.", ["Burkina Faso location"]),
            ("Gunmen stormed Gao at dawn.", ["Gao location"]),
            ("Nothing happened.", []),
            ("", []),
        ])
    func plainMentions(text: String, expected: [String]) throws {
        #expect(try TestGeoparser.places(text) == expected)
    }

    @Test(
        "words that are also places need a place's surroundings",
        arguments: [
            ("Reading takes time, said the teacher.", []),
            ("It was a nice day. Nice weather, too.", []),
            ("The car broke down in Nice on Monday.", ["Nice location"]),
            ("A mobile clinic came. Mobile phones did not work.", []),
            ("He was born in Mobile, Alabama.", ["Mobile location", "Alabama container"]),
            ("Police came at night.", []),
            ("The train to Reading was late.", ["Reading location"]),
        ])
    func commonWords(text: String, expected: [String]) throws {
        #expect(try TestGeoparser.places(text) == expected)
    }

    @Test(
        "persons are no places",
        arguments: [
            "Colonel Sadio Camara spoke first; then Camara left.",
            "Gen. Assimi Goïta dismissed the minister. Goïta gave no reason.",
            "Paris Jackson sang.",
            "Mossa Ag Gao spoke for the rebels.",
            "Lincoln Charlotte Springfield, 41, was charged.",
        ])
    func persons(text: String) throws {
        #expect(try TestGeoparser.places(text) == [])
    }

    @Test(
        "organisations keep the place where they sit as an affiliation",
        arguments: [
            (
                "The researcher works at the Policy Center for the New South in Morocco.",
                ["Morocco affiliation"]
            ),
            ("Fighters of the Africa Corps were captured.", []),
            ("The Coordination of Azawad Movements claimed the attack.", []),
            ("BBC News Africa reported it.", []),
            ("The Coalition of the Sahel People claimed a victory.", []),
            ("Alexandria Police arrested two men.", ["Alexandria affiliation"]),
            ("The Columbus Mayor resigned.", ["Columbus affiliation"]),
        ])
    func organisations(text: String, expected: [String]) throws {
        #expect(try TestGeoparser.places(text) == expected)
    }

    @Test(
        "datelines",
        arguments: [
            ("BAMAKO, Mali — The army left Kidal.", ["BAMAKO dateline", "Mali dateline", "Kidal location"]),
            ("DAKAR: The rebels hold Kidal.", ["DAKAR dateline", "Kidal location"]),
            ("NIAMEY (Reuters) - The rebels hold Kidal.", ["NIAMEY dateline", "Kidal location"]),
            ("(Bamako) – The rebels hold Kidal.", ["Bamako dateline", "Kidal location"]),
            (
                "Bamako, Mali (AP), June 14 -- Rain fell on Gao.",
                ["Bamako dateline", "Mali dateline", "Gao location"]
            ),
        ])
    func datelines(text: String, expected: [String]) throws {
        #expect(try TestGeoparser.places(text) == expected)
    }

    @Test(
        "the line that names the writer holds no places of the report",
        arguments: [
            ("By Ibrahim Gao in Bamako\nThe army left Kidal.", ["Bamako byline", "Kidal location"]),
            ("By Oumou Gao\nThe army left Kidal.", ["Kidal location"]),
            ("Rebels take Kidal\nBy Awa Koro, BAMAKO", ["Kidal location", "BAMAKO byline"]),
            (
                "The army left Kidal.\n(Reporting by Awa Koro in Niamey; editing by Paul Nice in Dakar)",
                ["Kidal location", "Niamey byline", "Dakar byline"]
            ),
            ("By Monday the rebels in Kidal had left.", ["Kidal location"]),
            ("The town was taken by Gao men.\nBy Kidal nobody fought.", ["Gao location", "Kidal location"]),
        ])
    func bylines(text: String, expected: [String]) throws {
        #expect(try TestGeoparser.places(text) == expected)
    }

    @Test(
        "web addresses hold no places",
        arguments: [
            "Original Source: www.gao.com", "Write to dakar@mali.org today.",
            "See https://example.org/Gao/Kidal now.",
        ])
    func webAddresses(text: String) throws {
        #expect(try TestGeoparser.places(text) == [])
    }

    @Test(
        "letters that belong to something else",
        arguments: [
            ("They asked for US$40 million.", []),
            ("The FLA left Kidal.", ["Kidal location"]),
            ("Roy A. Lincoln said so. Lincoln was there.", []),
            ("The car stopped on Memphis Street.", []),
            ("The Ohio Supreme Court ruled.", ["Ohio affiliation"]),
        ])
    func otherLetters(text: String, expected: [String]) throws {
        #expect(try TestGeoparser.places(text) == expected)
    }

    @Test("a natural feature that no table knows is reported unresolved, and not as its namesake")
    func naturalFeatures() throws {
        let found = try TestGeoparser.parse("Two boys drowned in the Lincoln River on Sunday.").toponyms
        #expect(found.map(\.phrase) == ["Lincoln River"])
        #expect(found.first?.isResolved == false)
    }

    @Test("demonyms are told apart from places")
    func demonyms() throws {
        let found = try TestGeoparser.parse("Malian and Algerian officials met Europeans in Bamako.").toponyms
        #expect(
            found.map { "\($0.phrase) \($0.role)" } == [
                "Malian demonym", "Algerian demonym", "Europeans demonym", "Bamako location",
            ])
    }

    @Test(
        "frames reveal names that no table knows",
        arguments: [
            ("They burnt the village of Tagharost.", "Tagharost"),
            ("A mine went off near Inouelene.", "Inouelene"),
            ("Herders were robbed in the Imenzaguen area.", "Imenzaguen"),
            ("Men came to Zorkoum, Burkina Faso.", "Zorkoum"),
            ("Camels drank in the wadi of Tamassa.", "Tamassa"),
        ])
    func unknownNames(text: String, name: String) throws {
        let found = try TestGeoparser.parse(text).toponyms.first { $0.phrase == name }
        #expect(found?.role == .location)
        #expect(found?.isResolved == false)
    }

    @Test("an unknown name keeps the parent the text gives")
    func unknownNameWithParent() throws {
        let parse = try TestGeoparser.parse("Gunmen came to Zorkoum (Soum Province) at dawn.")
        let found = try #require(parse.toponyms.first { $0.phrase == "Zorkoum" })
        let parent = try #require(found.parent)
        #expect(parse.toponyms[parent].phrase == "Soum Province")
    }

    @Test("spans count bytes of the original, accents among them")
    func spans() throws {
        let text = "À Ménaka et à Anéfis, l’armée se tait; soldiers left Ténenkou."
        for toponym in try TestGeoparser.parse(text).toponyms {
            let bytes = Array(text.utf8)[toponym.span.range]
            #expect(String(decoding: bytes, as: UTF8.self) == toponym.phrase)
        }
        #expect(try TestGeoparser.places(text).contains("Ménaka location"))
    }
}
