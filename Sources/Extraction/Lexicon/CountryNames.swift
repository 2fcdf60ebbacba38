import Prose

/// Names and demonyms of countries, from the place tables.
struct CountryNames: Sendable {
    /// A country's name or demonym in a text.
    struct Entry: Sendable {
        let code: String
        let isDemonym: Bool
    }

    private(set) var entries: PhraseTable<Entry>
    private(set) var names: [String: String] = [:]
    /// The countries that share a name or a demonym with another, such as the two Congos.
    private(set) var namesakes: [String: Set<String>] = [:]

    /// Reads the countries of `folder`, with the names and the demonyms that only the language of another folder has.
    init(in folder: LexiconFolder, demonyms language: LexiconFolder) throws(LexiconError) {
        entries = PhraseTable(spelling: folder.spelling)
        let prefix = language.name + "="
        for row in try LexiconTable("countries.tsv", in: folder).rows {
            let code = try row.text("country_code")
            for name in try [row.text("name")] + row.list("names") {
                let isOfLanguage = name.hasPrefix(prefix)
                guard isOfLanguage || !name.contains("=") else { continue }
                entries.insert(
                    isOfLanguage ? String(name.dropFirst(prefix.count)) : name,
                    Entry(code: code, isDemonym: false))
            }
        }
        for row in try LexiconTable("demonyms.tsv", in: language).rows {
            let code = try row.text("iso2")
            for demonym in try row.list("demonyms") {
                entries.insert(demonym, Entry(code: code, isDemonym: true))
            }
        }
        var bearers: [String: Set<String>] = [:]
        for row in try LexiconTable("countries_facts.tsv", in: folder).rows {
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
