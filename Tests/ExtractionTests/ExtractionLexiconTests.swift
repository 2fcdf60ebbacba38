import Prose
import Testing

@testable import Extraction

@Suite struct ExtractionLexiconTests {
    @Test("the project's own tables are read")
    func readsTables() throws {
        let lexicon = try Fixture.lexicon()
        #expect(lexicon.triggers["were ambushed"] == nil)
        #expect(lexicon.triggers["ambushed"]?.sense == .ambush)
        #expect(lexicon.persons["gunmen"]?.isPlural == true)
    }

    @Test("a missing folder is an error that names the table")
    func missingFolder() {
        #expect(throws: LexiconError.self) { try ExtractionLexicon(directory: "nowhere") }
    }
}
