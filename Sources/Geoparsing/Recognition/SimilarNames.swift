import Gazetteer
import Prose

/// Finds places for a name that no table writes so: by another romanisation, else but for a letter or two.
///
/// Only for a name that its frame shows to be a place, and only in countries that the text speaks of: alone,
/// a name in doubt is like too many others.
struct SimilarNames {
    let gazetteer: GazetteerFile
    let memory: NameMemory
    /// The countries that the text or its publisher speak of.
    let countries: Set<CountryCode>

    /// Of fewer letters too many names are left alike when the ways of writing a sound are made one.
    private static let shortest = 5

    /// From so many letters on, two names that are one when the ways of writing a sound are made one are one.
    private static let long = 9

    /// The share of letters that may differ between two romanisations.
    private static let unlike = 0.34

    /// How many places are looked at.
    private static let limit = 40

    /// Returns the places that a name may mean, none where nothing in those countries is like it.
    func candidates(of name: String) -> [CandidateFacts] {
        let letters = name.utf8.count { $0 >= 0x80 || 0x41...0x5A ~= $0 & 0xDF }
        guard letters >= Self.shortest else { return [] }
        let romanised = facts(
            memory.romanised(name) {
                gazetteer.matches(of: name).filter { gazetteer.unlikeness(of: $0, to: name) <= Self.unlike }
            })
        if !romanised.isEmpty { return letters < Self.long ? romanised : romanised.map(Self.asCloseVariant) }
        let nearly = memory.nearly(name) { gazetteer.fuzzyMatches(of: name) }
        return facts(nearly).filter { Self.edits($0) <= Self.editsAllowed(letters) }
    }

    private func facts(_ matches: [NameMatch]) -> [CandidateFacts] {
        matches.lazy.filter { countries.contains(gazetteer.countryCode(of: $0.place)) }.prefix(Self.limit)
            .map {
                CandidateFacts($0, isMainName: gazetteer.isMainName($0.name), in: gazetteer)
            }
    }

    private static func asCloseVariant(_ place: CandidateFacts) -> CandidateFacts {
        var place = place
        place.isCloseVariant =
            place.agreement <= .transliteration && (place.level == .settlement || place.level == .capital)
        return place
    }

    private static func edits(_ place: CandidateFacts) -> Int {
        if case .fuzzy(let edits) = place.agreement { edits } else { 0 }
    }

    /// A short name with another letter is another name.
    private static func editsAllowed(_ letters: Int) -> Int { letters < 6 ? 0 : letters < 9 ? 1 : 2 }
}
