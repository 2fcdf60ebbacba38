import Incidents
import Prose

/// Tells what is no incident of the report: history, plans, threats, drills, generalities, what is denied.
struct BackgroundJudge {
    private let reading: Reading

    init(_ reading: Reading) {
        self.reading = reading
    }

    /// Sets date and background of every event.
    func judge(_ events: inout [EventMention]) {
        for index in events.indices {
            setDate(of: &events[index])
            events[index].background = background(of: events[index])
        }
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
        for cue in reading.cues where cue.scope.contains(at) && !cue.tokens.contains(at) {
            if cue.kind == .reason { reason = .reason } else { return cue.kind }
        }
        if isHistory(event) { return .history }
        return reason
    }

    // MARK: Dates

    /// A date of the same clause governs; else one at the front of the sentence; else the only one of the sentence.
    private func setDate(of event: inout EventMention) {
        let sentence = reading.text.sentences[event.sentence]
        let dates = reading.dates.indices.filter {
            let date = reading.dates[$0]
            return date.sentence == event.sentence && !isOfSpeech(date) && !isOfAnother(date, event)
        }
        guard !dates.isEmpty else { return }
        let clause = clause(around: event.tokens, in: sentence)
        let leads = dates.contains { isLeading($0, sentence) && !reading.dates[$0].isYearOnly }
        if let near = dates.filter({
            clause.contains(reading.dates[$0].tokens.lowerBound) && !(leads && reading.dates[$0].isYearOnly)
        })
        .min(by: { distance($0, event) < distance($1, event) }) {
            event.date = near
            event.isDatedByClause = true
        } else if let leading = dates.first(where: { isLeading($0, sentence) }) {
            event.date = leading
        } else if dates.count == 1, !isOld(reading.dates[dates[0]]) || isLed(by: dates[0], event) {
            event.date = dates[0]
        }
    }

    /// An old date tells of the whole sentence unless it stands in a clause about something named before it.
    private func isLed(by date: Int, _ event: EventMention) -> Bool {
        let tokens = reading.dates[date].tokens
        guard tokens.lowerBound > event.tokens.lowerBound else { return true }
        return !Range(from: event.tokens.upperBound, upTo: tokens.lowerBound).contains {
            reading.word($0) == .relative
        }
    }

    /// "a 2015 agreement", "the Movement of June 5": a date inside a name or before a noun tells of that noun only.
    private func isOfAnother(_ date: DateMention, _ event: EventMention) -> Bool {
        let before = date.tokens.lowerBound - 1
        guard before >= 0, date.tokens.count < 4 else { return false }
        let isArticle = reading.quantityAt[before] >= 0 && date.tokens.upperBound - before <= 3
        guard reading.word(before) == .of || reading.word(before)?.opensNoun == true || isArticle else {
            return false
        }
        let distance = event.tokens.lowerBound - date.tokens.upperBound
        return !(0...3 ~= distance)
    }

    /// "said on Sunday", "on Sunday claimed": the day of the words and not of what they tell.
    private func isOfSpeech(_ date: DateMention) -> Bool {
        let after = date.tokens.upperBound
        let before = date.tokens.lowerBound - 1
        if after < reading.tokens.count, reading.speechAt[after] >= 0 { return true }
        guard before >= 0 else { return false }
        if reading.speechAt[before] >= 0 { return true }
        return before > 0 && reading.word(before) == .against && reading.speechAt[before - 1] >= 0
    }

    private func distance(_ date: Int, _ event: EventMention) -> Int {
        abs(reading.dates[date].tokens.lowerBound - event.tokens.lowerBound)
    }

    private func isLeading(_ date: Int, _ sentence: Range<Int>) -> Bool {
        reading.dates[date].tokens.lowerBound - sentence.lowerBound <= 4
    }

    private func clause(around tokens: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
        var start = tokens.lowerBound
        var end = tokens.upperBound
        while start > sentence.lowerBound, !breaksClause(start - 1) { start -= 1 }
        while end < sentence.upperBound, !breaksClause(end) { end += 1 }
        return start..<end
    }

    private func breaksClause(_ token: Int) -> Bool {
        if reading.dateAt[token] >= 0 { return false }
        let mark = reading.mark(token)
        if mark == UInt8(ascii: ",") || mark == UInt8(ascii: ";") || mark == UInt8(ascii: "(") { return true }
        return reading.word(token) == .relative || reading.word(token)?.opensClause == true
    }

    private func isHistory(_ event: EventMention) -> Bool {
        if let date = event.date { return isOld(reading.dates[date]) }
        let dates = reading.dates.indices.filter {
            reading.dates[$0].sentence == event.sentence && !isReason(reading.dates[$0])
        }
        return !dates.isEmpty && dates.allSatisfy { isOld(reading.dates[$0]) && isLed(by: $0, event) }
    }

    private func isReason(_ date: DateMention) -> Bool {
        reading.cues.contains { $0.kind == .reason && $0.scope.contains(date.tokens.lowerBound) }
    }

    /// A year before that of publication, or days more than 60 days before it.
    private func isOld(_ date: DateMention) -> Bool {
        guard let published = reading.published else { return date.isYearOnly }
        if date.isYearOnly { return date.date.interval.end.year < published.year || date.isSince }
        return published.dayNumber - date.date.interval.end.dayNumber > 60
    }
}
