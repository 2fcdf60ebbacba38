import Gazetteer
import Geodesy
import Prose

/// Makes the records that leave the geoparser.
struct ToponymRecords {
    let text: TokenizedText
    let gazetteer: GazetteerFile
    let memory: NameMemory
    let context: GeoparsingContext

    /// Returns the toponyms of a text, demonyms among them, in the order of the text.
    ///
    /// - Parameters:
    ///   - mentions: Its place names, in the order of the text.
    ///   - demonyms: Its demonyms, in the order of the text.
    /// - Returns: Their records.
    func toponyms(of mentions: [Mention], _ demonyms: [FixedPhrases.Demonym]) -> [Toponym] {
        let positions = Self.positions(of: mentions, among: demonyms)
        var toponyms: [Toponym] = []
        toponyms.reserveCapacity(mentions.count + demonyms.count)
        var next = 0
        for (index, mention) in mentions.enumerated() {
            while toponyms.count < positions[index] {
                toponyms.append(toponym(of: demonyms[next]))
                next += 1
            }
            toponyms.append(toponym(of: mention, parent: mention.parent.map { positions[$0] }))
        }
        for demonym in demonyms[next...] { toponyms.append(toponym(of: demonym)) }
        return toponyms
    }

    /// Where each mention stands among mentions and demonyms.
    private static func positions(of mentions: [Mention], among demonyms: [FixedPhrases.Demonym]) -> [Int] {
        var before = 0
        return mentions.indices.map { index in
            while before < demonyms.count,
                demonyms[before].tokens.lowerBound < mentions[index].tokens.lowerBound
            {
                before += 1
            }
            return index + before
        }
    }

    private func toponym(of demonym: FixedPhrases.Demonym) -> Toponym {
        let span = text.span(ofTokens: demonym.tokens)
        return Toponym(
            tokens: demonym.tokens, span: span, phrase: text.string(in: span), role: .demonym, place: nil,
            score: 0, doubt: .metres(0), candidates: [], parent: nil)
    }

    private func toponym(of mention: Mention, parent: Int?) -> Toponym {
        let span = text.span(ofTokens: mention.tokens)
        return Toponym(
            tokens: mention.tokens, span: span, phrase: text.string(in: span), role: mention.role,
            place: mention.choice.map { memory.place(mention.candidates[$0].id, in: gazetteer) },
            score: mention.score,
            doubt: doubt(of: mention),
            candidates: candidates(of: mention), parent: parent)
    }

    private func doubt(of mention: Mention) -> Length {
        guard let choice = mention.choice else { return .metres(0) }
        return .kilometres(max(mention.spread, mention.candidates[choice].isGuess ? Self.guess : 0))
    }

    /// How many kilometres off a place may be whose name is only like the written one.
    private static let guess = 10.0

    private func candidates(of mention: Mention) -> [PlaceCandidate] {
        guard context.candidateLimit > 0, mention.tallies.count == mention.candidates.count else { return [] }
        let order = mention.tallies.indices.sorted {
            (mention.tallies[$0].total, $0) < (mention.tallies[$1].total, $1)
        }
        return order.prefix(context.candidateLimit).map {
            PlaceCandidate(
                place: gazetteer.place(mention.candidates[$0].id), penalties: mention.tallies[$0].reasons)
        }
    }
}
