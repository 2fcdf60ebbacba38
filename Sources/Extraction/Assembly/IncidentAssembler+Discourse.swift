import Incidents
import Prose

/// Which incident an event goes on about: by layout, by days and places, by the words that tie sentences together.
extension IncidentAssembler {
    // MARK: Layout

    /// The items of a bulletin: a heading opens one, and so does a paragraph that begins with the day of its incident,
    /// where there are several of them.
    func bulletinItems() -> [Int] {
        let discourse = reading.discourse
        let dated = reading.text.sentences.indices.filter(opensWithDay)
        let isBulletin = discourse.hasSections || dated.count >= Self.fewestItems
        var item = 0
        return reading.text.sentences.indices.map { sentence in
            let isHead = sentence > 0 && discourse.sections[sentence] != discourse.sections[sentence - 1]
            if isBulletin, isHead || dated.contains(sentence) { item += 1 }
            return item
        }
    }

    private static let fewestItems = 3

    /// "On 13 June, …" at the front of a paragraph, where that is the day of what the sentence tells of.
    private func opensWithDay(_ sentence: Int) -> Bool {
        let tokens = reading.text.sentences[sentence]
        guard reading.text.beginsLine(tokens.lowerBound),
            let founding = events.first(where: {
                $0.sentence == sentence && canFound($0)
            }), let date = founding.date
        else { return false }
        return reading.dates[date].date.certainty == .days
            && reading.dates[date].tokens.lowerBound - tokens.lowerBound <= 2
    }

    /// The draft that the text is telling of, where an event may belong to it.
    func open(to event: EventMention) -> Int? {
        if let current, isOpen(current, to: event) { return current }
        return drafts.indices.last { isOpen($0, to: event) }
    }

    /// One item of a bulletin tells of nothing of the others.
    func isOpen(_ draft: Int, to event: EventMention) -> Bool {
        items[drafts[draft].sentences[0]] == items[event.sentence]
    }

    // MARK: Days

    /// The day of an event; where its sentence gives none, the last day that the paragraph told before.
    func dateInParagraph(_ index: Int) -> EventDate? {
        let event = events[index]
        if let own = event.date.map({ reading.dates[$0].date }) { return own }
        let paragraph = reading.discourse.paragraphs[event.sentence]
        guard paragraph > 0, canFound(event), event.sentence > 0, !isAnaphoric(event),
            reading.discourse.paragraphs[event.sentence - 1] == paragraph
        else { return nil }
        let judge = BackgroundJudge(reading)
        return reading.dates.last { date in
            date.sentence < event.sentence && reading.discourse.paragraphs[date.sentence] == paragraph
                && date.date.certainty == .days && !judge.isOfSpeech(date) && !judge.isOld(date)
                && !date.isSince
        }?.date
    }

    // MARK: Joining

    /// The draft that an event goes on about: the one of its day, else the one that is being told of.
    func home(of index: Int) -> Int? {
        let event = events[index]
        guard let current = open(to: event) else { return nil }
        if isOutcome(event), let told = lastOfSubject(event) { return told }
        if beginsAnother(event) { return nil }
        // "visited the village on Wednesday and confirmed the attack": the day is not that of the attack.
        if let told = referred(event) { return told }
        if isOther(deed(of: event), than: current) { return sameElsewhere(index) }
        if let told = toldBefore(index, beside: current) { return told }
        guard let date = dates[index], date.certainty == .days else { return current }
        if isNear(date, drafts[current].date) || extends(event, date, drafts[current]) { return current }
        return drafts.indices.first {
            !drafts[$0].isPrior && isOpen($0, to: event) && isNear(date, drafts[$0].date)
                && !isOther(event, than: $0)
        }
    }

    /// A draft told of before of the same places, where no day says otherwise.
    private func sameElsewhere(_ index: Int) -> Int? {
        let own = scene(of: [events[index].sentence], telling: events[index]).identities
        guard !own.isEmpty else { return nil }
        return drafts.indices.first { draft in
            isOpen(draft, to: events[index]) && isSameDay(dates[index], drafts[draft].date)
                && !own.isDisjoint(with: scene(of: drafts[draft].sentences).identities)
        }
    }

    /// "It had killed 200 soldiers in X": of the incident at X and not of the one told of last.
    private func toldBefore(_ index: Int, beside current: Int) -> Int? {
        let event = events[index]
        guard !drafts[current].sentences.contains(event.sentence) else { return nil }
        let own = scene(of: [event.sentence], telling: event).identities
        guard !own.isEmpty, own.isDisjoint(with: scene(of: drafts[current].sentences).identities) else {
            return nil
        }
        return sameElsewhere(index)
    }

    private func isSameDay(_ date: EventDate?, _ other: EventDate?) -> Bool {
        guard let date, let other else { return true }
        return date.interval == other.interval
    }

    /// "He was found dead the following day": what became of those who were told of, whatever the day.
    func isOutcome(_ event: EventMention) -> Bool {
        switch event.sense {
        case .die, .dead, .body, .release, .wounded, .missing: break
        default: return false
        }
        let sentence = reading.text.sentences[event.sentence]
        let front = Range(
            from: sentence.lowerBound, upTo: min(event.tokens.lowerBound, sentence.lowerBound + 4))
        return front.contains { reading.word($0)?.isPronoun == true || reading.word($0) == .possessive }
    }

    private func lastOfSubject(_ event: EventMention) -> Int? { open(to: event) }

    /// "the ambush" is the ambush told of before, not the fighting told of since.
    func referred(_ event: EventMention) -> Int? {
        guard isAnaphoric(event) else { return nil }
        let open = drafts.indices.filter { isOpen($0, to: event) }
        let same = open.last { drafts[$0].events.contains { events[$0].sense == event.sense } }
        guard same == nil, EventFamily(event.sense) == .violence else { return same }
        return open.last { drafts[$0].events.first.map { EventFamily(events[$0].sense) } == .violence }
    }

    /// "the attack", "the assault".
    func isAnaphoric(_ event: EventMention) -> Bool {
        event.entry.frame == .noun && event.entry.weight >= 2 && event.tokens.lowerBound > 0
            && reading.word(event.tokens.lowerBound - 1) == .definite
    }

    /// Same days, or one of the two undated.
    func isNear(_ date: EventDate, _ other: EventDate?) -> Bool {
        guard let other else { return true }
        return date.interval.overlaps(other.interval) || other.certainty != .days
    }

    /// "The clashes, which began on Thursday": an earlier day of the same fighting; "over the next four days": later ones.
    func extends(_ event: EventMention, _ date: EventDate, _ draft: Draft) -> Bool {
        guard let known = draft.date, known.interval.gap(to: date.interval) <= 4,
            date.interval.start < known.interval.start
        else { return false }
        return isBegun(event)
    }

    func isBegun(_ event: EventMention) -> Bool {
        let end = min(reading.text.sentences[event.sentence].upperBound, event.tokens.upperBound + 6)
        return (event.tokens.upperBound..<max(end, event.tokens.upperBound)).contains {
            reading.word($0) == .begin
        }
    }
}
