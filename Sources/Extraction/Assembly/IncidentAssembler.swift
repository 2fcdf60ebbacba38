import Incidents
import Prose

/// Puts the events of a report together: those of one incident join, other days and places part.
struct IncidentAssembler {
    private let reading: Reading
    private let events: [EventMention]
    private let losses: [LossMention]
    private let places: [PlaceMention]
    private var drafts: [Draft] = []
    /// The draft that the text is telling of.
    private var current: Int?

    static func drafts(
        _ reading: Reading, _ events: [EventMention], _ losses: [LossMention], _ places: [PlaceMention]
    ) -> [Draft] {
        var assembler = IncidentAssembler(reading: reading, events: events, losses: losses, places: places)
        assembler.assemble()
        return assembler.drafts
    }

    private init(
        reading: Reading, events: [EventMention], losses: [LossMention], places: [PlaceMention]
    ) {
        self.reading = reading
        self.events = events
        self.losses = losses
        self.places = places
    }

    private mutating func assemble() {
        let founding = events.indices.filter { canFound(events[$0]) }
        // A report that tells of nothing strong may still tell of something in weaker words.
        let hasStrong = !founding.isEmpty
        for index in events.indices where events[index].isEvent || events[index].background == .reason {
            place(
                index,
                founds: hasStrong ? canFound(events[index]) : events[index].isEvent && canStand(events[index])
            )
        }
        for index in losses.indices { attach(loss: index) }
        settle()
        dateUndated()
    }

    private func canFound(_ event: EventMention) -> Bool { event.isEvent && event.entry.weight >= 2 }

    /// Words that by themselves name no event.
    private func canStand(_ event: EventMention) -> Bool {
        switch event.sense {
        case .weapon, .airsupport, .incident, .casualties, .deaths, .body, .wounded, .threat, .prisoner,
            .release, .missing, .disperse:
            false
        default: true
        }
    }

    // MARK: Joining

    private mutating func place(_ index: Int, founds: Bool) {
        let event = events[index]
        if event.background == .reason {
            placeCircumstance(index)
        } else if let home = home(of: event) {
            join(index, home)
        } else if founds || (drafts.isEmpty && canStand(event) && founds) {
            found(index)
        } else if let current {
            join(index, current)
        }
    }

    private mutating func found(_ index: Int) {
        let event = events[index]
        drafts.append(
            Draft(
                events: [index], sentences: [event.sentence], date: event.date.map { reading.dates[$0].date })
        )
        current = drafts.count - 1
    }

    private mutating func join(_ index: Int, _ draft: Int) {
        let event = events[index]
        drafts[draft].add(index, sentence: event.sentence)
        if let date = event.date.map({ reading.dates[$0].date }) { widen(draft, by: event, date) }
        current = draft
    }

    /// The draft that an event goes on about: the one of its day, else the one that is being told of.
    private func home(of event: EventMention) -> Int? {
        guard let current else { return nil }
        guard let date = event.date.map({ reading.dates[$0].date }), date.certainty == .days else {
            return beginsAnother(event) ? nil : referred(event) ?? current
        }
        if isNear(date, drafts[current].date) || extends(event, date, drafts[current]) { return current }
        return drafts.indices.first { !drafts[$0].isPrior && isNear(date, drafts[$0].date) }
    }

    /// "the ambush" is the ambush told of before, not the fighting told of since.
    private func referred(_ event: EventMention) -> Int? {
        guard event.entry.frame == .noun, event.entry.weight >= 2, event.tokens.lowerBound > 0,
            reading.word(event.tokens.lowerBound - 1) == .definite
        else { return nil }
        return drafts.indices.last { draft in
            drafts[draft].events.contains { events[$0].sense == event.sense }
        }
    }

    /// Same days, or one of the two undated.
    private func isNear(_ date: EventDate, _ other: EventDate?) -> Bool {
        guard let other else { return true }
        return date.interval.overlaps(other.interval) || other.certainty != .days
    }

    /// "The clashes, which began on Thursday": an earlier day of the same fighting.
    private func extends(_ event: EventMention, _ date: EventDate, _ draft: Draft) -> Bool {
        guard let known = draft.date, known.interval.gap(to: date.interval) <= 4,
            date.interval.start < known.interval.start
        else { return false }
        return isBegun(event)
    }

    private func isBegun(_ event: EventMention) -> Bool {
        let end = min(reading.text.sentences[event.sentence].upperBound, event.tokens.upperBound + 6)
        return (event.tokens.upperBound..<max(end, event.tokens.upperBound)).contains {
            reading.word($0) == .begin
        }
    }

