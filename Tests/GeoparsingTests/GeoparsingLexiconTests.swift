import Geoparsing
import TestSupport
import Testing

@Suite("GeoparsingLexicon")
struct GeoparsingLexiconTests {
    @Test("a missing table is named with the remedy")
    func missingTable() throws {
        let folder = try TemporaryDirectory()
        let error = #expect(throws: GeoparsingLexiconError.self) {
            try GeoparsingLexicon(folder: folder.path, countries: folder.path + "/countries.tsv")
        }
        #expect(error?.description.contains("weights.tsv") == true)
        #expect(error?.description.contains("geoparsing") == true)
    }

    @Test("an unknown weight is refused with its line")
    func unknownWeight() throws {
        let folder = try TemporaryDirectory()
        try folder.file("weights.tsv", "weight\tvalue\twhy\nno_such_reason\t1\tnone\n")
        let error = #expect(throws: GeoparsingLexiconError.self) {
            try GeoparsingLexicon(folder: folder.path, countries: folder.path + "/countries.tsv")
        }
        #expect(error?.description.contains(":2:") == true)
    }
}
