import Incidents
import Prose

/// The actors of the table: aliases to keys, keys to names by year and country.
struct ActorLexicon: Sendable {
    /// One name of an actor in the years and countries in which it holds.
    struct Name: Sendable {
        let name: String
        let type: ActorType
        let home: String?
        let countries: [String]
        let from: CalendarDate?
        let to: CalendarDate?
        /// The key of the actor that it is then, where the text names that one too.
        let parent: String?

        func holds(on day: CalendarDate?, in country: String?) -> Bool {
            (countries.isEmpty || country.map(countries.contains) ?? false) && holds(on: day)
        }

        func holds(on day: CalendarDate?) -> Bool {
            guard let day else { return true }
            return (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
        }
    }

    /// A spelling of an actor.
    struct Alias: Sendable {
        let key: String
        /// Which capitals it needs in the text, as acronyms and names that are also words do.
        let capitals: Token.Capitals
    }

    private(set) var aliases: PhraseTable<Alias>
    private(set) var names: [String: [Name]] = [:]
    /// The names of those that are a part of another, which few are.
    private var partial: [String: [Name]] = [:]
    /// The place of each key in the table, which is the order of the names in "X and/or Y".
    private(set) var order: [String: Int] = [:]

    /// Reads the names of `folder`, and the aliases that only the language of another folder has.
    init(in folder: LexiconFolder, aliases language: LexiconFolder) throws(LexiconError) {
        aliases = PhraseTable(spelling: folder.spelling)
        for row in try LexiconTable("actors.tsv", in: folder).rows {
            let key = try row.text("key")
            if order[key] == nil { order[key] = order.count }
            let name = try Self.name(of: row)
            names[key, default: []].append(name)
            if name.parent != nil { partial[key, default: []].append(name) }
            for alias in try row.list("aliases") { add(alias, key) }
        }
        for row in try LexiconTable("actor_aliases.tsv", in: language).rows {
            let key = try row.text("key")
            guard names[key] != nil else { throw row.bad("key", key, "a key of actors.tsv") }
            for alias in try row.list("aliases") { add(alias, key) }
        }
    }

    private mutating func add(_ alias: String, _ key: String) {
        let capitals: Token.Capitals = alias.hasPrefix("=") ? .all : alias.hasPrefix("^") ? .first : .none
        let words = capitals == .none ? alias : String(alias.dropFirst())
        aliases.insert(words, Alias(key: key, capitals: capitals))
    }

    /// The actor under the name of the day and the country; where none holds, the name nearest in time.
    func actor(_ key: String, on day: CalendarDate?, in country: String?) -> Actor? {
        guard let names = names[key] else { return nil }
        let name = names.first { $0.holds(on: day, in: country) } ?? Self.nearest(names, to: day)
        guard let name else { return nil }
        let isAbroad = name.home != nil && country != nil && name.home != country
        return Actor(name: name.name, type: isAbroad ? .externalOtherForces : name.type)
    }

    /// The actors of which it is a part or a general name on that day.
    func parents(of key: String, on day: CalendarDate?) -> [String] {
        partial[key]?.filter { $0.holds(on: day) }.compactMap(\.parent) ?? []
    }

    /// Whether it is a force from outside without a state of its own, such as mercenaries.
    func isAuxiliary(_ key: String) -> Bool {
        guard let name = names[key]?.first else { return false }
        return name.type == .externalOtherForces && name.home == nil
    }

    /// Whether it is a group that fights for a cause of its own, such as rebels.
    func isOpposition(_ key: String) -> Bool {
        guard let type = names[key]?.last?.type else { return false }
        return type == .rebelGroup || type == .politicalMilitia
    }

    private static func nearest(_ names: [Name], to day: CalendarDate?) -> Name? {
        guard let day else { return names.last }
        if let first = names.first, let from = first.from, day < from { return first }
        return names.last
    }

    private static func name(of row: LexiconTable.Row) throws(LexiconError) -> Name {
        let code = try row.number("type")
        guard let type = ActorType(rawValue: code) else {
            throw row.bad("type", "\(code)", "ACLED's code of an actor type, 1 to 8")
        }
        let home = try row.text("home")
        let parent = try row.text("parent")
        return Name(
            name: try row.text("name"), type: type, home: home.isEmpty ? nil : home,
            countries: try row.text("where").split(separator: ",").map(String.init),
            from: try day(row, "from"), to: try day(row, "to"), parent: parent.isEmpty ? nil : parent)
    }

    private static func day(_ row: LexiconTable.Row, _ column: String) throws(LexiconError) -> CalendarDate? {
        let text = try row.text(column)
        guard !text.isEmpty else { return nil }
        guard let day = CalendarDate(iso: text) else { throw row.bad(column, text, "a day as YYYY-MM-DD") }
        return day
    }
}
