/// Arabic script in Latin letters: consonants and long vowels, since no others are written.
struct ArabicLetters: Sendable {
    private let rules: LetterRules

    init(_ rows: [[String]]) { rules = LetterRules(rows) }

    /// Replaces Arabic letters; a name in Latin letters stays as it is.
    func apply(to name: inout [UInt8]) {
        // U+0600 to U+06FF, which hold the letters, begin with 0xD8 to 0xDB.
        guard name.contains(where: { 0xD8...0xDB ~= $0 }) else { return }
        rules.apply(to: &name)
    }
}
