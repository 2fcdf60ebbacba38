/// A run of tokens that some table knows as a place's name, before anything is decided.
struct NamedSpan {
    /// The tokens of the name.
    var tokens: Range<Int>
    /// The sentence it stands in.
    let sentence: Int
    /// The places it may mean, the likeliest first by the gazetteer's order.
    var candidates: [CandidateFacts]
    /// Whether the lexicon's aliases gave it: `Calif.`.
    let isAlias: Bool

    /// Whether a country bears the name.
    var isCountry: Bool { candidates.contains { $0.level == .country || $0.level == .continent } }

    /// Whether a first-level region bears the name.
    var isRegion: Bool { candidates.contains { $0.level == .firstLevel } }

    /// The magnitude of the most populous bearer.
    var magnitude: Double { candidates.reduce(0) { max($0, $1.level == .secondLevel ? 0 : $1.magnitude) } }
}
