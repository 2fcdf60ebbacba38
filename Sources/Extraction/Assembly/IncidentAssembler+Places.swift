import Incidents
import Prose

/// Where an incident happened.
extension IncidentAssembler {
    /// An incident whose own sentences name no place happened where the one before it did.
    mutating func settle() {
        var last: Int?
        var item = 0
        for index in drafts.indices {
            if items[drafts[index].sentences[0]] != item { last = nil }
            item = items[drafts[index].sentences[0]]
            var own =
                placeMention(of: drafts[index]) ?? hiddenPlace(of: drafts[index])
                ?? placeOfSection(of: drafts[index])
            if let told = own { own = placeElsewhere(than: told, for: drafts[index]) ?? told }
            let isInherited = last.map { inherits(own, from: $0, drafts[index]) } ?? false
            drafts[index].place = isInherited ? last : own ?? last
            if !drafts[index].isPrior { last = drafts[index].place ?? last }
        }
        if items.last == 0, let first = drafts.first?.place ?? anywhere() {
            for index in drafts.indices where drafts[index].place == nil { drafts[index].place = first }
        }
        let surroundings = Surroundings(self)
        for index in drafts.indices { surround(index, surroundings) }
    }

    /// Whether an incident happened where the one before did, though its sentences name something wider, or a stray namesake.
    private func inherits(_ own: Int?, from last: Int, _ draft: Draft) -> Bool {
        guard places[last].grain > .part else { return false }
        guard let own = own.map({ places[$0] }) else { return true }
        if own.grain > .part { return isStray(own, draft) }
        return wordBefore(own) != .place || own.country == nil || own.country == places[last].country
    }

    /// A place of the text when no sentence of the incident has one: told of first, else whose body acts.
    private func anywhere() -> Int? {
        let first = drafts.first?.events.first.map { events[$0] }
        let past = sentencesOfThePast()
        let free = places.indices.filter { index in
            !isBackground(places[index]) && !isDestination(places[index])
                && !past.contains(sentence(of: places[index]))
                && !(first.map { isOfOtherEvent(places[index], $0) } ?? false)
        }
        return free.min { (places[$0].rankAnywhere, $0) < (places[$1].rankAnywhere, $1) }
    }

    /// Where the only incident was, when its own sentences name but a country or the ends of a journey, and another
    /// sentence a place: "taken on the way from X to Y; the men were near Z".
    private func placeElsewhere(than own: Int, for draft: Draft) -> Int? {
        guard drafts.count == 1, let first = draft.events.first.map({ events[$0] }),
            places[own].grain == .country || aside(places[own], first) > Self.passing
        else { return nil }
        let free = places.indices.filter { index in
            let place = places[index]
            return place.grain >= .feature && place.isResolved && place.standing == .told
                && !isTold(place, in: draft) && !isBackground(place) && aside(place, first) < Self.passing
                && (places[own].grain != .country || place.country == places[own].country)
        }
        return free.min { rank(places[$0], first, draft) < rank(places[$1], first, draft) }
    }

    /// In another country than most of what the report names, or than the heading above names.
    func isAbroad(_ place: PlaceMention, _ draft: Draft) -> Bool {
        let named = reading.discourse.country(ofSentence: draft.sentences[0])
        if named == nil, items.last != 0 { return false }
        guard let country = named ?? country, let own = place.country else { return false }
        return own != country
    }

    /// In another country that its sentences do not name: a namesake of a place at home that no table knows.
    private func isStray(_ place: PlaceMention, _ draft: Draft) -> Bool {
        isAbroad(place, draft)
            && !places.contains { other in
                other.grain <= .region && other.country == place.country && other.identity != place.identity
                    && draft.sentences.contains {
                        reading.text.sentences[$0].contains(other.tokens.lowerBound)
                    }
            }
    }

    /// The country in the heading above an incident that names no place.
    private func placeOfSection(of draft: Draft) -> Int? {
        let section = reading.discourse.sections[draft.sentences[0]]
        return places.indices.first { index in
            let sentence = sentence(of: places[index])
            return reading.discourse.isHeading[sentence] && reading.discourse.sections[sentence] == section
        }
    }

    /// The narrowest place of the sentences that tell of it, the nearest to the first trigger among equals.
    func placeMention(of draft: Draft) -> Int? {
        if draft.isPrior, let place = draft.place { return place }
        guard let first = draft.events.first.map({ events[$0] }) else { return nil }
        let own = places.indices.filter {
            isTold(places[$0], in: draft) && !isOfOtherEvent(places[$0], first)
        }
        let told = own.filter { places[$0].standing == .told }
        let isPassing = told.allSatisfy {
            aside(places[$0], first) >= Self.passing || places[$0].grain == .country
        }
        return (isPassing ? own : told).min {
            rank(places[$0], first, draft) < rank(places[$1], first, draft)
        }
    }

    /// "decided to ban motorbikes in X": the only place of its sentences, though within the reach of a cue.
    private func hiddenPlace(of draft: Draft) -> Int? {
        guard let first = draft.events.first.map({ events[$0] }) else { return nil }
        let hidden = places.indices.filter { index in
            let at = places[index].tokens.lowerBound
            return draft.sentences.contains { reading.text.sentences[$0].contains(at) }
                && !isNoPlace(places[index]) && !isOfOtherEvent(places[index], first)
                && reading.cues.allSatisfy { !$0.scope.contains(at) || $0.kind.isOfNow }
        }
        return hidden.min { rank(places[$0], first, draft) < rank(places[$1], first, draft) }
    }

    func isTold(_ place: PlaceMention, in draft: Draft) -> Bool {
        draft.sentences.contains { reading.text.sentences[$0].contains(place.tokens.lowerBound) }
            && !isBackground(place)
    }

    /// A place within the reach of a cue tells of something else.
    func isBackground(_ place: PlaceMention) -> Bool {
        let at = place.tokens.lowerBound
        if isNoPlace(place) || isOfSpeaker(at) { return true }
        return reading.cues.contains { $0.scope.contains(at) && $0.kind.hidesPlaces }
    }

    /// The name stands for a group, an example, a country that acts or a title.
    private func isNoPlace(_ place: PlaceMention) -> Bool {
        let at = place.tokens.lowerBound
        return isInName(at) || isExample(at) || isActing(place) || isTitle(place) || isBeside(place)
            || isVessel(at)
    }

    /// "the passenger boat Tombouctou", "a ferry, the Tombouctou" are named after a town.
    private func isVessel(_ token: Int) -> Bool {
        guard token > 2, reading.tokens[token].isCapitalised else { return false }
        if reading.word(token - 1) == .thing { return true }
        return reading.word(token - 1) == .definite && reading.isComma(token - 2)
            && reading.word(token - 3) == .thing
    }

    /// "Azawad" in "the Azawad separatists" names the group.
    func isInName(_ token: Int) -> Bool {
        guard reading.actorAt.indices.contains(token), reading.actorAt[token] >= 0 else { return false }
        let mention = reading.actors[Int(reading.actorAt[token])]
        if case .listed = mention.identity { return mention.tokens.contains(token) }
        return false
    }

    /// "terrain such as Kidal's": named to compare with.
    func isExample(_ token: Int) -> Bool { token > 0 && reading.word(token - 1) == .example }

    /// "according to sources in Kidal": where the speaker is, not where it happened.
    func isOfSpeaker(_ token: Int) -> Bool {
        losses.contains { loss in
            guard let speaker = loss.speaker, speaker.actor == nil else { return false }
            return speaker.words.contains(token)
        }
    }
}
