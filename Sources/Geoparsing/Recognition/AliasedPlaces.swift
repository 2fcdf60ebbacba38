import Gazetteer
import Prose

/// The places that a short form of the lexicon means in one gazetteer.
struct AliasedPlaces: Sendable {
    let matches: [NameMatch]
    let needsComma: Bool
    /// Whether it counts only in capitals: `US`, not `us`.
    let isAcronym: Bool

    init(_ alias: GeoparsingLexicon.Alias, in gazetteer: GazetteerFile) {
        matches = gazetteer.letterMatches(of: alias.name).filter {
            gazetteer.countryCode(of: $0.place).description == alias.countryCode
                && gazetteer.featureCode(of: $0.place).hasPrefix(alias.featureCode)
        }
        needsComma = alias.needsComma
        isAcronym = alias.phrase.utf8.allSatisfy { 0x41...0x5A ~= $0 }
    }
}
