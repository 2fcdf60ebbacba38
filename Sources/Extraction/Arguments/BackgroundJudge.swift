import Incidents
import Prose

/// Tells what is no incident of the report: history, plans, threats, drills, generalities, what is denied.
struct BackgroundJudge {
    let reading: Reading

    init(_ reading: Reading) {
        self.reading = reading
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
        if isHistory(event) { return .history }
        if isAbsent(event) { return .negation }
        return reason
    }
}
