import Gazetteer
import Geodesy
import Geoparsing
import Testing

/// Which of several bearers of a name is meant, and when none is: the villages are those of `Cases/namesakes.tsv`.
@Suite("Namesakes, variants and names in doubt")
struct NamesakeTests {
    private func key(_ phrase: String, in text: String) throws -> String? {
        try TestGeoparser.parse(text).toponyms.first { $0.phrase == phrase }?.place?.key
    }

    @Test(
        "a name is the bearer near the place that the words measure it by",
        arguments: [
            ("Gunmen raided Tarfa, near Konna.", "t:tarfa-konna"),
            ("Gunmen raided Tarfa, 20 km east of Konna.", "t:tarfa-konna"),
            ("Gunmen raided Tarfa, a village not far from Kayes.", "t:tarfa-kayes"),
            ("Gunmen raided Tarfa, south of the town of Kayes.", "t:tarfa-kayes"),
        ])
    func neighbours(text: String, key: String) throws {
        #expect(try self.key("Tarfa", in: text) == key)
    }

    @Test(
        "a name beside a way is the bearer near one of its ends, and a part of a town is in no other place",
        arguments: [
            ("Gunmen raided Tarfa, on the road between Konna and Koro.", "t:tarfa-konna"),
            ("Gunmen raided Tarfa, axis Konna-Koro.", "t:tarfa-konna"),
            ("A mine went off in the Tarfa neighborhood of Gao.", nil),
        ])
    func waysAndQuarters(text: String, key: String?) throws {
        #expect(try self.key("Tarfa", in: text) == key)
        #expect(try TestGeoparser.parse(text).toponyms.contains { $0.phrase == "Tarfa" })
    }

    @Test(
        "a name behind a word that no list knows, or behind In with a capital, is another name",
        arguments: [
            ("A trader died in Xindou Tarfa.", "Xindou Tarfa"),
            ("A trader died in N'Xindou Tarfa.", "N'Xindou Tarfa"),
            ("A trader died near In Tarfa.", "In Tarfa"), ("A trader died in In-Tarfa.", "In-Tarfa"),
        ])
    func strangeBeginnings(text: String, name: String) throws {
        #expect(try TestGeoparser.parse(text).toponyms.allSatisfy { $0.phrase != "Tarfa" || $0.place == nil })
    }

    @Test(
        "two villages of one name, as likely for all we know and a day's drive apart, leave so much in doubt")
    func doubtBetweenNamesakes() throws {
        let found = try TestGeoparser.parse("A trader of Mali died in Wolde.").toponyms.first {
            $0.phrase == "Wolde"
        }
        #expect((found?.doubt ?? .metres(0)) > .kilometres(100))
    }

    @Test("words that only stand between two names measure nothing")
    func noNeighbours() throws {
        let parse = try TestGeoparser.parse("Traders went from Konna to Kayes and Gao.")
        #expect(parse.toponyms.map { $0.place?.name } == ["Konna", "Kayes", "Gao"])
    }

    @Test("of two bearers in a region the one deeper in the bracketed cercle is meant")
    func cercle() throws {
        #expect(try key("Wolde", in: "A trader died in Wolde (Ansongo, Gao).") == "t:wolde-ansongo")
    }

    @Test(
        "a bracket names areas, from small to large, and not their seats",
        arguments: [
            ("A man was shot in Karfan (Ansongo, Gao).", ["ADM2", "ADM1"]),
            ("A man was shot in Karfan (Koro, Mopti).", ["ADM2", "ADM1"]),
            ("A man was shot in Kidal (Kidal, Kidal).", ["PPLA", "ADM2", "ADM1"]),
        ])
    func brackets(text: String, codes: [String]) throws {
        let found = try TestGeoparser.parse(text).toponyms.compactMap { $0.place?.featureCode }
        #expect(found == codes)
    }

    @Test("a town whose main name lacks only its accents in the text keeps its right to the bare name")
    func accents() throws {
        #expect(try key("Tembara", in: "A gendarme of Mali was shot dead in Tembara.") == "t:tembara")
    }

