import Testing

@testable import Prose

@Suite("Phrase tables")
struct PhraseTableTests {
    @Test("finds the longest phrase from the left")
    func longest() {
        var table = PhraseTable<Int>()
        table.insert("Africa", 1)
        table.insert("Africa Corps", 2)
        table.insert("BBC News Africa", 3)
        let text = TokenizedText("The AFRICA CORPS told BBC News Africa, not Africa.")
        let matches = table.matches(in: text.tokens, within: text.tokens.indices)
        #expect(matches.map(\.value) == [2, 3, 1])
        #expect(
            matches.map { text.string(in: text.span(ofTokens: $0.tokens)) } == [
                "AFRICA CORPS", "BBC News Africa", "Africa",
            ])
    }

    @Test("a phrase that reaches beyond the sentence is not found")
    func limit() {
        var table = PhraseTable<Int>()
        table.insert("taken prisoner", 1)
        let text = TokenizedText("taken prisoner")
        #expect(table.longestMatch(in: text.tokens, at: 0, before: 1) == nil)
        #expect(table["Taken Prisoner"] == 1)
        #expect(table["taken"] == nil)
    }
}
