import Incidents
import Prose

/// Whom a run of words names.
extension ActorFinder {
    func identify(_ parts: Parts, _ tokens: Range<Int>) -> ActorMention? {
        guard let identity = identity(parts, tokens) else { return nil }
        return ActorMention(
            tokens: tokens, sentence: sentence, identity: identity, country: parts.country,
            people: parts.people, group: parts.person?.group,
            isPlural: parts.isPlural, within: parts.within)
    }

    func identity(_ parts: Parts, _ tokens: Range<Int>) -> ActorIdentity? {
        if let first = parts.keys.first {
            if let second = parts.keys.dropFirst().first {
                let order = reading.lexicon.actors.order
                return order[second, default: 0] < order[first, default: 0]
                    ? .joint(second, first) : .joint(first, second)
            }
            // "Katiba Macina (JNIM)" fights as the group it belongs to.
            if let within = parts.within { return .listed(within) }
            // "a MINUSMA contractor" is no peacekeeper.
            return parts.person?.kind == .civilian ? .people(.civilian) : .listed(first)
        }
        guard let kind = parts.person?.kind else { return loneAdjective(parts, tokens) }
        if let people = parts.people, kind == .militia || kind == .fighter || kind == .unidentified {
            return .ethnicMilitia(people)
        }
        if isFormer(tokens.lowerBound) { return .people(.civilian) }
        if kind == .unit || kind == .fighter, parts.country != nil, parts.people == nil {
            return .people(.military)
        }
        return .people(kind == .member ? .civilian : kind)
    }

    /// "a former militiaman", "ex-combatants" are armed no longer.
    func isFormer(_ start: Int) -> Bool {
        start > 0 && (reading.word(start - 1) == .former || reading.word(max(0, start - 2)) == .former)
    }

    private func standsBeforeWeapon(_ at: Int) -> Bool {
        guard at < limit else { return false }
        let match = reading.lexicon.triggers.longestMatch(in: reading.tokens, at: at, before: limit)
        switch match?.value.sense {
        case .airstrike, .shell, .airsupport: return true
        default: return false
        }
    }

    /// "the Fulani" are people; "Malian" by itself is an adjective of something else.
    func loneAdjective(_ parts: Parts, _ tokens: Range<Int>) -> ActorIdentity? {
        guard parts.people == nil else { return .people(.civilian) }
        // "Russian missiles" are fired by the army of that country.
        return parts.country != nil && standsBeforeWeapon(tokens.upperBound) ? .people(.military) : nil
    }
}
