import Prose

/// Words that tell that what is near them is no incident of this report.
struct CueEntry: Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case negation, plan, attempt, threat, drill, anniversary, history, hypothetical, reason, denial,
            generic,
            accident

        /// Whether a place within its reach tells of something else.
        var hidesPlaces: Bool {
            switch self {
            case .negation, .reason, .denial, .attempt: false
            default: true
            }
        }

        /// Whether what is within its reach, if not come about, belongs to the matter of its sentence.
        var isOfNow: Bool {
            switch self {
            case .history, .anniversary, .drill, .generic, .accident: false
            default: true
            }
        }
    }
    /// How far it reaches: to the end of its clause, over the whole clause around it, over its sentence.
    enum Scope: String, CaseIterable, Sendable { case after, clause, sentence }
    let kind: Kind
    let scope: Scope
}

/// How a verb reports what somebody says.
enum SpeechKind: String, CaseIterable, Sendable {
    case plain, claim, admit, deny, accuse, according, estimate
}

/// Where a line of the page begins or stands.
enum BoilerplatePosition: String, CaseIterable, Sendable { case start, whole, contains }

/// Reads the tables of cues, speech, hedges and boilerplate.
enum CueTable {
    static func cues(in folder: LexiconFolder) throws(LexiconError) -> PhraseTable<CueEntry> {
        var table = PhraseTable<CueEntry>(spelling: folder.spelling)
        for row in try LexiconTable("cues.tsv", in: folder).rows {
            let entry = try CueEntry(
                kind: row.choice("kind", CueEntry.Kind.self), scope: row.choice("scope", CueEntry.Scope.self))
            table.insert(try row.text("phrase"), entry)
        }
        return table
    }

    static func speech(in folder: LexiconFolder) throws(LexiconError) -> PhraseTable<SpeechKind> {
        var table = PhraseTable<SpeechKind>(spelling: folder.spelling)
        for row in try LexiconTable("speech.tsv", in: folder).rows {
            table.insert(try row.text("phrase"), try row.choice("kind", SpeechKind.self))
        }
        return table
    }

    /// Phrases, and whether each is a name, which the table writes with a capital.
    static func phrases(_ name: String, in folder: LexiconFolder) throws(LexiconError) -> PhraseTable<Bool> {
        var table = PhraseTable<Bool>(spelling: folder.spelling)
        for row in try LexiconTable(name, in: folder).rows {
            let phrase = try row.text("phrase")
            table.insert(phrase, phrase.first?.isUppercase ?? false)
        }
        return table
    }

    static func boilerplate(in folder: LexiconFolder) throws(LexiconError) -> PhraseTable<BoilerplatePosition>
    {
        var table = PhraseTable<BoilerplatePosition>(spelling: folder.spelling)
        for row in try LexiconTable("boilerplate.tsv", in: folder).rows {
            table.insert(try row.text("phrase"), try row.choice("where", BoilerplatePosition.self))
        }
        return table
    }
}
