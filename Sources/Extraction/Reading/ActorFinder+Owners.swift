import Incidents
import Prose

/// To whom members, camps and convoys belong.
extension ActorFinder {
    func owner(after mention: ActorMention) -> ActorMention? {
        guard let kind = mention.kind, isOwned(kind, mention) || isOfCause(kind), mention.people == nil,
            mention.tokens.upperBound < limit
        else { return nil }
        let link = reading.word(mention.tokens.upperBound)
        guard link == .of || link == .place && isOwned(kind, mention) else { return nil }
        var at = reading.wordEnds[mention.tokens.upperBound]
        while at < limit, reading.word(at)?.opensNoun == true || isPossessor(at) { at += 1 }
        guard at < limit, let owner = self.mention(at: at) else { return nil }
        if link == .of, isOwned(kind, mention) { return owner }
        // "fighters from the Wagner group", but not "fighters in the village".
        if case .listed = owner.identity { return owner }
        return nil
    }

    /// "Russia's" in "fighters from Russia's Wagner group".
    func isPossessor(_ at: Int) -> Bool {
        if reading.tokens[at].kind == .possessive { return true }
        return at + 1 < limit && reading.tokens[at + 1].kind == .possessive
            && reading.tokens[at].isCapitalised
    }

    /// "members" and "fighters" belong to whom the words behind them name; so do convoys and camps.
    func isOwned(_ kind: PersonClass, _ mention: ActorMention) -> Bool {
        kind == .unit || kind == .fighter
            || person(mention.tokens.upperBound - 1)?.value.kind == .member
    }

    /// "les jihadistes de l'État islamique": of languages in which the name of a group stands behind its people.
    private func isOfCause(_ kind: PersonClass) -> Bool {
        switch kind {
        case .jihadist, .terrorist, .separatist, .rebel, .mercenary, .assailant, .unidentified:
            reading.lexicon.language.has(.adjectivesFollow)
        default: false
        }
    }

    func adopt(_ owner: ActorMention, into mention: inout ActorMention) {
        mention = ActorMention(
            tokens: mention.tokens.lowerBound..<owner.tokens.upperBound, sentence: sentence,
            identity: owner.identity, country: owner.country, people: owner.people,
            group: owner.group, isPlural: mention.isPlural, within: owner.within)
    }
}
