import Geodesy
import Prose

/// Which sentences tell of another incident: by their words, by kinds of things, by where they are.
extension IncidentAssembler {
    /// What some sentences say of where they are.
    struct Scene {
        /// The towns and the like that tables know.
        var identities: Set<Int> = []
        /// Where those of them are that are beyond doubt.
        var points: [Coordinate] = []
        /// The regions that are named, and those of the towns.
        var regions: Set<String> = []
        /// The countries of all of them.
        var countries: Set<String> = []
        /// Whether a town is named that no table knows.
        var isUnknown = false
    }

    /// Incidents of one story that lie farther apart are two.
    private static let farApart = Length.kilometres(50)

    /// "Separately", "elsewhere" at the front of a sentence.
    func beginsAnother(_ event: EventMention) -> Bool {
        canFound(event) && front(of: event.sentence).contains { reading.word($0) == .separate }
            && !(drafts.last?.sentences.contains(event.sentence) ?? false)
    }

    /// Another place at the front of the sentence, another kind of thing in another place, or a place far away.
    func isOther(_ event: EventMention, than index: Int) -> Bool {
        let draft = drafts[index]
        guard canFound(event), !isAnaphoric(event), !draft.sentences.contains(event.sentence),
            let first = draft.events.first.map({ events[$0] })
        else { return false }
        let own = scene(of: [event.sentence], telling: event)
        var known = scene(of: draft.sentences)
        guard own.identities.isDisjoint(with: known.identities) else { return false }
        if opensElsewhere(event, than: known) || tellsOfMore(event.sentence, own) { return true }
        guard !own.identities.isEmpty else { return false }
        if EventFamily(event.sense).isOther(than: EventFamily(first.sense)) { return true }
        if known.isUnknown, known.identities.isEmpty, isOfAnotherWeapon(event, than: first) { return true }
        if known.points.isEmpty, index > 0, isOpen(index - 1, to: event) {
            known.points = scene(of: drafts[index - 1].sentences).points
        }
        return mayMove(event) && isFar(own, from: known)
    }

    /// An air strike and a mine are two things, if each has a place of its own.
    private func isOfAnotherWeapon(_ event: EventMention, than first: EventMention) -> Bool {
        event.sense != first.sense && Self.isWeapon(event.sense) && Self.isWeapon(first.sense)
    }

    private static func isWeapon(_ sense: EventSense) -> Bool {
        switch sense {
        case .airstrike, .ied, .suicide, .shell: true
        default: false
        }
    }

    /// "Eight civilians died when a drone hit X": the deed, though it comes behind, decides of the sentence.
    func deed(of event: EventMention) -> EventMention {
        if isDeed(event) { return event }
        return events.first {
            $0.sentence == event.sentence && isDeed($0) && $0.tokens.lowerBound >= event.tokens.upperBound
        } ?? event
    }

    /// Something that is done, and not only what became of people by it.
    private func isDeed(_ event: EventMention) -> Bool {
        switch event.sense {
        case .die, .dead, .deaths, .casualties, .body, .wound, .wounded, .missing, .release: false
        default: canFound(event)
        }
    }

    /// What became of people, or of those of whom "they" speaks, is told wherever it was.
    private func mayMove(_ event: EventMention) -> Bool {
        isDeed(event) && !front(of: event.sentence).contains { reading.word($0)?.isPronoun == true }
    }

    private func isFar(_ own: Scene, from known: Scene) -> Bool {
        guard !own.points.isEmpty, !known.points.isEmpty else { return false }
        return own.points.allSatisfy { point in
            known.points.allSatisfy { Ellipsoid.wgs84.distance(from: point, to: $0) > Self.farApart }
        }
    }

    private func front(of sentence: Int) -> Range<Int> {
        let tokens = reading.text.sentences[sentence]
        return tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + 5)
    }

    /// "In Kayes gunmen fired at …" behind what happened in another town; "In Ituri, militiamen killed …" where all that was
    /// named lies in other regions.
    private func opensElsewhere(_ event: EventMention, than known: Scene) -> Bool {
        let front = front(of: event.sentence)
        return placesOfSentence[event.sentence].lazy.map { places[$0] }.contains { place in
            guard place.isResolved, front.contains(place.tokens.lowerBound),
                place.grain == .country || aside(place, event) < Self.passing
            else { return false }
            if place.grain == .country { return isAbroad(place, known) }
            if isElsewhere(place, known) { return true }
            return place.standing == .told && place.grain >= .around
                && (!known.identities.isEmpty || known.isUnknown)
        }
    }

    /// "Across the border in Cameroon, gunmen …".
    private func isAbroad(_ place: PlaceMention, _ known: Scene) -> Bool {
        guard wordBefore(place) == .place, let country = place.country else { return false }
        return !known.countries.isEmpty && !known.countries.contains(country)
    }

    private func isElsewhere(_ place: PlaceMention, _ known: Scene) -> Bool {
        !known.regions.isEmpty && !place.regions.isEmpty && place.regions.isDisjoint(with: known.regions)
    }

    /// "Another 20 people were killed in a strike on X": a deed that is new to the reader, in another place.
    private func tellsOfMore(_ sentence: Int, _ own: Scene) -> Bool {
        guard !own.identities.isEmpty || own.isUnknown, front(of: sentence).contains(where: isMore) else {
            return false
        }
        return events.contains { event in
            event.sentence == sentence && event.entry.frame == .noun && canFound(event)
                && Range(from: event.tokens.lowerBound - 3, upTo: event.tokens.lowerBound).contains(
                    where: isArticle)
        }
    }

    private func isMore(_ token: Int) -> Bool { reading.word(token) == .other }

    /// "a", "an", "another".
    private func isArticle(_ token: Int) -> Bool {
        guard reading.quantityAt.indices.contains(token), reading.quantityAt[token] >= 0 else { return false }
        return reading.quantities[Int(reading.quantityAt[token])].isArticle
    }

    /// The places of each sentence that may tell where something happened.
    func placesBySentence() -> [[Int]] {
        var found = [[Int]](repeating: [], count: reading.text.sentences.count)
        for index in places.indices where places[index].standing <= .container && !isBackground(places[index])
        {
            let sentence = sentence(of: places[index])
            // An empty text has no sentence.
            if found.indices.contains(sentence) { found[sentence].append(index) }
        }
        return found
    }

    /// Where some sentences are; with an event, only by the places that tell where it happened.
    func scene(of sentences: [Int], telling event: EventMention? = nil) -> Scene {
        var scene = Scene()
        for place in sentences.lazy.flatMap({ placesOfSentence[$0] }).map({ places[$0] }) {
            scene.regions.formUnion(place.regions)
            place.country.map { _ = scene.countries.insert($0) }
            guard place.standing == .told, place.grain >= .around else { continue }
            guard place.isResolved else {
                scene.isUnknown = true
                continue
            }
            if event == nil || event.map({ aside(place, $0) < Self.passing }) == true {
                scene.identities.insert(place.identity)
                if place.sureness >= 0.2, let point = place.point { scene.points.append(point) }
            }
        }
        return scene
    }
}
