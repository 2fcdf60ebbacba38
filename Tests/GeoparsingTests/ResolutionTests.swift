import Gazetteer
import Geoparsing
import Testing

@Suite("Resolution")
struct ResolutionTests {
    @Test(
        "a region and its seat are told apart by the words around them",
        arguments: [
            ("Clashes in the Kidal region went on.", "A"),
            ("Clashes in the region of Kidal went on.", "A"),
            ("Mali's Kidal region saw clashes.", "A"),
            ("The army entered Kidal.", "P"),
            ("The army entered Kidal, Mali.", "P"),
            ("They met in the town of Kidal.", "P"),
            ("Fighting in Gao Region went on.", "A"),
        ])
    func regionOrSeat(text: String, letter: String) throws {
        let found = try TestGeoparser.parse(text).toponyms.first {
            $0.phrase.hasPrefix("Kidal") || $0.phrase.hasPrefix("Gao")
        }
        #expect(found?.place?.featureClass.letter == letter)
    }

    @Test(
        "the place that stands behind a name decides",
        arguments: [
            ("She grew up in Paris, Texas.", "Paris", "TX"),
            ("Deputies in Alexandria, Louisiana, said so.", "Alexandria", "LA"),
            ("Rain fell in Columbus, Ohio.", "Columbus", "OH"),
            ("He lives in Huntsville, Ala., now.", "Huntsville", "AL"),
        ])
    func parents(text: String, phrase: String, region: String) throws {
        let found = try TestGeoparser.parse(text).toponyms.first { $0.phrase == phrase }
        #expect(found?.place?.admin1Code == region)
    }

    @Test("the other places of the text decide")
    func neighbours() throws {
        let text =
            "Alexandria woman charged. Deputies of Rapides Parish searched a house in Alexandria near Pineville."
        for toponym in try TestGeoparser.parse(text).toponyms where toponym.phrase == "Alexandria" {
            #expect(toponym.place?.admin1Code == "LA")
        }
    }

    @Test("a name means one place throughout a text")
    func oneReferent() throws {
        let text = "Paris, Texas, has a new mayor. The people of Paris cheered."
        let found = try TestGeoparser.parse(text).toponyms.filter { $0.phrase == "Paris" }
        #expect(found.count == 2)
        #expect(Set(found.map { $0.place?.key }).count == 1)
        #expect(found.first?.place?.admin1Code == "TX")
    }

    @Test(
        "the Malian town and its Algerian twin",
        arguments: [
            ("Mali's army lost men at Tinzaouatene in the Kidal region.", "ML"),
            ("The fight was near Tinzaouaten, a town of Mali on the border with Algeria.", "ML"),
        ])
    func twins(text: String, country: String) throws {
        let found = try TestGeoparser.parse(text).toponyms.first { $0.phrase.hasPrefix("Tinz") }
        #expect(found?.place?.countryCode == country)
    }

    @Test("an organisation speaks for the country where it is at home")
    func organisationsSpeak() throws {
        let found = try TestGeoparser.parse("MINUSMA troops and GATIA fighters met in Koro.").toponyms
        #expect(found.first { $0.phrase == "Koro" }?.place?.countryCode == "ML")
    }

    @Test("candidates come best first, with the reasons by name")
    func candidates() throws {
        let context = GeoparsingContext(candidateLimit: 3, isTraced: true)
        let parse = try TestGeoparser.parse("He moved to Springfield in March.", context: context)
        let candidates = try #require(parse.toponyms.first).candidates
        #expect(candidates.count == 3)
        #expect(candidates.first?.place == parse.toponyms.first?.place)
        #expect(candidates.map(\.total) == candidates.map(\.total).sorted())
        #expect(candidates.first?.penalties.contains { $0.name == "population" } == true)
        #expect(parse.trace.contains { $0.isKept && $0.reasons.contains { $0.name == "place_preposition" } })
    }
}
