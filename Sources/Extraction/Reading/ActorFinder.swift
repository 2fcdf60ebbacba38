import Incidents
import Prose

/// Finds actors: runs of group names, adjectives of countries and peoples, and nouns for people.
struct ActorFinder {
    let reading: Reading
    let sentence: Int
    let limit: Int

    static func find(in reading: Reading) {
        for sentence in reading.readableSentences {
            let range = reading.body(ofSentence: sentence)
            let finder = ActorFinder(reading: reading, sentence: sentence, limit: range.upperBound)
            var token = range.lowerBound
            while token < range.upperBound {
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
    struct Parts {
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
        guard reading.dateAt[start] < 0, !isCount(start) else { return nil }
        if let speaking = speakingCountry(at: start) { return speaking }
        var parts = Parts(end: start)
        while parts.end < limit, extend(&parts) {}
        guard parts.end > start, var mention = identify(parts, start..<parts.end) else { return nil }
        if let owner = owner(after: mention) { adopt(owner, into: &mention) }
        if mention.country == nil { mention.country = ownersCountry(of: mention) }
        return mention
    }

    /// "2 KIA, 5 WIA": how many were killed, and not the group of that name.
    private func isCount(_ at: Int) -> Bool {
        guard at > 0, reading.quantityAt[at - 1] >= 0, at + 1 == limit || reading.tokens[at + 1].kind == .mark
        else { return false }
        return reading.lexicon.triggers.longestMatch(in: reading.tokens, at: at, before: limit) != nil
            && alias(at) != nil
    }

    /// Takes one more word into the run; false when the run ends here.
    func extend(_ parts: inout Parts) -> Bool {
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
        guard parts.person == nil && parts.keys.isEmpty || adjectivesFollow, at < limit else { return false }
        return extendWithAdjective(&parts)
    }

    /// "soldats maliens", "éleveurs peuls présumés".
    private var adjectivesFollow: Bool { reading.lexicon.language.has(.adjectivesFollow) }

    /// "GATIA's commander", "the CMA's fighters": the group's own people.
    func takesPossessive(_ parts: inout Parts) -> Bool {
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
    func isIntroduced(_ parts: Parts, _ at: Int) -> Bool {
        if parts.country != nil || parts.people != nil { return true }
        guard at > 0, reading.word(at - 1)?.opensNoun == true, at + 1 < limit else { return false }
        let next = reading.tokens[at + 1]
        return next.kind != .word || reading.word(at + 1) != nil || person(at + 1) != nil
            || reading.lexicon.speech.longestMatch(in: reading.tokens, at: at + 1, before: limit) != nil
    }

    func extendWithAdjective(_ parts: inout Parts) -> Bool {
        let at = parts.end
        if let people = reading.lexicon.peoples.longestMatch(in: reading.tokens, at: at, before: limit),
            reading.tokens[at].isCapitalised || reading.writesNamesSmall
        {
            parts.people = people.value
            parts.end = people.tokens.upperBound
            return true
        }
        if takesHedge(&parts) { return true }
        guard parts.country == nil, let country = country(at) else { return false }
        if parts.person != nil, !isDemonym(at) { return false }
        parts.country = country.code
        parts.end = country.end
        return true
    }

    /// "jihadistes présumés du JNIM": an adjective of doubt behind people, which goes on with whom they belong to.
    private func takesHedge(_ parts: inout Parts) -> Bool {
        guard adjectivesFollow, parts.person != nil,
            let hedge = reading.lexicon.hedges.longestMatch(in: reading.tokens, at: parts.end, before: limit)
        else { return false }
        parts.end = hedge.tokens.upperBound
        return true
    }

    private func isDemonym(_ at: Int) -> Bool {
        reading.lexicon.countries.entries.longestMatch(in: reading.tokens, at: at, before: limit)?.value
            .isDemonym ?? false
    }

    /// "X and/or Y", "X or Y" name one side of which nobody knows; "X (Y)" is X within Y.
    func takeAlternative(_ parts: inout Parts) {
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
    func alternative(_ at: Int) -> Int? {
        at < limit && reading.word(at) == .or ? reading.wordEnds[at] : nil
    }
}
