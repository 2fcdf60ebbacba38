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
            reading.tokens[start].isCapitalised
        else { return nil }
        let end = match.tokens.upperBound
        if let day = dateBeside(end) {
            return DateMention(tokens: start..<day.tokens.upperBound, sentence: sentence, date: day.date)
        }
        let back = (published.weekday.rawValue - match.value.number + 7) % 7
        return day(start..<end, published.adding(days: -back))
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
        let anchor = entry.anchor == .published ? published.map { DateInterval($0) } : previous?.interval
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

    /// "three days ago", "two weeks earlier".
    func daysAway(at start: Int) -> DateMention? {
        guard let published, start + 2 < limit, let number = smallNumber(start),
            reading.word(start + 1) == .dayUnit, reading.word(start + 2) == .ago
        else { return nil }
        return day(start..<start + 3, published.adding(days: -number))
    }
}
