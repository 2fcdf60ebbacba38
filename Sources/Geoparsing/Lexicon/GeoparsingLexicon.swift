/// What is known about the words around place names, read from the tables in `Gazetteer/geoparsing`.
public struct GeoparsingLexicon: Sendable {
}
