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

    init(in directory: String) throws(LexiconError) {
        for row in try LexiconTable("countries.tsv", in: directory).rows {
            let code = try row.text("country_code")
            let name = try row.text("name")
            names[code] = name
            entries.insert(name, Entry(code: code, isDemonym: false))
        }
        for row in try LexiconTable("countries_names.tsv", in: directory).rows {
            let code = try row.text("iso2")
            for name in try row.list("names") where !name.contains("=") {
                entries.insert(name, Entry(code: code, isDemonym: false))
            }
            for demonym in try row.list("demonyms") {
                entries.insert(demonym, Entry(code: code, isDemonym: true))
            }
        }
    }
}
