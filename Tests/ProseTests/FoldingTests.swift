import Testing

@testable import Prose

@Suite("Folding")
struct FoldingTests {
    @Test(
        "puts case and diacritics aside",
        arguments: [
            ("Tinzawatène", "tinzawatene"), ("ABEÏBARA", "abeibara"), ("Œuvre", "oeuvre"), ("Ḥamād", "hamad"),
            ("e\u{301}te\u{301}", "ete"), ("كِيدال", "كيدال"), ("تيـــن", "تين"), ("أدرار", "ادرار"),
            ("КИДАЛЬ", "кидаль"),
            ("", ""),
        ])
    func folds(text: String, expected: String) {
        #expect(Folding.folded(text) == expected)
    }

    @Test("folding twice changes nothing", arguments: ["Žilina", "Ǆ", "ẞ", "ملّي", "Ἀθῆναι", "İstanbul"])
    func idempotent(text: String) {
        let once = Folding.folded(text)
        #expect(Folding.folded(once) == once)
    }
}
