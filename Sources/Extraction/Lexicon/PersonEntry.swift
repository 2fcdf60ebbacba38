import Prose

/// What kind of people a noun names.
enum PersonClass: String, CaseIterable, Hashable, Sendable {
    case military, police, gendarmerie, security, government
    case militia, fighter, unit, unidentified, assailant
    case jihadist, separatist, rebel, mercenary
    case civilian, protester, rioter

    /// Whether such people are unarmed.
    var isUnarmed: Bool { self == .civilian || self == .protester || self == .rioter || self == .government }

    /// Whether they belong to a state.
    var isState: Bool {
        switch self {
        case .military, .police, .gendarmerie, .security, .government: true
        default: false
        }
    }
}

/// A noun for people.
struct PersonEntry: Sendable {
    let kind: PersonClass
    let isPlural: Bool
    /// ACLED's associated group, such as `Teachers`.
    let group: String?
}

/// Reads the tables of people, peoples and countries.
enum PersonTable {
    static func persons(in directory: String) throws(LexiconError) -> PhraseTable<PersonEntry> {
        var table = PhraseTable<PersonEntry>()
        for row in try LexiconTable("persons.tsv", in: directory).rows {
            let group = try row.text("group")
            let kind = try row.choice("class", PersonClass.self)
            for (index, form) in try row.list("noun").enumerated() {
                let entry = PersonEntry(kind: kind, isPlural: index > 0, group: group.isEmpty ? nil : group)
                table.insert(form, entry)
            }
        }
        return table
    }

    static func peoples(in directory: String) throws(LexiconError) -> PhraseTable<String> {
        var table = PhraseTable<String>()
        for row in try LexiconTable("peoples.tsv", in: directory).rows {
            let name = try row.text("name")
            for form in try row.list("forms") { table.insert(form, name) }
        }
        return table
    }
}
