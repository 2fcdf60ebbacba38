public import Gazetteer
public import Prose

/// Reads place names and locative expressions from running text and says which places they mean.
///
/// A geoparser is a value that any number of threads may use at once.
public struct Geoparser: Sendable {
    let gazetteer: GazetteerFile
    let lexicon: GeoparsingLexicon
    let aliases: PhraseTable<AliasedPlaces>
    /// The countries whose every village the gazetteer lists.
    let detailed: Set<CountryCode>
    private let memories = NameMemories()

    /// Creates a geoparser.
    ///
    /// - Parameters:
    ///   - gazetteer: The places and their names.
    ///   - lexicon: What is known about the words around names.
    public init(gazetteer: GazetteerFile, lexicon: GeoparsingLexicon) {
        self.gazetteer = gazetteer
        self.lexicon = lexicon
        var aliases = PhraseTable<AliasedPlaces>()
        for alias in lexicon.aliases { aliases.insert(alias.phrase, AliasedPlaces(alias, in: gazetteer)) }
        self.aliases = aliases
        detailed = gazetteer.detailedCountries
    }

    /// The countries that publishers write about; empty for those that write about the world.
    ///
    /// What several tell is about a country that at least half of them write about.
    ///
    /// - Parameter names: The names of one or several publishers, with any mark between them.
    /// - Returns: ISO codes in the order of the names, none twice.
    public func countries(ofPublishers names: String) -> [String] {
        let text = TokenizedText(names)
        let known = text.sentences.flatMap { sentence in
            lexicon.publishers.matches(in: text.tokens, within: sentence).map(\.value)
        }
        var codes: [String] = []
        for code in known.joined() where !codes.contains(code) { codes.append(code) }
        return codes.filter { code in 2 * known.count(where: { $0.contains(code) }) >= known.count }
    }

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - context: What is known about it beside its words.
    /// - Returns: Its toponyms and locative expressions.
    public func parse(_ text: TokenizedText, context: GeoparsingContext = GeoparsingContext()) -> Geoparse {
        let reading = TextReading(text, lexicon: lexicon)
        let (toponyms, recognition) = toponyms(in: reading, context)
        let locatives = LocativeGrammar(
            reading: reading, toponyms: toponyms, demonyms: recognition.demonyms, gazetteer: gazetteer
        ).expressions()
        return Geoparse(toponyms: toponyms, locatives: locatives, trace: recognition.trace)
    }

    /// Reads the place names of a text alone, which is quicker.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - context: What is known about it beside its words.
    /// - Returns: The same toponyms as ``parse(_:context:)`` gives.
    public func toponyms(
        in text: TokenizedText, context: GeoparsingContext = GeoparsingContext()
    ) -> [Toponym] {
        toponyms(in: TextReading(text, lexicon: lexicon), context).toponyms
    }

    /// Recognises the names of a text, resolves them and says what each does there.
    private func toponyms(
        in reading: TextReading, _ context: GeoparsingContext
    ) -> (toponyms: [Toponym], recognition: Recognition) {
        memories.lend { memory in
            let recognition = recognise(reading, context, memory)
            var mentions = recognition.mentions
            let resolver = Resolver(
                weights: lexicon.weights, evidence: recognition.countries, theatres: recognition.theatres,
                detailed: detailed, context: context)
            resolver.resolve(&mentions)
            mentions.dropTentative()
            assignRoles(&mentions, in: reading, recognition)
            let records = ToponymRecords(
                text: reading.text, gazetteer: gazetteer, memory: memory, context: context)
            return (records.toponyms(of: mentions, recognition.demonyms), recognition)
        }
    }
}
