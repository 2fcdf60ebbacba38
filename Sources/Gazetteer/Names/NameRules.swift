/// The rows of the tables behind the steps of ``NameNormalisation``.
struct NameRules: Sendable {
    /// One table of rules: its file in `Gazetteer/names` and its columns.
    enum Table: String, CaseIterable, Sendable {
        case arabicLetters = "arabic_letters"
        case genericWords = "generic_words"
        case wordSpellings = "word_spellings"
        case romanisation = "romanisation"

        /// The section of a gazetteer file that holds it.
        var section: String { "rule." + rawValue.prefix(11) }

        /// The columns that the step reads, in its order.
        var columns: [String] {
            switch self {
            case .arabicLetters, .romanisation: ["from", "to", "where"]
            case .genericWords: ["phrase", "where"]
            case .wordSpellings: ["from", "to"]
            }
        }
    }

    private var rows: [Table: [[String]]]

    /// Collects the rows of all tables; a table without rows changes nothing.
    init(_ rows: [Table: [[String]]] = [:]) { self.rows = rows }

    /// The rows of a table; each has all columns.
    subscript(table: Table) -> [[String]] {
        get { rows[table] ?? [] }
        set { rows[table] = newValue }
    }

    /// Reads the rows of a table from a section of a gazetteer file.
    mutating func read(_ table: Table, section: UnsafeRawBufferPointer) {
        rows[table] = section.split(separator: UInt8(ascii: "\n")).map { line in
            line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
        }.filter { $0.count == table.columns.count }
    }

    /// Returns the section of a table.
    func section(of table: Table) -> [UInt8] {
        Array(self[table].map { $0.joined(separator: "\t") + "\n" }.joined().utf8)
    }
}

/// Where in a name or a word a rule holds.
enum RulePosition: String {
    case anywhere = "any"
    case start
    case end
    /// Before e, i or y.
    case beforeFrontVowel = "before-front-vowel"
    /// At the end, after a consonant.
    case endAfterConsonant = "end-after-consonant"
}
