import TestSupport
import Testing

@testable import Gazetteer

@Suite("NameNormalisation")
struct NameNormalisationTests {
    private let steps: NameNormalisation

    init() throws {
        var builder = GazetteerBuilder()
        try builder.addRules(folder: SmallGazetteer.dataFolder + "/names")
        steps = NameNormalisation(builder.rules)
    }

    private func skeleton(_ name: String) -> String {
        String(decoding: steps.skeleton(of: NameLetters.folded(name)), as: UTF8.self)
    }

    @Test(
        "spellings of one name have one skeleton",
        arguments: [
            ["Tinzaouatene", "Tinzaouaten", "Tin Zaouatine", "Ti-n-Zaouâtene", "Tinzawatène", "TINZAWATEN"],
            ["Aguelhok", "Agelhoc", "Aguel-Hoc", "Aguelhoc"], ["In Khalil", "I-n-Khalil", "Aïn Khalil"],
            ["Abeïbara", "Abeybara", "Abeibara"], ["Gao", "Gawo", "Cercle de Gao", "Gao Region"],
            ["Djenné", "Jenne"], ["Ménaka", "Menaca"], ["Tessalit", "Tesalit"],
            ["Gourma-Rharous", "Gourma Gharous"],
            ["Kidal", "Qidal", "كيدال", "Oued Kidal"], ["Saint-Louis", "St. Louis"],
        ])
    func oneSkeleton(spellings: [String]) {
        #expect(Set(spellings.map(skeleton)).count == 1, "\(spellings.map(skeleton))")
    }

    @Test(
        "different names keep different skeletons",
        arguments: [
            ("Gao", "Goa"), ("Kidal", "Kita"), ("Mopti", "Mobti"), ("Niger", "Nigeria"), ("Mali", "Malawi"),
        ])
    func differ(first: String, second: String) { #expect(skeleton(first) != skeleton(second)) }

    @Test("a generic word alone stays", arguments: ["Oued", "Bordj", "Al", "Camp", "Region"])
    func genericAlone(name: String) { #expect(!skeleton(name).isEmpty) }

    @Test("a name without letters has no skeleton", arguments: ["", "-", "'", " . "])
    func empty(name: String) { #expect(skeleton(name).isEmpty) }

    @Test(
        "letters of a name, folded and as a key",
        arguments: [
            ("Ti-n-Zaouâtene", "ti-n-zaouatene", "tinzaouatene"), ("N'Gouma", "n'gouma", "ngouma"),
            ("N’Gouma", "n'gouma", "ngouma"), ("St. John's", "st john's", "stjohns"),
            ("  Gao ", "gao", "gao"),
            ("Boneh-ye ‘Alvān", "boneh-ye'alvan", "bonehyealvan"), ("", "", ""),
            ("إن أفراق", "ان افراق", "انافراق"),
        ])
    func letters(name: String, folded: String, key: String) {
        #expect(String(decoding: NameLetters.folded(name), as: UTF8.self) == folded)
        #expect(String(decoding: NameLetters.key(of: name), as: UTF8.self) == key)
    }
}
