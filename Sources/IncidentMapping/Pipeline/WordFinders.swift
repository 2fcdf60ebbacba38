import FoundationEssentials

/// The finders of telling words, by language.
struct WordFinders: Sendable {
    private let standard: TellingWordFinder
    private var finders: [String: TellingWordFinder] = [:]

    /// Reads the tables `merging/word_rarity*.tsv`.
    init(folder: String) throws(MappingError) {
        standard = try TellingWordFinder(folder: folder)
        for language in Self.languages(in: folder + "/merging") {
            finders[language] = try TellingWordFinder(folder: folder, language: language)
        }
    }

    /// The finder for a language: its own, or else that of English.
    subscript(language: String) -> TellingWordFinder { finders[language] ?? standard }

    private static func languages(in folder: String) -> [String] {
        let prefix = "word_rarity_"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".tsv") }
            .map { String($0.dropFirst(prefix.count).dropLast(".tsv".count)) }.sorted()
    }
}
