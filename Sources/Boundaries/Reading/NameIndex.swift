import Prose

/// Compares the names of countries and regions as people write them.
struct NameIndex: Sendable {
    /// Words that are no part of a region's own name, folded.
    let regionWords: Set<String>

    /// Brings words to the form in which they are compared.
    static func fold(_ words: [String]) -> [String] { words.map { Folding.folded($0) } }

    /// The words of a name, folded: letters and digits, whatever stands between.
    static func words(_ name: String) -> [String] {
        Folding.folded(name).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// A country's name for comparing.
    static func key(ofCountry name: String) -> String {
        words(name).filter { $0 != "the" }.joined(separator: " ")
    }

    /// A region's name for comparing, without "Région de" and the like, unless nothing were left.
    func key(ofRegion name: String) -> String {
        let words = Self.words(name)
        let own = words.filter { !regionWords.contains($0) }
        return (own.isEmpty ? words : own).joined(separator: " ")
    }
}
