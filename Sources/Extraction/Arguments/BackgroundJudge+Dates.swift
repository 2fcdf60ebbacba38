import Incidents
import Prose

/// Which date governs an event.
extension BackgroundJudge {
    /// A date of the same clause governs; else one at the front of the sentence; else the only one of the sentence.
    func setDate(of event: inout EventMention) {
        let dates = reading.dates.indices.filter {
            let date = reading.dates[$0]
            return date.sentence == event.sentence && !isOfSpeech(date) && !isOfAnother(date, event)
                && !isOfBefallen(date, event)
        }
        guard !dates.isEmpty else { return }
        // "It began after a raid on Thursday": the day of a reason serves where the sentence has no other.
        let own = dates.filter {
            !isOfReason(reading.dates[$0], event) && !isOfRelativeClause(reading.dates[$0], event)
        }
        setDate(of: &event, among: own.isEmpty ? dates : own)
    }

    private func setDate(of event: inout EventMention, among dates: [Int]) {
        let sentence = reading.text.sentences[event.sentence]
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
    func isLed(by date: Int, _ event: EventMention) -> Bool {
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

    /// "freed a man kidnapped on July 3": the day of what had befallen him.
    private func isOfBefallen(_ date: DateMention, _ event: EventMention) -> Bool {
        guard event.sense == .release else { return false }
        return Range(from: event.tokens.upperBound, upTo: date.tokens.lowerBound).contains { at in
            guard reading.triggerAt[at] >= 0 else { return false }
            let trigger = reading.triggers[Int(reading.triggerAt[at])]
            return trigger.isVerb && (trigger.entry.sense == .abduct || trigger.entry.sense == .arrest)
        }
    }

    /// "in reaction to the abduction the day before": the day of a reason is not the day of what it was the reason for.
    private func isOfReason(_ date: DateMention, _ event: EventMention) -> Bool {
        let (day, word) = (date.tokens.lowerBound, event.tokens.lowerBound)
        return reading.cues.contains { cue in
            cue.kind == .reason && cue.scope.contains(day) && !cue.scope.contains(word)
        }
    }

    /// "a convoy that left Kidal on 18 July was ambushed": the day of a clause about a noun before the verb.
    private func isOfRelativeClause(_ date: DateMention, _ event: EventMention) -> Bool {
        let sentence = reading.text.sentences[event.sentence]
        guard date.tokens.upperBound <= event.tokens.lowerBound else { return false }
        let before = Range(from: sentence.lowerBound, upTo: date.tokens.lowerBound)
        guard
            let opening = before.last(where: { reading.word($0) == .relative || reading.word($0) == .that }),
            !Range(from: opening, upTo: date.tokens.lowerBound).contains(where: { reading.isComma($0) })
        else { return false }
        // "rebels who on 18 July attacked": no verb of its own stands before the day.
        return date.tokens.lowerBound - opening > 2 && reading.speechAt[max(opening - 1, 0)] < 0
    }

    /// "said on Sunday", "on Sunday claimed", "told the agency by telephone on Sunday": the day of the words and not of
    /// what they tell.
    func isOfSpeech(_ date: DateMention) -> Bool {
        let after = date.tokens.upperBound
        if after < reading.tokens.count, reading.speechAt[after] >= 0 { return true }
        var at = date.tokens.lowerBound - 1
        let limit = max(reading.text.sentences[date.sentence].lowerBound, at - 7)
        while at >= limit {
            if reading.speechAt[at] >= 0 { return true }
            if reading.triggerAt[at] >= 0 || reading.tokens[at].kind == .mark { return false }
            switch reading.word(at) {
            case .that, .relative, .conjunction, .contrast, .pronoun, .personalPronoun, .to, .have, .be, .and:
                return false
            default: at -= 1
            }
        }
        return false
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
}
