import Testing

@testable import Prose

@Suite("Tokens and sentences")
struct TokenizedTextTests {
    @Test(
        "cuts words, numbers, possessives and marks",
        arguments: [
            ("", []),
            ("Mali’s army", ["Mali", "’s", "army"]),
            ("Ti-n-Zaouâtene", ["Ti", "-", "n", "-", "Zaouâtene"]),
            ("N'Gouma", ["N", "'", "Gouma"]),
            ("the soldiers' base", ["the", "soldiers", "'", "base"]),
            ("at least 1,000, or 2.5.", ["at", "least", "1,000", ",", "or", "2.5", "."]),
            ("the 105th, 12-year-old", ["the", "105th", ",", "12", "-", "year", "-", "old"]),
            ("تين ظواتين، مالي", ["تين", "ظواتين", "،", "مالي"]),
            ("قتل ١٢ شخصا، ٣", ["قتل", "١٢", "شخصا", "،", "٣"]),
        ])
    func cuts(text: String, expected: [String]) {
        let tokenized = TokenizedText(text)
        #expect(tokenized.tokens.indices.map { tokenized.string(ofToken: $0) } == expected)
    }

    @Test(
        "splits sentences",
        arguments: [
            ("He came. They left.", 2), ("Col. Assimi Goita spoke. It ended.", 2), ("The U.S. Army left.", 1),
            ("It was the U.S. The army left.", 2), ("“We won.” He smiled.", 2), ("A line\nwrapped here", 1),
            ("A headline\n\nThe text.", 2), ("About 2.5 km. Then north", 2), ("Really?! Yes.", 2),
            ("On Jan. 5 it rained.", 1),
        ])
    func splits(text: String, expected: Int) {
        #expect(TokenizedText(text).sentences.count == expected)
    }

    @Test("sentences hold every token once")
    func sentencesPartitionTokens() {
        let text = TokenizedText("One. Two three! (Four?) “Five.” six\n\nseven")
        #expect(text.sentences.flatMap(Array.init) == Array(text.tokens.indices))
        for index in text.tokens.indices {
            #expect(text.sentences[text.sentenceIndex(ofToken: index)].contains(index))
        }
    }

    @Test(
        "capitals are told apart",
        arguments: [
            ("gao", Token.Capitals.none), ("Gao", .first), ("GAO", .all), ("McDonald", .mixed),
            ("Éric", .first), ("A", .first),
        ])
    func capitals(word: String, expected: Token.Capitals) {
        #expect(TokenizedText(word).tokens[0].capitals == expected)
    }

    @Test("bytes that are no UTF-8 do not stop the reading")
    func brokenBytes() {
        let text = TokenizedText(utf8: [0x41, 0xFF, 0x42, 0xE2, 0x28])
        #expect(text.tokens.last?.span.end == 5)
    }
}
