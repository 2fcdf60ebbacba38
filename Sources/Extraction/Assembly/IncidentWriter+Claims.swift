import Incidents
import Prose

/// The claims of an incident.
extension IncidentWriter {
    /// A claim beside the figure it was made of.
    struct Told {
        var claim: Claim
        let loss: LossMention
    }

    /// What is claimed, each figure once.
    func claims(of draft: Draft, _ naming: ActorNaming, _ sides: (Side?, Side?)) -> [Claim] {
        let heirs = victimOfTolls(draft)
        let all = draft.losses.map { losses[$0] }.filter { $0.isCounted || $0.outcome == .killed }.map {
            loss in
            Told(claim: claim(loss, naming, sides, heir: heirs), loss: loss)
        }
        var kept: [Told] = []
        for (index, told) in all.enumerated() where !isRepeat(told, of: kept) {
            if !isOutdone(index, in: all) { kept.append(told) }
        }
        return shared(kept.map(\.claim), of: draft)
    }

    /// "put the death toll at 30" counts those of whose deaths the incident tells first.
    private func victimOfTolls(_ draft: Draft) -> Int? {
        draft.losses.lazy.map { losses[$0] }.first {
            $0.outcome == .killed && $0.isCounted && $0.victim != nil
        }?
        .victim
    }

    /// The same figure once more by the same speaker.
    private func isRepeat(_ told: Told, of others: [Told]) -> Bool {
        others.contains { other in
            other.claim.outcome == told.claim.outcome && other.claim.claimant == told.claim.claimant
                && other.loss.sentence != told.loss.sentence && other.claim.count == told.claim.count
                && Self.mayBeSame(other.claim, told.claim)
        }
    }

    /// A figure says more than a noun without one; a figure that somebody vouches for more than the report's own.
    private func isOutdone(_ index: Int, in all: [Told]) -> Bool {
        let told = all[index]
        return all.indices.contains { at in
            guard at != index, all[at].claim.outcome == told.claim.outcome,
                Self.mayBeSame(all[at].claim, told.claim)
            else { return false }
            // "They killed so many", a witness says.
            if told.claim.victim == nil, told.claim.count == ClaimedCount(low: 3, high: nil),
                !told.loss.isTotal, all[at].claim.count != told.claim.count
            {
                return true
            }
            if !told.loss.isCounted { return all[at].loss.isCounted || at < index }
            return told.claim.claimant == nil && all[at].claim.claimant != nil
                && all[at].claim.count == told.claim.count && all[at].loss.sentence != told.loss.sentence
        }
    }

    /// Nothing tells the victims of two claims apart.
    private static func mayBeSame(_ first: Claim, _ second: Claim) -> Bool {
        first.victim == nil || second.victim == nil || first.victim == second.victim
    }

    private func claim(_ loss: LossMention, _ naming: ActorNaming, _ sides: (Side?, Side?), heir: Int?)
        -> Claim
    {
        let speaker = loss.speaker
        let claimant = speaker?.actor.flatMap(naming.actor)
        let victim = victim(of: loss, naming, claimant, sides, heir: heir)
        return Claim(
            claimant: claimant?.name ?? speaker.map { source($0.words) },
            claimantType: claimant?.type,
            outcome: loss.outcome, victim: victim.name.map { joint($0, loss, naming) },
            victimType: victim.type, count: loss.count,
            wording: reading.string(loss.tokens), hedge: loss.hedge.map(reading.string),
            quotation: quotation(reading.text.span(ofTokens: loss.tokens)))
    }

    /// The words for a source, "reports" also where they open a sentence; names such as "Reuters" as they are.
    private func source(_ words: Range<Int>) -> String {
        let text = reading.string(words)
        let listed = reading.lexicon.sources.longestMatch(
            in: reading.tokens, at: words.lowerBound, before: words.upperBound)
        guard let listed, !listed.value, reading.tokens[words.lowerBound].capitals == .first else {
            return text
        }
        return text.prefix(1).lowercased() + text.dropFirst()
    }

    /// Whose loss it is: a thing by its noun, the speaker's own people, else the people named.
    private func victim(
        of loss: LossMention, _ naming: ActorNaming, _ claimant: Actor?, _ sides: (Side?, Side?), heir: Int?
    ) -> (name: String?, type: ActorType?) {
        if let thing = loss.thing { return (noun(thing, counting: loss.count), nil) }
        let isOwn = loss.isOwn || (loss.speaker?.kind == .admit && isGeneric(loss.victim))
        if isOwn, let claimant, !isOfGovernment(loss) { return (claimant.name, claimant.type) }
        let people = loss.victim ?? (loss.isTotal ? heir : nil)
        guard let actor = people.flatMap(naming.actor) else {
            return ((loss.words ?? people.map { reading.actors[$0].tokens }).map(reading.string), nil)
        }
        if actor == naming.unidentified, let people, let group = group(of: people, among: sides) {
            return (group.name, group.type)
        }
        return (actor.name, actor.type)
    }

    /// "South Africa said three of its soldiers": the army's loss, told by its government.
    private func isOfGovernment(_ loss: LossMention) -> Bool {
        guard let speaker = loss.speaker?.actor, let victim = loss.victim else { return false }
        return reading.actors[speaker].kind == .government && reading.actors[victim].kind?.isState == true
    }

    /// The noun of a thing in the number that is lost: one helicopter of two helicopters.
    private func noun(_ thing: Range<Int>, counting count: ClaimedCount) -> String {
        let words = reading.string(thing)
        let last = thing.upperBound - 1
        guard count == ClaimedCount(1), words.hasSuffix("s") else { return words }
        let singular = String(words.dropLast())
        let head = String(reading.string(last..<thing.upperBound).dropLast())
        let isWord = reading.lexicon.words.longestMatch(in: TokenizedText(head).tokens, at: 0)?.value
        return isWord == reading.word(thing.lowerBound) ? singular : words
    }

    /// "dozens of Malian soldiers and members of the Africa Corps": one number for both.
    private func joint(_ name: String, _ loss: LossMention, _ naming: ActorNaming) -> String {
        guard let first = loss.victim, reading.actors[first].tokens.upperBound == loss.figure.upperBound,
            reading.word(loss.figure.upperBound) == .and, loss.figure.upperBound + 1 < reading.tokens.count,
            reading.actorAt[loss.figure.upperBound + 1] >= 0
        else { return name }
        let second = Int(reading.actorAt[loss.figure.upperBound + 1])
        guard reading.actors[second].isUnarmed == reading.actors[first].isUnarmed,
            let other = naming.actor(second)?.name, other != name
        else { return name }
        return "\(name) and \(other)"
    }

    /// "the militants", "13 of the attackers": the one group among the sides that a name tells.
    private func group(of people: Int, among sides: (Side?, Side?)) -> Actor? {
        let kind = reading.actors[people].kind
        guard kind == .fighter || kind == .assailant || kind == .militia else { return nil }
        let actors: [Actor] = [sides.0?.actor, sides.1?.actor].compactMap { $0 }
        let groups = actors.filter { Self.groupTypes.contains($0.type) }
        let militia = kind == .militia ? groups.first { $0.type == .identityMilitia } : nil
        return militia ?? (groups.count == 1 ? groups.first : nil)
    }

    private static let groupTypes: Set<ActorType> = [.rebelGroup, .politicalMilitia, .identityMilitia]

    private func isGeneric(_ victim: Int?) -> Bool {
        guard let victim else { return true }
        return reading.actors[victim].kind == .fighter
    }
}
