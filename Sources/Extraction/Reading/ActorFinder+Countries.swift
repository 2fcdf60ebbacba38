import Prose

/// Countries that stand for their governments.
extension ActorFinder {
    /// "Niger said", "South Africa confirmed": a country that speaks is its government.
    func speakingCountry(at start: Int) -> ActorMention? {
        guard reading.tokens[start].isCapitalised, !isGoverned(start),
            let match = reading.lexicon.countries.entries.longestMatch(
                in: reading.tokens, at: start, before: limit),
            !match.value.isDemonym, match.tokens.upperBound < limit,
            let speech = reading.lexicon.speech.longestMatch(
                in: reading.tokens, at: match.tokens.upperBound, before: limit),
            speech.value != .according, speech.value != .estimate
        else { return nil }
        return ActorMention(
            tokens: match.tokens, sentence: sentence, identity: .people(.government),
            country: match.value.code, people: nil, group: nil, isPlural: false, within: nil)
    }

    /// "sources in Mali said", "a minister of Niger said": another speaks.
    private func isGoverned(_ start: Int) -> Bool {
        guard start > 0 else { return false }
        if reading.tokens[start].isGlued { return true }
        switch reading.word(start - 1) {
        case .place, .of, .by, .with, .against, .between, .and, .to: return true
        default: return false
        }
    }

    /// "South Africa said three of its soldiers": the army of the country told of before in the sentence.
    func ownersCountry(of mention: ActorMention) -> String? {
        guard mention.kind?.isState == true, mention.tokens.lowerBound > 0,
            reading.word(mention.tokens.lowerBound - 1) == .possessive,
            let owner = reading.actors.last, owner.sentence == sentence, owner.kind == .government
        else { return nil }
        return owner.country
    }
}
