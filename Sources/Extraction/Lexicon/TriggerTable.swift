import Prose

/// Reads the tables of verbs and triggers into one phrase table.
enum TriggerTable {
    typealias Forms = [(word: String, form: VerbForm)]

    static func read(in folder: LexiconFolder) throws(LexiconError) -> PhraseTable<TriggerEntry> {
        let verbs = try verbForms(in: folder)
        var table = PhraseTable<TriggerEntry>(spelling: folder.spelling)
        for row in try LexiconTable("triggers.tsv", in: folder).rows {
            for phrase in try row.list("phrase") {
                for (words, form) in try forms(of: phrase, verbs, row) {
                    let entry = try TriggerEntry(
                        sense: row.choice("sense", EventSense.self),
                        frame: row.choice("frame", TriggerFrame.self), weight: row.number("weight"),
                        form: form)
                    table.insert(words, entry.merged(with: table[words]))
                }
            }
        }
        return table
    }

    /// All forms of each verb; a word that serves as several forms comes once, with all of them.
    private static func verbForms(in folder: LexiconFolder) throws(LexiconError) -> [String: Forms] {
        let columns: [(String, VerbForm)] = [
            ("present", .present), ("past", .past), ("participle", .participle), ("gerund", .gerund),
        ]
        var verbs: [String: Forms] = [:]
        for row in try LexiconTable("verbs.tsv", in: folder).rows {
            var forms: Forms = []
            for (column, form) in columns {
                for word in try row.list(column) {
                    if let at = forms.firstIndex(where: { $0.word == word }) {
                        forms[at].form.insert(form)
                    } else {
                        forms.append((word, form))
                    }
                }
            }
            verbs[try row.text("lemma")] = forms
        }
        return verbs
    }

    /// The phrase in every form of the verb that it names in brackets.
    private static func forms(
        of phrase: String, _ verbs: [String: Forms], _ row: LexiconTable.Row
    ) throws(LexiconError) -> Forms {
        guard let open = phrase.firstIndex(of: "["), let close = phrase.firstIndex(of: "]") else {
            return [(phrase, [])]
        }
        let name = String(phrase[phrase.index(after: open)..<close])
        let words = name.split(separator: " ")
        guard let lemma = words.last.map(String.init), let forms = verbs[lemma] else {
            throw row.bad("phrase", phrase, "a verb of verbs.tsv in brackets")
        }
        let before = phrase[..<open] + words.dropLast().map { $0 + " " }.joined()
        let after = phrase[phrase.index(after: close)...]
        return forms.map { (before + $0.word + after, $0.form) }
    }
}
