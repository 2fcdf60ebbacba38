import Incidents
import Prose

/// Deaths that a report tells for several incidents together: "Fatalities are split across three events".
extension IncidentWriter {
    /// The claims with the share of the dead that is this incident's, where the report says that they are shared.
    ///
    /// - Parameters:
    ///   - claims: The claims with the figures as the report tells them.
    ///   - draft: The incident.
    /// - Returns: The claims; figures of deaths that are shared say so in their hedge.
    func shared(_ claims: [Claim], of draft: Draft) -> [Claim] {
        guard let (share, words) = share(of: draft) else { return claims }
        let dead = claims.filter { $0.outcome == .killed && $0.count.low != nil }
        return claims.map { claim in
            guard claim.outcome == .killed, let low = claim.count.low else { return claim }
            var claim = claim
            switch share {
            case .part(let parts):
                claim.count = ClaimedCount(
                    low: Self.rounded(low, parts), high: claim.count.high.map { Self.rounded($0, parts) })
            case .figure(let figure):
                guard dead.count == 1, figure <= low else { return claim }
                claim.count = ClaimedCount(figure)
            }
            claim.hedge = claim.hedge ?? reading.string(words)
            return claim
        }
    }

    private enum Share {
        /// One of so many equal parts.
        case part(Int)
        /// The figure behind the incident's place.
        case figure(Int)
    }

    /// An equal part, rounded as coders do it.
    private static func rounded(_ count: Int, _ parts: Int) -> Int { (2 * count + parts) / (2 * parts) }

    /// The share that a sentence of the incident, or the one behind it, tells, with its words.
    private func share(of draft: Draft) -> (Share, Range<Int>)? {
        let next = (draft.sentences.max() ?? 0) + 1
        for index in draft.sentences + [next] where reading.text.sentences.indices.contains(index) {
            let sentence = reading.text.sentences[index]
            guard let split = sentence.first(where: { reading.word($0) == .shared }),
                isOfDeaths(before: split, sentence)
            else { continue }
            let words = split..<min(reading.wordEnds[split] + 2, sentence.upperBound)
            if let figure = figure(in: split..<sentence.upperBound, draft) { return (.figure(figure), words) }
            if let parts = parts(behind: reading.wordEnds[split], sentence) { return (.part(parts), words) }
        }
        return nil
    }

    /// "fatalities", "deaths", perhaps with "are" before the word.
    private func isOfDeaths(before split: Int, _ sentence: Range<Int>) -> Bool {
        (max(sentence.lowerBound, split - 3)..<split).contains { at in
            reading.triggerAt[at] >= 0
                && reading.triggers[Int(reading.triggerAt[at])].entry.sense.isOfTheDead
        }
    }

    /// "three events", "(3) events".
    private func parts(behind start: Int, _ sentence: Range<Int>) -> Int? {
        let ahead = start..<min(start + 2, sentence.upperBound)
        guard let at = ahead.first(where: { reading.quantityAt[$0] >= 0 }) else { return nil }
        let count = reading.quantities[Int(reading.quantityAt[at])].count
        guard let parts = count.low, parts == count.high, 2...20 ~= parts else { return nil }
        return parts
    }

    /// "on 22 May in X (5) and on 24 May in Y (7)": the figure behind the name of the incident's place.
    private func figure(in range: Range<Int>, _ draft: Draft) -> Int? {
        guard let own = draft.place.map({ places[$0] }) else { return nil }
        let name = reading.string(own.tokens)
        for place in places where range.contains(place.tokens.lowerBound) {
            let open = place.tokens.upperBound
            guard place.identity == own.identity || reading.string(place.tokens) == name,
                reading.mark(open) == UInt8(ascii: "("), range.contains(open + 2),
                reading.mark(open + 2) == UInt8(ascii: ")"), reading.quantityAt[open + 1] >= 0
            else { continue }
            return reading.quantities[Int(reading.quantityAt[open + 1])].count.low
        }
        return nil
    }
}

extension EventSense {
    /// Whether a noun of it stands for the dead.
    fileprivate var isOfTheDead: Bool { self == .deaths || self == .casualties }
}
