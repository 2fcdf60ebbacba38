import Incidents
import Prose

/// Finds actors: runs of group names, adjectives of countries and peoples, and nouns for people.
struct ActorFinder {
    private let reading: Reading
    private let sentence: Int
    private let limit: Int

    static func find(in reading: inout Reading) {
        for sentence in reading.readableSentences {
            let range = reading.text.sentences[sentence]
            var token = range.lowerBound
            while token < range.upperBound {
                let finder = ActorFinder(reading: reading, sentence: sentence, limit: range.upperBound)
                guard let mention = finder.mention(at: token) else {
                    token += 1
                    continue
                }
                let index = Int32(reading.actors.count)
                for covered in mention.tokens { reading.actorAt[covered] = index }
                reading.actors.append(mention)
                token = mention.tokens.upperBound
            }
        }
    }

    /// What a run of words names, gathered word by word.
    private struct Parts {
        var end: Int
        var keys: [String] = []
        var isEither = false
        var within: String?
        var country: String?
        var people: String?
        var person: PersonEntry?
        /// The number of the last noun, which is that of the phrase.
        var isPlural = false
    }

    func mention(at start: Int) -> ActorMention? {
        guard reading.dateAt[start] < 0 else { return nil }
        var parts = Parts(end: start)
        while parts.end < limit, extend(&parts) {}
        guard parts.end > start, var mention = identify(parts, start..<parts.end) else { return nil }
        if let owner = owner(after: mention) { adopt(owner, into: &mention) }
        return mention
    }

    /// Takes one more word into the run; false when the run ends here.
    private func extend(_ parts: inout Parts) -> Bool {
        let at = parts.end
        if let alias = alias(at), parts.keys.isEmpty {
            parts.keys = [alias.key]
            parts.end = alias.end
            takeAlternative(&parts)
            return true
        }
        if let person = person(at), parts.person == nil || Self.rank(person.value.kind) <= Self.maxRank {
            guard person.value.standsBare || isIntroduced(parts, at) else { return false }
            parts.person = Self.stronger(parts.person, person.value)
            parts.isPlural = person.value.isPlural
            parts.end = person.tokens.upperBound
            return true
        }
        if takesPossessive(&parts) { return true }
        guard parts.person == nil, parts.keys.isEmpty else { return false }
        return extendWithAdjective(&parts)
    }

    /// "GATIA's commander", "the CMA's fighters": the group's own people.
    private func takesPossessive(_ parts: inout Parts) -> Bool {
        let at = parts.end
        guard !parts.keys.isEmpty, parts.person == nil, at + 1 < limit,
            reading.tokens[at].kind == .possessive,
            let person = person(at + 1),
            person.value.kind == .unit || person.value.kind == .fighter
                || person.value.kind == .member || person.value.kind == .person || person.value.kind.isState
        else { return false }
        parts.person = person.value
        parts.isPlural = person.value.isPlural
        parts.end = person.tokens.upperBound
        return true
    }

    /// An article, a country or a people before a word that is else an adjective.
    private func isIntroduced(_ parts: Parts, _ at: Int) -> Bool {
        if parts.country != nil || parts.people != nil { return true }
        guard at > 0, reading.word(at - 1)?.opensNoun == true, at + 1 < limit else { return false }
        let next = reading.tokens[at + 1]
        return next.kind != .word || reading.word(at + 1) != nil || person(at + 1) != nil
            || reading.lexicon.speech.longestMatch(in: reading.tokens, at: at + 1, before: limit) != nil
    }

    private func extendWithAdjective(_ parts: inout Parts) -> Bool {
        let at = parts.end
        if let people = reading.lexicon.peoples.longestMatch(in: reading.tokens, at: at, before: limit),
            reading.tokens[at].isCapitalised
        {
            parts.people = people.value
            parts.end = people.tokens.upperBound
            return true
        }
        guard parts.country == nil, let country = country(at) else { return false }
        parts.country = country.code
        parts.end = country.end
        return true
    }

    /// "X and/or Y", "X or Y" name one side of which nobody knows; "X (Y)" is X within Y.
    private func takeAlternative(_ parts: inout Parts) {
        let at = parts.end
        if reading.mark(at) == UInt8(ascii: "("), let inner = alias(at + 1),
            reading.mark(inner.end) == UInt8(ascii: ")")
        {
            parts.within = inner.key
            parts.end = inner.end + 1
        } else if let end = alternative(at), let other = alias(end), other.key != parts.keys.first {
            parts.keys.append(other.key)
            parts.isEither = true
            parts.end = other.end
        }
    }

    /// The token behind "or" or "and/or".
    private func alternative(_ at: Int) -> Int? {
        at < limit && reading.word(at) == .or ? reading.wordEnds[at] : nil
    }

    // MARK: What the run names

