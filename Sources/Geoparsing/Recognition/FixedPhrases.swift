import Geodesy
import Prose

/// Finds the fixed phrases of the lexicon: what holds a place's name and means none, and demonyms.
struct FixedPhrases {
    /// A demonym that stands in the text.
    struct Demonym {
        let tokens: Range<Int>
        /// The country by ISO code; empty for peoples of no one country.
        let country: String
    }

    private(set) var demonyms: [Demonym] = []

    /// The home countries of the organisations, one entry for each mention.
    private(set) var homes: [[String]] = []

    /// Where the organisations and peoples are mostly met, one entry for each that has such a place.
    private(set) var theatres: [Coordinate] = []

    /// Finds them and claims their tokens, unless a longer name of a place begins at the same word.
    init(in reading: TextReading, claims: inout TokenClaims, longestName: (Int) -> Int) {
        for sentence in reading.text.sentences {
            var at = sentence.lowerBound
            while at < sentence.upperBound {
                guard reading.tokens[at].kind == .word, reading.tokens[at].isCapitalised,
                    reading.classes[at].contains(.phraseStart),
                    let match = reading.lexicon.phrases.longestMatch(
                        in: reading.tokens, at: at, before: sentence.upperBound),
                    Self.isWritten(match, in: reading), longestName(at) <= match.tokens.count
                else {
                    at += 1
                    continue
                }
                take(match, &claims)
                at = match.tokens.upperBound
            }
        }
    }

    /// An acronym counts only in capitals.
    private static func isWritten(
        _ match: PhraseTable<GeoparsingLexicon.PhraseKind>.Match, in reading: TextReading
    ) -> Bool {
        guard case .nonPlace(_, _, isAcronym: true) = match.value else { return true }
        return reading.tokens[match.tokens.lowerBound].capitals == .all
    }

    private mutating func take(
        _ match: PhraseTable<GeoparsingLexicon.PhraseKind>.Match, _ claims: inout TokenClaims
    ) {
        switch match.value {
        case .nonPlace(let countries, let theatre, _):
            claims.claim(match.tokens, as: .fixedPhrase)
            if let theatre { theatres.append(theatre) }
            if !countries.isEmpty { homes.append(countries) }
        case .demonym(let country):
            claims.claim(match.tokens, as: .demonym)
            demonyms.append(Demonym(tokens: match.tokens, country: country))
        }
    }
}
