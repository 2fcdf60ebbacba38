import Incidents

/// Actors as a sentence names them.
enum EnglishActorNames {
    /// Words that a name with an article ends or begins with: organisations, not the makers of them.
    private static let beginnings = [
        "Military Forces", "Police Forces", "Government", "Islamic State", "Coordination",
    ]
    private static let endings = [
        "Group", "Corps", "Front", "Movement", "Army", "Militia", "Forces", "Police", "Framework",
        "Coalition", "Alliance",
        "Council", "Mission", "Union", "Company", "Guard",
    ]

    /// What the long name of an abbreviation has that takes an article: `the FLA`, but `JNIM`.
    private static let bodies = [
        "Front", "Movement", "Coordination", "Framework", "Army", "Forces", "Union", "Council", "Alliance",
        "Coalition", "Congress", "Party", "Platform",
    ]

    /// Returns the short names with the articles that they take: `the Wagner Group`, `JNIM`, `an unidentified armed
    /// group`, `the Military Forces of Mali and the Africa Corps`.
    static func withArticle(_ name: String) -> String { English.list(parts(of: name).map(one)) }

    /// Actors as a list counts them, the most frequent first: those of one name together, such as the civilians of two
    /// countries, and the unidentified groups of several incidents in the plural.
    static func spoken(_ tallies: [Tally]) -> [(name: String, count: Int)] {
        var counts: [(name: String, incidents: Set<IncidentID>)] = []
        for tally in tallies {
            let name = withArticle(tally.name, tally.count)
            if let index = counts.firstIndex(where: { $0.name == name }) {
                counts[index].incidents.formUnion(tally.incidents)
            } else {
                counts.append((name, Set(tally.incidents)))
            }
        }
        let order = counts.indices.sorted {
            (counts[$1].incidents.count, $0) < (counts[$0].incidents.count, $1)
        }
        return order.map { (counts[$0].name, counts[$0].incidents.count) }
    }

    private static func withArticle(_ name: String, _ count: Int) -> String {
        let words = withArticle(name)
        let isPlural = count > 1 && words.hasPrefix("an unidentified ") && words.hasSuffix("group")
        return isPlural ? "\(words.dropFirst(3))s" : words
    }

    /// The people of no organisation, in the plural, such as `civilians`; nothing for other actors.
    static func crowd(_ name: String) -> String? {
        let short = ShortForms.actor(name)
        return ["Civilians", "Protesters", "Rioters"].contains(short) ? short.lowercased() : nil
    }

    /// What the people of an actor are called: `soldiers`, `officers`, `members`.
    static func people(of name: String) -> String {
        let parts = parts(of: name)
        if parts.allSatisfy({ $0.hasPrefix("Military Forces") }) { return "soldiers" }
        return parts.allSatisfy { $0.hasPrefix("Police Forces") } ? "officers" : "members"
    }

    /// The actors of a name that stands for several, `Wagner Group and Military Forces of Mali (2021-)`.
    ///
    /// Not every `and` joins two: it may be part of a long name, `Group for Support of Islam and Muslims`.
    static func parts(of name: String) -> [String] {
        var parts: [String] = []
        for piece in name.split(separator: " and ") {
            if let last = parts.last, !standsAlone(piece) || !standsAlone(last[...]) {
                parts[parts.count - 1] += " and " + piece
            } else {
                parts.append(String(piece))
            }
        }
        return parts
    }

    private static func standsAlone(_ piece: Substring) -> Bool {
        piece.contains("(") || piece.contains(":") || takesArticle(String(piece))
    }

    private static func one(_ name: String) -> String {
        if let crowd = crowd(name) { return crowd }
        let short = ShortForms.actor(name)
        if short.first?.isLowercase == true { return described(short) }
        if short.hasPrefix("Unidentified ") {
            let lowered = short.lowercased()
            return lowered.hasSuffix("s") ? lowered : "an \(lowered)"
        }
        return takesArticle(short) || isBody(name) ? "the \(short)" : short
    }

    /// Says “an estimate”, “the ministry of defence”, “local sources” of who is described and not named.
    private static func described(_ words: String) -> String {
        guard let first = words.split(separator: " ").first, !determiners.contains(String(first)) else {
            return words
        }
        let all = words.split(separator: " ")
        let link = all.firstIndex { links.contains(String($0)) } ?? all.endIndex
        let noun = all[..<link].last ?? first
        if noun.hasSuffix("s") || uncounted.contains(String(noun)) { return words }
        let isOwned = link < all.endIndex && all[link] == "of"
        if isOwned || unique.contains(words) { return "the \(words)" }
        return ("aeiou".contains(words.first ?? " ") ? "an " : "a ") + words
    }

    private static let determiners: Set<String> = [
        "the", "a", "an", "one", "some", "several", "many", "its", "their", "his", "her", "both", "two",
        "three",
    ]
    /// What the words behind these tell stands beside the noun before them.
    private static let links: Set<String> = [
        "of", "and", "or", "in", "at", "from", "for", "by", "near", "close", "with", "on", "who", "analysed",
        "told",
    ]
    private static let uncounted: Set<String> = [
        "people", "staff", "media", "police", "press", "personnel", "men",
    ]
    private static let unique: Set<String> = [
        "military", "army", "government", "junta", "president", "ministry",
    ]

    private static func takesArticle(_ short: String) -> Bool {
        beginnings.contains { short.hasPrefix($0) } || endings.contains { short.hasSuffix(" \($0)") }
    }

    /// Whether the name is an abbreviation with the long name of a body behind it.
    private static func isBody(_ name: String) -> Bool {
        guard let colon = name.firstIndex(of: ":") else { return false }
        let long = name[colon...]
        return bodies.contains { long.contains($0) }
    }
}
