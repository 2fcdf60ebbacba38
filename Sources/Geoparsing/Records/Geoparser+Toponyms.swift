import Gazetteer
import Geodesy
import Prose

extension Geoparser {
    /// Makes the records that leave the geoparser, demonyms among them, in the order of the text.
    func toponyms(
        of mentions: [Mention], _ demonyms: [FixedPhrases.Demonym], in text: TokenizedText,
        _ context: GeoparsingContext
    ) -> [Toponym] {
        let places = mentions.map { toponym(of: $0, in: text, context) }
        let peoples = demonyms.map { demonym in
            Toponym(
                tokens: demonym.tokens, span: text.span(ofTokens: demonym.tokens),
                phrase: text.string(in: text.span(ofTokens: demonym.tokens)), role: .demonym, place: nil,
                score: 0, doubt: .metres(0),
                candidates: [], parent: nil)
        }
        var all =
            places.enumerated().map { (toponym: $1, mention: $0 as Int?) }
            + peoples.map { (toponym: $0, mention: nil) }
        all.sort { $0.toponym.tokens.lowerBound < $1.toponym.tokens.lowerBound }
        var positions = Array(repeating: 0, count: mentions.count)
        for (position, entry) in all.enumerated() {
            if let mention = entry.mention { positions[mention] = position }
        }
        return all.map { entry in
            var toponym = entry.toponym
            toponym.parent = toponym.parent.map { positions[$0] }
            return toponym
        }
    }

    private func toponym(of mention: Mention, in text: TokenizedText, _ context: GeoparsingContext) -> Toponym
    {
        let span = text.span(ofTokens: mention.tokens)
        return Toponym(
            tokens: mention.tokens, span: span, phrase: text.string(in: span), role: mention.role,
            place: mention.choice.map { gazetteer.place(mention.candidates[$0].id) }, score: mention.score,
            doubt: doubt(of: mention),
            candidates: candidates(of: mention, limit: context.candidateLimit), parent: mention.parent)
    }

    private func doubt(of mention: Mention) -> Length {
        guard let choice = mention.choice else { return .metres(0) }
        return .kilometres(max(mention.spread, mention.candidates[choice].isGuess ? Self.guess : 0))
    }

    /// How many kilometres off a place may be whose name is only like the written one.
    private static let guess = 10.0

    private func candidates(of mention: Mention, limit: Int) -> [PlaceCandidate] {
        guard limit > 0, mention.tallies.count == mention.candidates.count else { return [] }
        let order = mention.tallies.indices.sorted {
            (mention.tallies[$0].total, $0) < (mention.tallies[$1].total, $1)
        }
        return order.prefix(limit).map {
            PlaceCandidate(
                place: gazetteer.place(mention.candidates[$0].id), penalties: mention.tallies[$0].reasons)
        }
    }
}
