import Incidents
import Prose

/// What is only told as what went before, and what no one did.
extension BackgroundJudge {
    func isHistory(_ event: EventMention) -> Bool {
        if let date = event.date { return isOld(reading.dates[date]) }
        let dates = reading.dates.indices.filter {
            reading.dates[$0].sentence == event.sentence && !isReason(reading.dates[$0])
        }
        return !dates.isEmpty && dates.allSatisfy { isOld(reading.dates[$0]) && isLed(by: $0, event) }
    }

    private func isReason(_ date: DateMention) -> Bool {
        reading.cues.contains { $0.kind == .reason && $0.scope.contains(date.tokens.lowerBound) }
    }

    /// What has gone on for more days than these is a state of things and no incident.
    private static let recent = 31

    /// A year before that of publication, or days more than 60 days before it.
    func isOld(_ date: DateMention) -> Bool {
        guard let published = reading.published else { return date.isYearOnly }
        if date.isSince, published.dayNumber - date.date.interval.start.dayNumber > Self.recent {
            return true
        }
        if date.isYearOnly { return date.date.interval.end.year < published.year || date.isSince }
        return published.dayNumber - date.date.interval.end.dayNumber > 60
    }

    /// "In August 400 people were killed" in a report that tells of last Friday: a month by itself dates what went
    /// before, where the matter of the report is dated by days.
    func setAsideEarlierMonths(_ events: inout [EventMention]) {
        let main = events.first { $0.isEvent && $0.entry.weight >= 2 && $0.date != nil }
        guard let main, let day = main.date.map({ reading.dates[$0].date }),
            day.certainty == .days || day.certainty == .withinWeek
        else { return }
        for index in events.indices where events[index].sentence != main.sentence {
            guard let date = events[index].date.map({ reading.dates[$0].date }), events[index].isEvent,
                date.certainty == .withinMonth || date.certainty == .withinYear
            else { continue }
            events[index].background = .history
        }
    }

    /// "the march" behind "a march that was called off": what is set aside stays so when it is spoken of again.
    func setAsideResumed(_ events: inout [EventMention]) {
        for index in events.indices where events[index].isEvent && isResumed(events[index]) {
            let same = events[..<index].filter { $0.sense == events[index].sense && $0.entry.weight >= 2 }
            guard let known = same.last?.background, same.allSatisfy({ !$0.isEvent }) else { continue }
            if known == .plan || known == .attempt || known == .hypothetical || known == .history {
                events[index].background = known
            }
        }
    }

    private func isResumed(_ event: EventMention) -> Bool {
        event.entry.frame == .noun && event.date == nil && event.tokens.lowerBound > 0
            && reading.word(event.tokens.lowerBound - 1) == .definite
    }

    /// "no fighting was reported".
    func isAbsent(_ event: EventMention) -> Bool {
        guard event.entry.frame == .noun, event.entry.weight >= 2, event.tokens.lowerBound > 0 else {
            return false
        }
        let before = reading.quantityAt[event.tokens.lowerBound - 1]
        return before >= 0 && reading.quantities[Int(before)].count.high == 0
    }

    /// Deaths by a collision or a flood are no incident, nor is what the sentences behind them say of the hurt.
    func setAsideAccidents(_ events: inout [EventMention]) {
        var isAccident = false
        var last = -1
        for index in events.indices {
            let event = events[index]
            if event.sentence != last {
                let isNew = (last + 1...event.sentence).contains(where: tellsOfAccident)
                isAccident = (isNew || isAccident) && !namesPerpetrator(event, events)
                last = event.sentence
            }
            if isAccident, event.isEvent, Self.isOutcome(event.sense), !namesPerpetrator(event, events) {
                events[index].background = .accident
            }
        }
    }

    private func tellsOfAccident(_ sentence: Int) -> Bool {
        reading.text.sentences[sentence].contains { reading.word($0) == .accident }
    }

    /// Somebody armed acts, or violence is told of, in the same sentence.
    private func namesPerpetrator(_ event: EventMention, _ events: [EventMention]) -> Bool {
        events.contains { other in
            other.sentence == event.sentence && other.isEvent
                && (!Self.isOutcome(other.sense) && other.entry.weight >= 2
                    || other.agents.contains { !reading.actors[$0].isUnarmed })
        }
    }

    /// What happens to people without telling how.
    private static func isOutcome(_ sense: EventSense) -> Bool {
        switch sense {
        case .kill, .die, .dead, .deaths, .casualties, .body, .wound, .wounded, .missing, .crash, .damage,
            .destroy:
            true
        default: false
        }
    }
}
