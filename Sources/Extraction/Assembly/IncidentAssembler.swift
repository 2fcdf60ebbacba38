import Incidents
import Prose

/// Puts the events of a report together: those of one incident join, other days and places part.
struct IncidentAssembler {
    let reading: Reading
    let events: [EventMention]
    let losses: [LossMention]
    let places: [PlaceMention]
    /// The country that the report is about.
    let country: String?
    var drafts: [Draft] = []
    /// The draft that the text is telling of.
    var current: Int?
    /// The item of a bulletin that each sentence stands in; all in one for other texts.
    private(set) var items: [Int] = []
    /// The places of each sentence that may tell where something happened.
    private(set) var placesOfSentence: [[Int]] = []
    /// The dates of events, those included that the paragraph gives.
    private(set) var dates: [EventDate?] = []

    static func drafts(
        _ reading: Reading, _ events: [EventMention], _ losses: [LossMention], _ places: [PlaceMention],
        in country: String? = nil
    ) -> [Draft] {
        var assembler = IncidentAssembler(
            reading: reading, events: events, losses: losses, places: places, country: country)
        assembler.assemble()
        return assembler.drafts
    }

    init(
        reading: Reading, events: [EventMention], losses: [LossMention], places: [PlaceMention],
        country: String? = nil
    ) {
        self.reading = reading
        self.events = events
        self.losses = losses
        self.places = places
        self.country = country
    }

    mutating func assemble() {
        items = bulletinItems()
        placesOfSentence = placesBySentence()
        dates = events.indices.map(dateInParagraph)
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
        partDemonstrations()
        dateUndated()
    }

    func canFound(_ event: EventMention) -> Bool { event.isEvent && event.entry.weight >= 2 }

    /// Words that by themselves name no event.
    func canStand(_ event: EventMention) -> Bool {
        switch event.sense {
        case .release where !event.agents.isEmpty && !event.patients.isEmpty: true
        case .weapon, .airsupport, .incident, .casualties, .deaths, .body, .wounded, .threat, .prisoner,
            .release, .missing, .disperse:
            false
        default: true
        }
    }

    // MARK: Joining

    mutating func place(_ index: Int, founds: Bool) {
        let event = events[index]
        if event.background == .reason {
            placeCircumstance(index)
        } else if let home = home(of: index) {
            join(index, home)
        } else if founds || partsWithDeed(event) {
            found(index)
        } else if let current = open(to: event) {
            join(index, current)
        }
    }

    /// "Eight civilians died when a drone hit X": the words before a deed elsewhere open its incident.
    private func partsWithDeed(_ event: EventMention) -> Bool {
        guard let current = open(to: event) else { return false }
        let deed = deed(of: event)
        return deed.trigger != event.trigger && isOther(deed, than: current)
    }

    mutating func found(_ index: Int) {
        let event = events[index]
        drafts.append(
            Draft(
                events: means(before: index) + [index], sentences: [event.sentence], date: dates[index])
        )
        current = drafts.count - 1
    }

    /// "Warplanes killed …": what the words before say of how, which by themselves name no incident.
    private func means(before index: Int) -> [Int] {
        events[..<index].indices.filter { before in
            events[before].sentence == events[index].sentence && events[before].isEvent
                && events[before].entry.weight < 2 && events[before].sense.isMeans
                && !drafts.contains { $0.events.contains(before) }
        }
    }

    mutating func join(_ index: Int, _ draft: Int) {
        let event = events[index]
        drafts[draft].add(index, sentence: event.sentence)
        if let date = dates[index], !isOutcome(event) { widen(draft, by: event, date) }
        current = draft
    }

    /// What came before the main matter: fighting that led to it joins, a place taken before is its own incident.
    mutating func placeCircumstance(_ index: Int) {
        let event = events[index]
        if Self.isTerritorial(event.sense), event.sense != .withdraw, let place = nearestPlace(after: event),
            current.map({ places[place].identity != placeMention(of: drafts[$0]).map { places[$0].identity } }
            ) ?? false
        {
            drafts.append(
                Draft(events: [index], sentences: [event.sentence], date: nil, place: place, isPrior: true))
            return
        }
        guard let current = open(to: event), event.entry.weight >= 2 else { return }
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

    func nearestPlace(after event: EventMention) -> Int? {
        let sentence = reading.text.sentences[event.sentence]
        return places.indices.first {
            places[$0].standing == .told && places[$0].tokens.lowerBound >= event.tokens.upperBound
                && places[$0].tokens.upperBound <= sentence.upperBound
                && places[$0].tokens.lowerBound - event.tokens.upperBound <= 4
        }
    }

    // MARK: Losses

    /// A loss belongs to the incident of its event, else to that of its sentence, else to the one told of last.
    mutating func attach(loss index: Int) {
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
                    && items[drafts[$0].sentences[0]] == items[loss.sentence]
            }
            ?? (items.last == 0 ? drafts.indices.first : nil)
        guard let home else { return }
        drafts[home].losses.append(index)
        drafts[home].addSentence(loss.sentence)
    }
}
