import Incidents
import Prose

/// Dates told from another date.
extension DateFinder {
    /// A weekday is the last such day on or before publication; a later one in the text may be after an earlier.
    func weekday(at start: Int, before limit: CalendarDate? = nil) -> DateMention? {
        guard
            let match = reading.lexicon.calendar.longestMatch(
                in: reading.tokens, at: start, before: self.limit),
            match.value.kind == .weekday, let published,
            match.value.isDateAlone || reading.tokens[start].capitals == .first,
            reading.tokens[start].isCapitalised || reading.writesNamesSmall
        else { return nil }
        let end = match.tokens.upperBound
        if let day = dateBeside(end) {
            return DateMention(tokens: start..<day.tokens.upperBound, sentence: sentence, date: day.date)
        }
        var back = (published.weekday.rawValue - match.value.number + 7) % 7
        // "last Thursday" in a report of a Thursday is not that day.
        let isLast = start > 0 && reading.word(start - 1) == .last || followsAsLast(end)
        if back == 0, isLast { back = 7 }
        return day(start..<end, published.adding(days: -back))
    }

    /// "vendredi dernier": languages whose adjectives follow.
    private func followsAsLast(_ end: Int) -> Bool {
        reading.lexicon.language.has(.adjectivesFollow) && reading.word(end) == .last
    }

    /// "Friday, 26 July", "Friday the 26th": the date beside a weekday is the better one.
    func dateBeside(_ end: Int) -> DateMention? {
        guard end < limit else { return nil }
        let next = reading.isComma(end) || reading.word(end) == .definite ? end + 1 : end
        guard next < limit else { return nil }
        return absolute(at: next)
    }

    func relative(at start: Int) -> DateMention? {
        guard
            let match = reading.lexicon.relativeDates.longestMatch(
                in: reading.tokens, at: start, before: limit)
        else { return daysAway(at: start) }
        let entry = match.value
        let anchor = entry.anchor == .published ? today(at: start) : previous?.interval
        guard let anchor else { return nil }
        return interval(match.tokens, Self.interval(entry, from: anchor), entry.certainty)
    }

    static func interval(_ entry: RelativeDateEntry, from anchor: DateInterval) -> DateInterval {
        switch entry.unit {
        case .day:
            return DateInterval(
                anchor.start.adding(days: entry.start), anchor.end.adding(days: entry.end))
        case .week:
            let monday = anchor.end.adding(days: 1 - anchor.end.weekday.rawValue + 7 * entry.start)
            let last = monday.adding(days: 6)
            return DateInterval(monday, min(last, max(anchor.end, monday)))
        case .weekend:
            let back = (anchor.end.weekday.rawValue - Weekday.saturday.rawValue + 7) % 7
            let saturday = anchor.end.adding(days: -back)
            return DateInterval(saturday, min(saturday.adding(days: 1), anchor.end))
        case .month:
            let first = anchor.start.startOfMonth.adding(days: -1).startOfMonth
            return DateInterval(first, first.endOfMonth)
        case .year:
            let day = CalendarDate(year: anchor.start.year + entry.start, month: 1, day: 1) ?? anchor.start
            return DateInterval(day, CalendarDate(year: day.year, month: 12, day: 31) ?? day)
        case .elapsed:
            return DateInterval(anchor.start.startOfMonth, anchor.end)
        }
    }

    /// The day from which "today" and "yesterday" count: within quotation marks that of the words, told before.
    func today(at start: Int) -> DateInterval? {
        guard let published else { return nil }
        guard let said = previous, said.certainty == .days, isQuoted(start),
            0...3 ~= published.dayNumber - said.interval.end.dayNumber
        else { return DateInterval(published) }
        return DateInterval(said.interval.end)
    }

    /// Whether a quotation of the sentence is open before a token.
    private func isQuoted(_ token: Int) -> Bool {
        let sentence = reading.text.sentences[self.sentence]
        return Range(from: sentence.lowerBound, upTo: token).count { reading.isDoubleQuote($0) } % 2 == 1
    }

    /// "three days ago"; "three days after fighters took the town"; "three days after that,"; "over the next four days".
    func daysAway(at start: Int) -> DateMention? {
        if reading.word(start) == .span { return nextDays(at: start) }
        if reading.word(start) == .ago { return daysBack(at: start) }
        guard let published, start + 2 < limit, let number = smallNumber(start),
            reading.word(start + 1) == .dayUnit
        else { return nil }
        let tokens = start..<start + 3
        if reading.word(start + 2) == .ago { return day(tokens, published.adding(days: -number)) }
        guard reading.word(start + 2) == .conjunction else { return nil }
        let isFront = start - reading.text.sentences[sentence].lowerBound <= 1
        let anchor = previous?.certainty == .days ? previous?.interval.end : nil
        let days = isFront ? number : -number
        return (isFront ? anchor : anchor ?? published).map { day(tokens, $0.adding(days: days)) }
    }

    /// "il y a trois jours": the words for "ago" stand before the number.
    private func daysBack(at start: Int) -> DateMention? {
        let at = reading.wordEnds[start]
        guard let published, at + 1 < limit, let number = smallNumber(at), reading.word(at + 1) == .dayUnit
        else { return nil }
        return day(start..<at + 2, published.adding(days: -number))
    }

    /// "over the next four days": from the day told before.
    private func nextDays(at start: Int) -> DateMention? {
        let end = reading.wordEnds[start]
        guard end + 1 < limit, let number = smallNumber(end), reading.word(end + 1) == .dayUnit,
            let anchor = previous, anchor.certainty == .days
        else { return nil }
        var mention = interval(
            start..<end + 2, DateInterval(anchor.interval.start, anchor.interval.end.adding(days: number)))
        mention.isSpan = true
        return mention
    }
}
