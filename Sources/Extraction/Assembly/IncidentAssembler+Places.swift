import Incidents
import Prose

/// Where an incident happened.
extension IncidentAssembler {
    /// An incident whose own sentences name no place happened where the one before it did.
    mutating func settle() {
        var last: Int?
        for index in drafts.indices {
            let own = placeMention(of: drafts[index])
            let isCoarse = own.map { places[$0].grain <= .part } ?? true
            let isInherited = isCoarse && last.map { places[$0].grain > .part } ?? false
            drafts[index].place = isInherited ? last : own ?? last
            if !drafts[index].isPrior { last = drafts[index].place ?? last }
        }
        if let first = drafts.first?.place ?? places.indices.first(where: { !isBackground(places[$0]) }) {
            for index in drafts.indices where drafts[index].place == nil { drafts[index].place = first }
        }
    }

    /// The narrowest place of the sentences that tell of it, the nearest to the first trigger among equals.
    func placeMention(of draft: Draft) -> Int? {
        if draft.isPrior, let place = draft.place { return place }
        guard let first = draft.events.first.map({ events[$0] }) else { return nil }
        return places.indices.filter { isTold(places[$0], in: draft) }
            .min { rank(places[$0], first) < rank(places[$1], first) }
    }

    func isTold(_ place: PlaceMention, in draft: Draft) -> Bool {
        draft.sentences.contains { reading.text.sentences[$0].contains(place.tokens.lowerBound) }
            && !isBackground(place)
    }

    /// A place within the reach of a cue tells of something else.
    func isBackground(_ place: PlaceMention) -> Bool {
        let at = place.tokens.lowerBound
        if isInName(at) || isOfSpeaker(at) { return true }
        return reading.cues.contains { $0.scope.contains(at) && $0.kind != .negation && $0.kind != .reason }
    }

    /// "Azawad" in "the Azawad separatists" names the group.
    func isInName(_ token: Int) -> Bool {
        guard reading.actorAt.indices.contains(token), reading.actorAt[token] >= 0 else { return false }
        let mention = reading.actors[Int(reading.actorAt[token])]
        if case .listed = mention.identity { return mention.tokens.contains(token) }
        return false
    }

    /// "according to sources in Kidal": where the speaker is, not where it happened.
    func isOfSpeaker(_ token: Int) -> Bool {
        losses.contains { loss in
            guard let speaker = loss.speaker, speaker.actor == nil else { return false }
            return speaker.words.contains(token)
        }
    }

    /// Lower is better: grain first, then the sentence of the first trigger, then the distance behind it.
    func rank(_ place: PlaceMention, _ event: EventMention) -> Int {
        let isSame = reading.text.sentences[event.sentence].contains(place.tokens.lowerBound)
        let distance = place.tokens.lowerBound - event.tokens.lowerBound
        let coarse =
            place.grain >= .around ? 0 : PlaceMention.Grain.settlement.rawValue - place.grain.rawValue
        return coarse * 100_000 + (isSame ? 0 : 10_000) + (distance < 0 ? 200 - distance : distance)
    }
}
