import Testing

@testable import Prose

@Suite("Which accents tell words apart") struct SpellingTests {
    private static let french = Spelling(keepsFinalAccents: true, capitals: ["A": "à"])

    private static func table() -> PhraseTable<Int> {
        var table = PhraseTable<Int>(spelling: french)
        table.insert("tué", 1)
        table.insert("tue", 2)
        table.insert("l'élève", 3)
        table.insert("à", 4)
        table.insert("a", 5)
        return table
    }

    @Test(
        "an accent on the last letter counts, one inside a word does not",
        arguments: [
            ("tué", 1), ("TUÉ", 1), ("tue", 2), ("l’élève", 3), ("L'eleve", 3), ("à", 4), ("A", 4), ("a", 5),
        ])
    func finalAccents(word: String, value: Int) {
        let tokens = TokenizedText(word).spelled(Self.french).tokens
        #expect(Self.table().longestMatch(in: tokens, at: 0)?.value == value)
    }

    @Test("without a rule nothing changes")
    func folded() {
        let text = TokenizedText("Tué à l’aube")
        #expect(text.spelled(.folded).tokens == text.tokens)
        #expect(text.spelled(Self.french).sentences == text.sentences)
    }
}