    private func identify(_ parts: Parts, _ tokens: Range<Int>) -> ActorMention? {
        guard let identity = identity(parts, tokens) else { return nil }
        return ActorMention(
            tokens: tokens, sentence: sentence, identity: identity, country: parts.country,
            people: parts.people, group: parts.person?.group,
            isPlural: parts.isPlural, within: parts.within)
    }

    private func identity(_ parts: Parts, _ tokens: Range<Int>) -> ActorIdentity? {
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
    private func isFormer(_ start: Int) -> Bool {
        start > 0 && (reading.word(start - 1) == .former || reading.word(max(0, start - 2)) == .former)
    }

    /// "the Fulani" are people; "Malian" by itself is an adjective of something else.
    private func loneAdjective(_ parts: Parts, _ tokens: Range<Int>) -> ActorIdentity? {
        guard parts.people != nil else { return nil }
        return .people(.civilian)
    }

    // MARK: "members of the MSA", "the camp of the Malian army"

    private func owner(after mention: ActorMention) -> ActorMention? {
        guard let kind = mention.kind, isOwned(kind, mention), mention.people == nil,
            mention.tokens.upperBound < limit
        else { return nil }
        let link = reading.word(mention.tokens.upperBound)
        guard link == .of || link == .place else { return nil }
        var at = mention.tokens.upperBound + 1
        while at < limit, reading.word(at)?.opensNoun == true || isPossessor(at) { at += 1 }
        guard at < limit, let owner = self.mention(at: at) else { return nil }
        if link == .of { return owner }
        // "fighters from the Wagner group", but not "fighters in the village".
        if case .listed = owner.identity { return owner }
        return nil
    }

    /// "Russia's" in "fighters from Russia's Wagner group".
    private func isPossessor(_ at: Int) -> Bool {
        if reading.tokens[at].kind == .possessive { return true }
        return at + 1 < limit && reading.tokens[at + 1].kind == .possessive
            && reading.tokens[at].isCapitalised
    }

    /// "members" and "fighters" belong to whom the words behind them name; so do convoys and camps.
    private func isOwned(_ kind: PersonClass, _ mention: ActorMention) -> Bool {
        kind == .unit || kind == .fighter
            || person(mention.tokens.upperBound - 1)?.value.kind == .member
    }

    private func adopt(_ owner: ActorMention, into mention: inout ActorMention) {
        mention = ActorMention(
            tokens: mention.tokens.lowerBound..<owner.tokens.upperBound, sentence: sentence,
            identity: owner.identity, country: owner.country, people: owner.people,
            group: owner.group, isPlural: mention.isPlural, within: owner.within)
    }

    // MARK: Words

    private func alias(_ at: Int) -> (key: String, end: Int)? {
        guard at < limit,
            let match = reading.lexicon.actors.aliases.longestMatch(in: reading.tokens, at: at, before: limit)
        else { return nil }
        let capitals = reading.tokens[at].capitals
        switch match.value.capitals {
        case .all where capitals == .none || capitals == .first: return nil
        case .first where capitals == .none: return nil
        default: break
        }
        return (match.value.key, match.tokens.upperBound)
    }

    private func person(_ at: Int) -> PhraseTable<PersonEntry>.Match? {
        reading.lexicon.persons.longestMatch(in: reading.tokens, at: at, before: limit)
    }

    /// A demonym, or a country's name before a possessive or before people of the state.
    private func country(_ at: Int) -> (code: String, end: Int)? {
        guard reading.tokens[at].isCapitalised,
            let match = reading.lexicon.countries.entries.longestMatch(
                in: reading.tokens, at: at, before: limit)
        else { return nil }
        var end = match.tokens.upperBound
        if match.value.isDemonym { return (match.value.code, end) }
        if end < limit, reading.tokens[end].kind == .possessive { end += 1 }
        var next = end
        if next < limit, Self.fillers.contains(reading.tokens[next].key) { next += 1 }
        guard next < limit, let person = person(next), person.value.kind.isState else { return nil }
        return (match.value.code, next)
    }

    private static let fillers: Set<WordKey> = [WordKey("national"), WordKey("own")]

    /// Which of two nouns of one run says what it is: "army truck driver" is the army.
    private static func stronger(_ first: PersonEntry?, _ second: PersonEntry) -> PersonEntry {
        guard let first else { return second }
        return rank(first.kind) <= rank(second.kind) ? first : second
    }

    private static let maxRank = 9

    private static func rank(_ kind: PersonClass) -> Int {
        switch kind {
        case .military, .police, .gendarmerie, .security: 0
        case .jihadist, .separatist, .rebel, .mercenary: 1
        case .militia: 2
        case .unidentified: 3
        case .fighter: 4
        case .protester, .rioter: 5
        case .civilian, .government: 6
        case .person, .member: 7
        case .assailant: 8
        case .unit, .object: 9
        }
    }
}
