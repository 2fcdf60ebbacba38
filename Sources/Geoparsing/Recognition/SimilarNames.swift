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
        let edits = Self.editsAllowed(letters)
        guard edits > 0 else { return [] }
        return facts(
            memory.nearly(name) { gazetteer.fuzzyMatches(of: name, within: edits, keepingFirst: true) })
    }

    /// Adds to a mention that no bearer of its name fits the places of like names in what holds it: `Kabougou
    /// (Tansarga, Tapoa)` is Kaabougou there and not Kabougou in another country.
    func addLikeNames(to mentions: inout [Mention], in text: TokenizedText) {
        for index in mentions.indices where !mentions[index].candidates.isEmpty {
            guard let parent = mentions[index].parent else { continue }
            let holders = mentions[parent].candidates.filter {
                $0.level != .country && $0.level != .continent
            }
            guard !holders.isEmpty,
                mentions[index].candidates.allSatisfy({ place in
                    holders.allSatisfy { !place.lies(in: $0) && place.kilometres(to: $0) > Self.beside }
                })
            else { continue }
            let like = candidates(of: text.string(in: text.span(ofTokens: mentions[index].tokens)))
            let known = Set(mentions[index].candidates.map(\.id))
            mentions[index].candidates += like.filter { place in
                !known.contains(place.id)
                    && holders.contains {
                        place.kilometres(to: $0) < Self.beside || place.depth(in: $0) > 0.5
                    }
            }
        }
    }

    /// How many kilometres off the seat of what holds it a place lies at most.
    private static let beside = 60.0

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

    /// A short name with another letter is another name.
    private static func editsAllowed(_ letters: Int) -> Int { letters < 6 ? 0 : letters < 9 ? 1 : 2 }
}
