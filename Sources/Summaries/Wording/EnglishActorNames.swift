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
        let short = ShortForms.actor(name)
        if short.hasPrefix("Unidentified ") {
            let lowered = short.lowercased()
            return lowered.hasSuffix("s") ? lowered : "an \(lowered)"
        }
        return takesArticle(short) || isBody(name) ? "the \(short)" : short
    }

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
