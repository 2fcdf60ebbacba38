public import Geodesy

/// What is known about a text beside its words.
public struct GeoparsingContext: Sendable {
    /// The ISO codes of countries the text is likely about, as from its publisher; may be empty.
    public var countries: [String]

    /// A place the text is likely about; its names are read as near to it.
    public var near: Coordinate?

    /// How many candidates each toponym keeps; 0 for none.
    public var candidateLimit: Int

    /// Whether ``Geoparse/trace`` is filled.
    public var isTraced: Bool

    /// Creates a context; without arguments nothing is known.
    ///
    /// - Parameters:
    ///   - countries: The ISO codes of countries the text is likely about.
    ///   - near: A place the text is likely about.
    ///   - candidateLimit: How many candidates each toponym keeps.
    ///   - isTraced: Whether decisions are recorded.
    public init(
        countries: [String] = [], near: Coordinate? = nil, candidateLimit: Int = 0, isTraced: Bool = false
    ) {
        self.countries = countries
        self.near = near
        self.candidateLimit = candidateLimit
        self.isTraced = isTraced
    }
}