    /// "Separately", "elsewhere" at the front of a sentence.
    private func beginsAnother(_ event: EventMention) -> Bool {
        let sentence = reading.text.sentences[event.sentence]
        let front = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 4)
        return canFound(event) && front.contains { reading.word($0) == .separate }
            && !(drafts.last?.sentences.contains(event.sentence) ?? false)
    }

    /// What came before the main matter: fighting that led to it joins, a place taken before is its own incident.
    private mutating func placeCircumstance(_ index: Int) {
        let event = events[index]
        if Self.isTerritorial(event.sense), event.sense != .withdraw, let place = nearestPlace(after: event),
            current.map({ places[place].identity != placeMention(of: drafts[$0]).map { places[$0].identity } }
            ) ?? false
        {
            drafts.append(
                Draft(events: [index], sentences: [event.sentence], date: nil, place: place, isPrior: true))
            return
        }
        guard let current, event.entry.weight >= 2 else { return }
        drafts[current].circumstances.append(index)
        drafts[current].addSentence(event.sentence)
        guard drafts[current].date == nil, let date = event.date else { return }
        drafts[current].date = reading.dates[date].date
    }

    static func isTerritorial(_ sense: EventSense) -> Bool {
        switch sense {
        case .control, .retake, .overrun, .withdraw: true
        default: false
        }
    }

    private func nearestPlace(after event: EventMention) -> Int? {
        let sentence = reading.text.sentences[event.sentence]
        return places.indices.first {
            places[$0].tokens.lowerBound >= event.tokens.upperBound
                && places[$0].tokens.upperBound <= sentence.upperBound
                && places[$0].tokens.lowerBound - event.tokens.upperBound <= 4
        }
    }

    // MARK: Losses

    /// A loss belongs to the incident of its event, else to that of its sentence, else to the one told of last.
    private mutating func attach(loss index: Int) {
        let loss = losses[index]
        if let event = loss.event,
            let home = drafts.indices.first(where: { drafts[$0].events.contains(event) })
        {
            drafts[home].losses.append(index)
            return
        }
        if let event = loss.event, events[event].background == .reason { return }
        let home =
            drafts.indices.last { drafts[$0].sentences.contains(loss.sentence) && !drafts[$0].isPrior }
            ?? drafts.indices.last {
                !drafts[$0].isPrior && (drafts[$0].sentences.min() ?? 0) < loss.sentence
            }
            ?? drafts.indices.first
        guard let home else { return }
        drafts[home].losses.append(index)
        drafts[home].addSentence(loss.sentence)
    }

    // MARK: Dates

    /// A day better known replaces a vague one; an earlier one told with "began" widens the interval.
    private mutating func widen(_ draft: Int, by event: EventMention, _ date: EventDate) {
        guard let known = drafts[draft].date else {
            drafts[draft].date = date
            return
        }
        if known.certainty != .days, date.certainty == .days {
            drafts[draft].date = date
        } else if date.certainty == .days, extends(event, date, drafts[draft]) {
            drafts[draft].date = EventDate(known.interval.joined(with: date.interval), .days)
            drafts[draft].rules.append("date: began on an earlier day")
        }
    }

    /// What came before is dated before; what has no date happened in the week up to publication.
    private mutating func dateUndated() {
        let main = drafts.first { !$0.isPrior }?.date?.interval.start
        for draft in drafts.indices where drafts[draft].date == nil {
            if drafts[draft].isPrior, let day = main ?? reading.published {
                drafts[draft].date = EventDate(
                    DateInterval(day.adding(days: -30), day.adding(days: -1)), .withinMonth)
                drafts[draft].rules.append("date: before the incident that followed")
            } else if let date = saidDate(drafts[draft]) {
                drafts[draft].date = date
                drafts[draft].rules.append("date: the only one of the sentence")
            } else if let published = reading.published {
                drafts[draft].date = EventDate(
                    DateInterval(published.adding(days: -6), published), .withinWeek)
                drafts[draft].rules.append("date: within the week up to publication")
            }
        }
    }

    private func saidDate(_ draft: Draft) -> EventDate? {
        reading.dates.first { !$0.isYearOnly && draft.sentences.contains($0.sentence) }?.date
    }

    // MARK: Places

    /// An incident whose own sentences name no place happened where the one before it did.
    private mutating func settle() {
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
    private func placeMention(of draft: Draft) -> Int? {
        if draft.isPrior, let place = draft.place { return place }
        guard let first = draft.events.first.map({ events[$0] }) else { return nil }
        return places.indices.filter { isTold(places[$0], in: draft) }
            .min { rank(places[$0], first) < rank(places[$1], first) }
    }

    private func isTold(_ place: PlaceMention, in draft: Draft) -> Bool {
        draft.sentences.contains { reading.text.sentences[$0].contains(place.tokens.lowerBound) }
            && !isBackground(place)
    }

    /// A place within the reach of a cue tells of something else.
    private func isBackground(_ place: PlaceMention) -> Bool {
        let at = place.tokens.lowerBound
        if isInName(at) || isOfSpeaker(at) { return true }
        return reading.cues.contains { $0.scope.contains(at) && $0.kind != .negation && $0.kind != .reason }
    }

    /// "Azawad" in "the Azawad separatists" names the group.
    private func isInName(_ token: Int) -> Bool {
        guard reading.actorAt[token] >= 0 else { return false }
        let mention = reading.actors[Int(reading.actorAt[token])]
        if case .listed = mention.identity { return mention.tokens.contains(token) }
        return false
    }

    /// "according to sources in Kidal": where the speaker is, not where it happened.
    private func isOfSpeaker(_ token: Int) -> Bool {
        losses.contains { loss in
            guard let speaker = loss.speaker, speaker.actor == nil else { return false }
            return speaker.words.contains(token)
        }
    }

    /// Lower is better: grain first, then the sentence of the first trigger, then the distance behind it.
    private func rank(_ place: PlaceMention, _ event: EventMention) -> Int {
        let isSame = reading.text.sentences[event.sentence].contains(place.tokens.lowerBound)
        let distance = place.tokens.lowerBound - event.tokens.lowerBound
        let coarse =
            place.grain >= .around ? 0 : PlaceMention.Grain.settlement.rawValue - place.grain.rawValue
        return coarse * 100_000 + (isSame ? 0 : 10_000) + (distance < 0 ? 200 - distance : distance)
    }
}
