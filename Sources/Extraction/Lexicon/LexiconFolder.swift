import Prose

/// A folder of tables, and how the words of their phrases are spelled.
struct LexiconFolder {
    /// Its own name, which for the tables of a language is the language's code.
    let name: String
    let path: String
    let spelling: Spelling

    init(_ parent: String, _ name: String, _ spelling: Spelling) {
        self.name = name
        path = "\(parent)/\(name)"
        self.spelling = spelling
    }
}
