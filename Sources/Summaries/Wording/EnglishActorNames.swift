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

    /// Returns the short name with the article that it takes: `the Wagner Group`, `JNIM`, `an unidentified armed group`.
    static func withArticle(_ name: String) -> String {
        let short = ShortForms.actor(name)
        if short.hasPrefix("Unidentified ") {
            let lowered = short.lowercased()
            return lowered.hasSuffix("s") ? lowered : "an \(lowered)"
        }
        let takesArticle =
            beginnings.contains { short.hasPrefix($0) } || endings.contains { short.hasSuffix(" \($0)") }
        return takesArticle ? "the \(short)" : short
    }
}
