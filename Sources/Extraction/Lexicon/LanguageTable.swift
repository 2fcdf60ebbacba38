import Incidents
public import Prose

/// The languages that are known, and which of them are read.
///
/// A language is read when it has a folder of tables; of the others only enough is known to say which it is.
public struct LanguageTable: Sendable {
    /// All languages in the order of the table.
    public let languages: [Language]

    /// The languages by each of their telling words.
    private let bearers: [WordKey: [Int]]

    private let read: Set<String>

    /// Reads `lexicon/languages.tsv`.
    ///
    /// - Parameter directory: The folder `Gazetteer` of the project.
    /// - Throws: ``LexiconError`` when the table is missing, wrong or empty.
    public init(directory: String) throws(LexiconError) {
        let folder = LexiconFolder(directory, "lexicon", .folded)
        var languages: [Language] = []
        var bearers: [WordKey: [Int]] = [:]
        var read: Set<String> = []
        for row in try LexiconTable("languages.tsv", in: folder).rows {
            let language = try Self.language(of: row)
            for word in Set(try row.list("words").map { WordKey($0) }) {
                bearers[word, default: []].append(languages.count)
            }
            if try row.text("read") == "yes" { read.insert(language.code) }
            languages.append(language)
        }
        guard let first = languages.first, read.contains(first.code) else {
            throw .missingColumn(table: "languages.tsv", column: "read")
        }
        (self.languages, self.bearers, self.read, standard) = (languages, bearers, read, first)
    }

    /// The language of texts that do not say which they are: the first of the table.
    public let standard: Language

    /// Whether there are tables for a language.
    public func reads(_ code: String) -> Bool { read.contains(code) }

    /// The language with a code, if there are tables for it.
    func read(_ code: String) -> Language? { reads(code) ? languages.first { $0.code == code } : nil }

    /// The language of a tag such as `fr-ML` or `fr_FR`, or of its name in English.
    ///
    /// - Parameter tag: What a report says of its language.
    /// - Returns: A language of the table, or nothing.
    public func language(tagged tag: String) -> Language? {
        let primary = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
        return languages.first { $0.code == primary || $0.name.lowercased() == primary }
    }

    /// The language whose small words a text has most of.
    ///
    /// - Parameter text: The text.
    /// - Returns: The language; the standard one where no other has more words in the text, or too few to tell.
    /// - Complexity: Linear in the text, of which only the first thousand words count.
    public func language(of text: TokenizedText) -> Language {
        var counts = [Int](repeating: 0, count: languages.count)
        for token in text.tokens.prefix(Self.enough) where token.kind == .word {
            for language in bearers[token.key] ?? [] { counts[language] += 1 }
        }
        let most = counts.max() ?? 0
        guard most >= Self.least, let index = counts.firstIndex(of: most) else { return unknown(text) }
        guard counts[0] < most else { return standard }
        return counts.count(where: { $0 == most }) == 1 ? languages[index] : standard
    }

    /// Too few small words: the standard language in Latin letters, an undetermined one in others.
    private func unknown(_ text: TokenizedText) -> Language {
        let words = text.tokens.prefix(Self.enough).filter { $0.kind == .word }
        let others = words.count { text.utf8[$0.span.start] >= Self.firstBeyondLatin }
        guard others * 2 > words.count, let undetermined = language(tagged: "und") else { return standard }
        return undetermined
    }

    /// Letters whose UTF-8 begins below this are Latin.
    private static let firstBeyondLatin: UInt8 = 0xCA

    private static let enough = 1000

    /// Fewer small words tell nothing.
    private static let least = 3

    private static func language(of row: LexiconTable.Row) throws(LexiconError) -> Language {
        var traits: Set<Language.Trait> = []
        for name in try row.list("traits") {
            guard let trait = Language.Trait(rawValue: name) else {
                let names = Language.Trait.allCases.map(\.rawValue).joined(separator: ", ")
                throw row.bad("traits", name, "one of \(names)")
            }
            traits.insert(trait)
        }
        var capitals: [String: String] = [:]
        for pair in try row.list("capitals") {
            let sides = pair.split(separator: "=").map(String.init)
            guard sides.count == 2 else { throw row.bad("capitals", pair, "a capital, = and a word") }
            capitals[sides[0]] = sides[1]
        }
        let keepsAccents = traits.contains(.finalAccents)
        return Language(
            code: try row.text("language"), name: try row.text("name"), traits: traits,
            separators: try row.list("separators").map {
                $0 == "blank" ? UInt8(ascii: " ") : $0.utf8.first ?? 0
            },
            spelling: keepsAccents || !capitals.isEmpty
                ? Spelling(keepsFinalAccents: keepsAccents, capitals: capitals) : .folded)
    }
}
