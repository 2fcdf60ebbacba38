import Incidents

/// Nouns in the number that a figure asks for.
enum EnglishNouns {
    /// Nouns that have no other form.
    private static let unchanging: Set<String> = [
        "aircraft", "equipment", "personnel", "ammunition", "materiel", "cattle", "livestock", "sheep",
        "fuel",
        "weaponry", "people", "police",
    ]

    /// Returns the noun in the singular for one, else in the plural: `one helicopter`, `12 trucks`.
    static func form(of noun: String, for count: ClaimedCount) -> String {
        guard let last = noun.split(separator: " ").last, !unchanging.contains(last.lowercased()) else {
            return noun
        }
        return count.isSingular ? singular(noun) : plural(noun)
    }

    private static func singular(_ noun: String) -> String {
        for (ending, replacement) in [
            ("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"),
        ]
        where noun.hasSuffix(ending) {
            return noun.dropLast(ending.count) + replacement
        }
        return noun.hasSuffix("s") && !noun.hasSuffix("ss") ? String(noun.dropLast()) : noun
    }

    private static func plural(_ noun: String) -> String {
        if noun.hasSuffix("s") || noun.hasSuffix("men") { return noun }
        if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
            return noun.dropLast() + "ies"
        }
        return noun + (["ch", "sh", "x"].contains { noun.hasSuffix($0) } ? "es" : "s")
    }
}

extension ClaimedCount {
    /// Whether a noun behind the number stands in the singular: "one", "at least one", "up to one".
    var isSingular: Bool { (high ?? low) == 1 }
}
