import Incidents
import Prose

/// Tells what is no incident of the report: history, plans, threats, drills, generalities, what is denied.
struct BackgroundJudge {
    let reading: Reading
    /// The actors who are released or freed.
    private let freedPeople: Set<Int>

    init(_ reading: Reading, _ events: [EventMention] = []) {
        self.reading = reading
        freedPeople = Set(events.lazy.filter { $0.sense == .release && !$0.isPassive }.flatMap(\.patients))
    }

    /// Sets date and background of every event.
    func judge(_ events: inout [EventMention]) {
        for index in events.indices {
            setDate(of: &events[index])
            events[index].background = background(of: events[index])
        }
        setAsideEarlierMonths(&events)
        setAsideResumed(&events)
        setAsideAccidents(&events)
        reviveReasons(&events)
    }

    /// "soldiers fired into the air to protest": what armed men do something for is no march.
    private func isPurpose(_ event: EventMention) -> Bool {
        let to = event.tokens.lowerBound - 1
        guard to >= 0, reading.word(to) == .to, !event.agents.isEmpty else { return false }
        return event.agents.allSatisfy {
            !reading.actors[$0].isUnarmed && reading.actors[$0].kind?.isCrowd != true
        }
            && reading.cues.contains { $0.kind == .reason && $0.tokens.lowerBound == to }
    }

    /// "freed a man kidnapped on July 3": what had befallen the one who is freed now.
    private func isToldOfFreed(_ event: EventMention) -> Bool {
        let before = event.tokens.lowerBound - 1
        guard event.sense == .abduct || event.sense == .arrest, reading.actorAt.indices.contains(before),
            reading.actorAt[before] >= 0
        else { return false }
        return freedPeople.contains(Int(reading.actorAt[before]))
    }

    /// Words of reason set something aside only beside the matter that it is the reason of.
    private func reviveReasons(_ events: inout [EventMention]) {
        let told = Set(events.filter { $0.isEvent && $0.entry.weight >= 2 }.map(\.sentence))
        for index in events.indices where events[index].background == .reason {
            if !told.contains(events[index].sentence) { events[index].background = nil }
        }
    }

    private func background(of event: EventMention) -> CueEntry.Kind? {
        let at = event.tokens.lowerBound
        var reason: CueEntry.Kind?
        for cue in reading.cues where cue.scope.contains(at) {
            if cue.kind == .reason { reason = .reason } else { return cue.kind }
        }
        if isPurpose(event) { return .plan }
        if isToldOfFreed(event) { return .history }
        if isHistory(event) { return .history }
        if isAbsent(event) { return .negation }
        return reason
    }
}
