import Prose
import Testing

@testable import Gazetteer

@Suite("Names in running text")
struct RunningTextTests {
    private let file: GazetteerFile
    private let small: SmallGazetteer

    init() throws {
        small = try SmallGazetteer(tables: [SmallGazetteer.sahel])
        file = small.file
    }

    private func longest(_ text: String, at token: Int = 0) -> String? {
        let text = TokenizedText(text)
        return file.longestMatch(in: text, at: token, before: text.tokens.count).map {
            text.string(in: text.span(ofTokens: $0.tokens))
        }
    }

    @Test(
        "the longest run of tokens that is a name",
        arguments: [
            ("In-Afarak fell", "In-Afarak"), ("In Afarak fell", "In Afarak"), ("Inafarak", "Inafarak"),
            ("I-n-Afarak.", "I-n-Afarak"), ("N'Gouma", "N'Gouma"), ("N’Gouma today", "N’Gouma"),
            ("Ngouma", "Ngouma"), ("KIDAL REGION", "KIDAL REGION"), ("Kidal's mayor", "Kidal"),
            ("Kidal, Mali", "Kidal"), ("St. John's is cold", "St. John's"),
            ("Région de Kidal", "Région de Kidal"),
            ("تين ظواتين", "تين ظواتين"), ("Ti-n-Zaouâtene", "Ti-n-Zaouâtene"),
            ("Tinzawatène", "Tinzawatène"),
        ])
    func finds(text: String, name: String) { #expect(longest(text) == name) }

    @Test(
        "what is no name, or only the beginning of one, is not found",
        arguments: ["Kida", "Kidals", "-Kidal", "In - Afarak", "In, Afarak"])
    func misses(text: String) {
        #expect(longest(text) == nil)
    }

    @Test("all names that begin at a token come, the shortest first")
    func prefixes() {
        let text = TokenizedText("Kidal Region is large")
        var ends: [Int] = []
        file.forEachMatch(in: text, at: 0, before: text.tokens.count) { ends.append($0.tokens.upperBound) }
        #expect(ends == [1, 2])
    }

    @Test("the limit is not passed")
    func limit() {
        let text = TokenizedText("Kidal Region")
        #expect(file.longestMatch(in: text, at: 0, before: 1)?.tokens == 0..<1)
        #expect(file.longestMatch(in: text, at: 0, before: 0) == nil)
    }

    @Test("the agreement is with the text as it is written")
    func agreement() throws {
        let text = TokenizedText("GAO")
        let hit = try #require(file.longestMatch(in: text, at: 0, before: 1))
        let matches = file.matches(of: hit, in: text)
        #expect(matches.map(\.agreement) == [.letters, .letters])
        #expect(matches.map { file.place($0.place).countryCode } == ["ML", "BF"])
    }

    @Test("bytes that are no UTF-8 are no name and no crash")
    func invalid() {
        let text = TokenizedText(utf8: [0x4B, 0x69, 0xFF, 0xC3, 0x64, 0x61, 0x6C, 0xE0, 0xA4])
        for index in text.tokens.indices {
            #expect(file.longestMatch(in: text, at: index, before: text.tokens.count) == nil)
        }
    }
}
