import Extraction
import Incidents
import Prose
import TextFormats

/// Finds the words of a report that help to tell its incidents from others: see `TellingWord`.
///
/// How rare a word is comes from `merging/word_rarity.tsv`, counted once over many reports, so that it does not change
/// with the reports of a database and merging depends on nothing else; a language without a table of its own uses that
/// of English.
struct TellingWordFinder: Sendable {
    /// More words of one incident say no more.
    private static let limit = 80

    /// How rare a word is that the table does not have.
    private static let unlisted = 6.0

    /// Words more common than this say nothing.
    private static let least = 1.0

    /// The row that tells how rare the words are that a short table does not have; names stay as rare as elsewhere.
    private static let others = WordKey("others*")

    private let rarities: [WordKey: Double]
    private let isShort: Bool

    /// Reads the table of a language.
    ///
    /// - Parameters:
    ///   - folder: The folder `Gazetteer` of the project.
    ///   - language: The code of a language with a table `word_rarity_CODE.tsv`; nothing for the table of English.
    /// - Throws: ``MappingError`` of sort `configuration` when the table is missing or wrong.
    init(folder: String, language: String? = nil) throws(MappingError) {
        let path = folder + "/merging/word_rarity\(language.map { "_" + $0 } ?? "").tsv"
        do { rarities = try Self.read(path) } catch {
            throw MappingError(.configuration, "\(path): \(error)")
        }
        isShort = rarities[Self.others] != nil
    }

    private static func read(_ path: String) throws(CSVError) -> [WordKey: Double] {
        var table = try TableReader.tsv(path: path)
        guard let word = table.index(of: "word"), let rarity = table.index(of: "rarity") else { return [:] }
        var rarities: [WordKey: Double] = [:]
        var row = CSVRecord()
        while try table.next(into: &row) { rarities[WordKey(row.string(word))] = Double(row.string(rarity)) }
        return rarities
    }

    /// Returns the telling words of some sentences, sorted by their text; `places` are the tokens in names of known places.
    func words(in sentences: [Int], of text: TokenizedText, places: Set<Int>) -> [TellingWord] {
        var words: [TellingWord] = []
        for sentence in sentences {
            let tokens = text.sentences[sentence]
            let isHeadline = isWrittenInCapitals(tokens, text)
            for index in tokens {
                let isNamed = !isHeadline && (index > tokens.lowerBound || opensWithName(index, text))
                if let word = word(index, isPlace: places.contains(index), isName: isNamed, text) {
                    words.append(word)
                }
            }
        }
        let sorted = words.sortedByText()
        guard sorted.count > Self.limit else { return sorted }
        return sorted.sorted { ($1.rarity, $0.text) < ($0.rarity, $1.text) }.prefix(Self.limit).sortedByText()
    }

    /// A headline, or a text without small letters: capitals make no names there.
    private func isWrittenInCapitals(_ range: Range<Int>, _ text: TokenizedText) -> Bool {
        let words = text.tokens[range].filter { $0.kind == .word }
        return words.count > 3 && words.count { $0.isCapitalised } * 2 > words.count
    }

    private func word(_ index: Int, isPlace: Bool, isName: Bool, _ text: TokenizedText) -> TellingWord? {
        let token = text.tokens[index]
        switch token.kind {
        case .mark, .possessive: return nil
        case .number: return number(index, text)
        case .word:
            let rarity = rarity(of: token, isName: isPlace || isName)
            guard rarity >= Self.least, token.span.range.count >= Self.shortest else { return nil }
            let folded = Folding.folded(text.string(ofToken: index))
            if isPlace { return TellingWord(folded, .place, rarity: rarity) }
            if isName, token.isCapitalised { return TellingWord(folded, .name, rarity: rarity) }
            return TellingWord(WordStem.stem(of: folded), .word, rarity: rarity)
        }
    }

    private func rarity(of token: Token, isName: Bool) -> Double {
        if let known = rarities[token.key] { return known }
        guard isShort, !(isName && token.isCapitalised) else { return Self.unlisted }
        return rarities[Self.others] ?? Self.unlisted
    }

    /// What is shorter is an article or a part of a name, as in `In-Afarak` and `N'Gouma`.
    private static let shortest = 3

    /// At the head of a sentence a capital says nothing; several, or a capitalised word behind, do.
    private func opensWithName(_ index: Int, _ text: TokenizedText) -> Bool {
        let first = text.tokens[index]
        if first.capitals == .all || first.capitals == .mixed { return true }
        guard index + 1 < text.tokens.count else { return false }
        let next = text.tokens[index + 1]
        return next.kind == .word && next.isCapitalised
    }

    /// A number that is no part of a date.
    private func number(_ index: Int, _ text: TokenizedText) -> TellingWord? {
        let digits = text.string(ofToken: index).filter { $0 != "," }
        guard digits.utf8.count < 10, !isDay(digits, index, text) else { return nil }
        let value = Double(digits) ?? 0
        guard !(1900..<2100).contains(value) else { return nil }
        return TellingWord(digits, .number, rarity: value <= 10 ? 1.5 : value <= 31 ? 3 : 4.5)
    }

    /// Whether a month stands beside a number.
    private func isDay(_ digits: String, _ index: Int, _ text: TokenizedText) -> Bool {
        guard digits.utf8.count <= 2 else { return false }
        return [index - 1, index + 1].contains { neighbour in
            text.tokens.indices.contains(neighbour) && rarities[text.tokens[neighbour].key] == 0
        }
    }
}

/// English endings put aside, so that `attacked`, `attacks` and `attacking` are one word.
enum WordStem {
    private static let endings: [(ending: String, replacement: String, least: Int)] = [
        ("ies", "y", 5), ("sses", "ss", 6), ("ing", "", 6), ("ed", "", 5), ("s", "", 4),
    ]

    /// Returns a word without its ending.
    static func stem(of word: String) -> String {
        for (ending, replacement, least) in endings where word.hasSuffix(ending) {
            guard word.utf8.count >= least, !(ending == "s" && word.hasSuffix("ss")) else { continue }
            return word.dropLast(ending.count) + replacement
        }
        return word
    }
}
