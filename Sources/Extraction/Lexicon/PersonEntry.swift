import Prose

/// What kind of people a noun names.
enum PersonClass: String, CaseIterable, Hashable, Sendable {
    case military, police, gendarmerie, security, government
    case militia, fighter, unit, unidentified, assailant
    case jihadist, separatist, rebel, mercenary
    /// What a side calls those it fights; whom it means is told elsewhere, else they are jihadists.
    case terrorist
    case civilian, protester, rioter
    /// Anyone: "men", "people"; armed when they attack.
    case person
    /// Of the group named before or behind.
    case member
    /// What belongs to civilians: a village, a bus, a market.
    case object

    /// Whether such people are unarmed.
    var isUnarmed: Bool {
        switch self {
        case .civilian, .protester, .rioter, .government, .person, .object: true
        default: false
        }
    }

    /// Whether they act as a crowd and not as an armed group.
    var isCrowd: Bool { self == .civilian || self == .protester || self == .rioter }

    /// Whether they take part in a demonstration.
    var isDemonstrator: Bool { self == .protester || self == .rioter }

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
    /// Whether it names people without an article, a country or a people before it.
    let standsBare: Bool
    /// ACLED's associated group, such as `Teachers`.
    let group: String?
}

/// Reads the tables of people, peoples and countries.
enum PersonTable {
    static func persons(in folder: LexiconFolder) throws(LexiconError) -> PhraseTable<PersonEntry> {
        var table = PhraseTable<PersonEntry>(spelling: folder.spelling)
        for row in try LexiconTable("persons.tsv", in: folder).rows {
            let group = try row.text("group")
            let kind = try row.choice("class", PersonClass.self)
            let standsBare = try row.text("bare") != "no"
            for (index, form) in try row.list("noun").enumerated() {
                let entry = PersonEntry(
                    kind: kind, isPlural: index > 0, standsBare: standsBare,
                    group: group.isEmpty ? nil : group)
                table.insert(form, entry)
            }
        }
        return table
    }

    static func peoples(in folder: LexiconFolder) throws(LexiconError) -> PhraseTable<String> {
        var table = PhraseTable<String>(spelling: folder.spelling)
        for row in try LexiconTable("peoples.tsv", in: folder).rows {
            let name = try row.text("name")
            for form in try row.list("forms") { table.insert(form, name) }
        }
        return table
    }
}
