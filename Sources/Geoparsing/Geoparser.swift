public import Prose

/// Reads place names and locative expressions from running text and says which places they mean.
///
/// A geoparser is a value that any number of threads may use at once.
public struct Geoparser: Sendable {
    let gazetteer: GazetteerFile
    let lexicon: GeoparsingLexicon

    /// Creates a geoparser.
    ///
    /// - Parameters:
    ///   - gazetteer: The places and their names.
    ///   - lexicon: What is known about the words around names.
    public init(gazetteer: GazetteerFile, lexicon: GeoparsingLexicon) {
        self.gazetteer = gazetteer
        self.lexicon = lexicon
    }

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - context: What is known about it beside its words.
    /// - Returns: Its toponyms and locative expressions.
    public func parse(_ text: TokenizedText, context: GeoparsingContext = GeoparsingContext()) -> Geoparse {
        Geoparse()
    }
}