    @Test(
        "a part of a longer name is not taken for the whole, but for its neighbourhood where the text speaks for it",
        arguments: [
            ("Gunmen burned the village of Tarfa-Kobo.", nil),
            ("In Mali gunmen burned the village of Tin-Korbala.", nil),
            ("Gunmen burned the village of Tarfa Kobo (Ansongo, Gao).", nil),
            ("Gunmen burned the village of Tarfa Kobo (Konna, Mopti).", "t:tarfa-konna"),
            ("In Mali gunmen burned the village of Gulumbo-Kanda.", "t:gulumbo"),
        ])
    func longerNames(text: String, key: String?) throws {
        let village = try #require(
            try TestGeoparser.parse(text).toponyms.first {
                $0.phrase.contains("-K") || $0.phrase.contains(" K")
            })
        #expect(village.place?.key == key)
        #expect(key == nil || village.doubt >= .kilometres(10))
    }

    @Test("a province behind a comma holds the name before it, so that a namesake elsewhere is not meant")
    func province() throws {
        #expect(try key("Tarfa", in: "A truck was robbed in Tarfa, Soum Province.") == nil)
        #expect(try key("Tarfa", in: "A truck was robbed in Tarfa, Soum Province, by gunmen.") == nil)
        #expect(try key("Tarfa", in: "A truck was robbed in Tarfa, Mopti Region.") == "t:tarfa-konna")
    }

    @Test("the two ends of a way are the bearers that lie near each other")
    func ways() throws {
        #expect(try key("Tarfa", in: "An IED hit a truck between Tarfa and Konna.") == "t:tarfa-konna")
        #expect(try key("Tarfa", in: "An IED hit a truck between Kayes and Tarfa.") == "t:tarfa-kayes")
    }

    @Test("the regions of a country lie in the country")
    func plural() throws {
        let found = try TestGeoparser.parse("Workers marched in eight regions of Niger.").toponyms.last
        #expect(found?.place?.featureCode == "PCLI")
    }

    @Test("two towns with a hyphen between stay two")
    func pairs() throws {
        let found = try TestGeoparser.parse("A convoy hit a mine on the Gao-Ansongo road.").toponyms
        #expect(found.map(\.phrase) == ["Gao", "Ansongo"])
    }

    @Test(
        "a romanisation that no table writes is found where the text speaks of its country, with doubt",
        arguments: [
            "Gunmen raided the village of Gouloumbo in Mali.",
            "Malian soldiers entered the village of Gouloumbo.",
            "Gunmen raided the village of Gouloumbo (Koro, Mopti).",
            "Soldiers died in Gouloumbo near Koro.",
        ])
    func romanisation(text: String) throws {
        let village = try #require(
            try TestGeoparser.parse(text).toponyms.first { $0.phrase == "Gouloumbo" })
        #expect(village.place?.key == "t:gulumbo")
        #expect(village.doubt > .metres(0))
    }

    @Test(
        "a name that is only like another stays unresolved where nothing speaks for it",
        arguments: [
            "Gunmen raided the village of Gouloumbo.",
            "Nigerien soldiers entered the village of Gouloumbo.",
            "Gunmen raided the village of Gouloumbo (Ansongo, Gao).",
            "Malian soldiers entered the village of Goulimba.",
            "Gunmen raided the village of Gouloumbo near Kidal.",
        ])
    func doubts(text: String) throws {
        let village = try TestGeoparser.parse(text).toponyms.first { $0.phrase.hasPrefix("Goul") }
        #expect(village != nil && village?.place == nil)
    }

    @Test("a word behind a preposition is no place only because some village is called a little like it")
    func tentative() throws {
        #expect(try TestGeoparser.places("In Mali they believe in Golumbism.") == ["Mali location"])
    }

    @Test("where an organisation is mostly met decides between namesakes that nothing else tells apart")
    func theatres() throws {
        #expect(try key("Dabou", in: "Boko Haram fighters attacked the village of Dabou.") == "t:dabou-diffa")
    }

    @Test("the nationality of troops does not move the place where they fight")
    func troops() throws {
        let found = try TestGeoparser.parse("Three Chadian peacekeepers were hurt by a mine near Aguelhok.")
        #expect(found.toponyms.last?.place?.name == "Aguelhok")
    }

    @Test(
        "a hamlet of another land is not where a local militia acts, but where a roaming group may",
        arguments: [
            ("Dan Na Ambassagou militiamen burned the village of Yalkoto.", nil),
            ("Dogon hunters burned the village of Yalkoto.", nil),
            ("Gunmen burned the village of Yalkoto.", "t:yalkoto"),
            ("Islamic State Sahel Province fighters burned the village of Yalkoto.", "t:yalkoto"),
            ("In Niger, Dan Na Ambassagou militiamen burned the village of Yalkoto.", "t:yalkoto"),
        ])
    func theatres(text: String, key: String?) throws {
        #expect(try self.key("Yalkoto", in: text) == key)
    }

    @Test(
        "a house that is called after a city in another country is not there",
        arguments: [
            ("Malian soldiers stormed the restaurant Maquis Aziba.", nil),
            ("Gunmen stormed a restaurant in Aziba.", "t:aziba"),
        ])
    func venues(text: String, key: String?) throws {
        #expect(try self.key("Aziba", in: text) == key)
    }

    @Test("a town across the border of a country that is named is no stranger")
    func acrossTheBorder() throws {
        #expect(try key("Solbo", in: "Gunmen from northern Mali led an attack on Solbo.") == "t:solbo")
    }

    @Test("a name in doubt draws no other name to itself")
    func doubtDoesNotPull() throws {
        let text =
            "Gunmen in Mali burned a house in the area of Gouloumbo in the commune of Xarbadi, east of Kayes."
        #expect(try key("Kayes", in: text) == "t:kayes")
    }

    @Test("a country is that of the reports of its publishers when most of them write of no other")
    func publishers() throws {
        let geoparser = try TestGeoparser.shared.get()
        #expect(geoparser.countries(ofPublishers: "Maliweb; Studio Tamani; Kisal") == ["ML"])
        #expect(Set(geoparser.countries(ofPublishers: "Infowakat; Menastream")) == ["BF", "ML", "NE"])
        #expect(geoparser.countries(ofPublishers: "Reuters") == [])
    }

    @Test(
        "a word for a kind of place belongs to the name that begins with it, not to the one before (found by fuzzing)"
    )
    func kindWordOfTheNext() throws {
        let found = try TestGeoparser.parse("Gunmen raided Kolima Région de Dolka on Monday.").toponyms
        #expect(found.map(\.phrase) == ["Kolima", "Région de Dolka"])
        #expect(found.map { $0.place?.key } == ["t:kolima", "t:dolka-region"])
    }
}
