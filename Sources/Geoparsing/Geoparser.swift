public import Gazetteer
public import Prose

/// Reads place names and locative expressions from running text and says which places they mean.
///
/// A geoparser is a value that any number of threads may use at once.
public struct Geoparser: Sendable {
    let gazetteer: GazetteerFile
    let lexicon: GeoparsingLexicon
    let aliases: PhraseTable<AliasedPlaces>

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
    }

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - context: What is known about it beside its words.
    /// - Returns: Its toponyms and locative expressions.
    public func parse(_ text: TokenizedText, context: GeoparsingContext = GeoparsingContext()) -> Geoparse {
        let reading = TextReading(text, lexicon: lexicon)
        let recognition = recognise(reading, isTraced: context.isTraced)
        var mentions = recognition.mentions
        let demonyms = recognition.demonyms
        let resolver = Resolver(
            weights: lexicon.weights, evidence: recognition.countries,
            context: context)
        resolver.resolve(&mentions)
        assignRoles(&mentions, in: reading, claims: recognition.claims)
        let toponyms = toponyms(of: mentions, demonyms, in: text, context)
        let locatives = LocativeGrammar(
            reading: reading, toponyms: toponyms, demonyms: demonyms, gazetteer: gazetteer
        ).expressions()
        return Geoparse(toponyms: toponyms, locatives: locatives, trace: recognition.trace)
    }
}
