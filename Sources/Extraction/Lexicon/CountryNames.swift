import Prose

/// Names and demonyms of countries, from the place tables.
struct CountryNames: Sendable {
    /// A country's name or demonym in a text.
    struct Entry: Sendable {
        let code: String
        let isDemonym: Bool
    }

    private(set) var entries = PhraseTable<Entry>()
    private(set) var names: [String: String] = [:]
    /// The countries that share a name or a demonym with another, such as the two Congos.
    private(set) var namesakes: [String: Set<String>] = [:]

    init(in directory: String) throws(LexiconError) {
        for row in try LexiconTable("countries.tsv", in: directory).rows {
            let code = try row.text("country_code")
            for name in try [row.text("name")] + row.list("names") where !name.contains("=") {
                entries.insert(name, Entry(code: code, isDemonym: false))
            }
        }
        var bearers: [String: Set<String>] = [:]
        for row in try LexiconTable("countries_facts.tsv", in: directory).rows {
            let code = try row.text("iso2")
            names[code] = try row.text("name")
            for demonym in try row.list("demonyms") {
                bearers[demonym, default: []].insert(code)
                entries.insert(demonym, Entry(code: code, isDemonym: true))
            }
        }
        for codes in bearers.values where codes.count > 1 {
            for code in codes { namesakes[code, default: []].formUnion(codes) }
        }
    }
}
