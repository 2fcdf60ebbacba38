import Incidents
import Prose

/// Days, months and years as they are written.
extension DateFinder {
    /// "26 July 2024", "July 26, 2024", "26 July", "July 2024", "2024-07-26", "26/07/2024", "in March".
    func absolute(at start: Int) -> DateMention? {
        if let iso = isoDate(at: start) { return iso }
        if let number = dayNumber(start) {
            return dayThenMonth(start, number)
        }
        if let part = partOfMonth(start) { return part }
        guard let month = month(start) else { return nil }
        let afterMonth = month.end
        if let number = dayNumber(afterMonth), reading.tokens[afterMonth].kind != .mark {
            return monthThenDay(start, month.number, afterMonth + 1, number)
        }
        return monthAlone(start, month)
    }

    func dayThenMonth(_ start: Int, _ first: Int) -> DateMention? {
        var at = start + 1
        var last = first
        if at + 1 < limit, joins(at), let other = dayNumber(at + 1), month(at + 2) != nil || isOf(at + 2) {
            last = other
            at += 2
        }
        if isOf(at) { at += 1 }
        guard let month = month(at) else { return nil }
        let (year, end) = year(at: month.end)
        return dayInterval(start..<end, year, month.number, first, last)
    }

    func monthThenDay(_ start: Int, _ month: Int, _ afterDay: Int, _ first: Int) -> DateMention? {
        var at = afterDay
        var last = first
        if at + 1 < limit, joins(at), let other = dayNumber(at + 1), other > first, self.month(at + 2) == nil
        {
            last = other
            at += 2
        }
        let (year, end) = year(at: at)
        return dayInterval(start..<end, year, month, first, last)
    }

    func dayInterval(
        _ tokens: Range<Int>, _ year: Int?, _ month: Int, _ first: Int, _ last: Int
    ) -> DateMention? {
        guard let end = resolve(year, month, last) else { return nil }
        guard first != last else { return day(tokens, end) }
        guard let start = CalendarDate(year: end.year, month: month, day: first), start <= end else {
            return day(tokens, end)
        }
        return interval(tokens, DateInterval(start, end))
    }

    /// A month without a day is a date when its word means nothing else, or a year stands beside it.
    func monthAlone(_ start: Int, _ month: (number: Int, end: Int, isAlone: Bool)) -> DateMention? {
        let (year, end) = year(at: month.end)
        guard year != nil || (start > 0 && reading.word(start - 1) == .place) else {
            return nil
        }
        guard let first = resolve(year, month.number, 1) else { return nil }
        return interval(start..<end, DateInterval(first, first.endOfMonth), .withinMonth)
    }

    /// "late March", "mid-April 2024": a third of the month.
    func partOfMonth(_ start: Int) -> DateMention? {
        guard start + 1 < limit,
            let part = reading.lexicon.calendar.longestMatch(in: reading.tokens, at: start, before: limit),
            part.value.kind == .part
        else { return nil }
        let at = reading.mark(start + 1) == UInt8(ascii: "-") ? start + 2 : start + 1
        guard let month = month(at) else { return nil }
        let (year, end) = year(at: month.end)
        guard let first = resolve(year, month.number, 1) else { return nil }
        let from = first.adding(days: (part.value.number - 1) * 10)
        let until = part.value.number == 3 ? first.endOfMonth : from.adding(days: 9)
        return interval(start..<end, DateInterval(from, until), .withinMonth)
    }

    /// The day in its year; without a year the last such day that is not after publication.
    func resolve(_ year: Int?, _ month: Int, _ day: Int) -> CalendarDate? {
        if let year { return CalendarDate(year: year, month: month, day: day) }
        guard let published else {
            let known = found.last { $0.date.interval.start.year > 1 }
            return known.flatMap { CalendarDate(year: $0.date.interval.start.year, month: month, day: day) }
        }
        guard let same = CalendarDate(year: published.year, month: month, day: day) else { return nil }
        // The nearest such day; some weeks ahead is a report dated too early rather than one about last year.
        if same.dayNumber - published.dayNumber <= 92 {
            let next = CalendarDate(year: published.year + 1, month: month, day: day)
            return next.flatMap { $0.dayNumber - published.dayNumber <= 7 ? $0 : nil } ?? same
        }
        return CalendarDate(year: published.year - 1, month: month, day: day)
    }

    func isoDate(at start: Int) -> DateMention? {
        guard start + 4 < limit, reading.tokens[start].kind == .number, reading.tokens[start + 1].isGlued,
            reading.mark(start + 1) == reading.mark(start + 3), reading.tokens[start + 3].isGlued,
            let first = figure(start), let second = figure(start + 2), let third = figure(start + 4)
        else { return nil }
        let mark = reading.mark(start + 1)
        guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") else { return nil }
        let civil = first > 1900 ? (first, second, third) : (third, second, first)
        guard civil.0 > 1900, let date = CalendarDate(year: civil.0, month: civil.1, day: civil.2) else {
            return nil
        }
        return day(start..<start + 5, date)
    }

    /// A year by itself says when something happened long ago.
    func yearAlone(at start: Int) -> DateMention? {
        guard let year = figure(start), 1900...2100 ~= year, reading.tokens[start].span.count == 4,
            start > 0, reading.tokens[start].kind == .number, !reading.tokens[start].isGlued,
            let first = CalendarDate(year: year, month: 1, day: 1),
            let last = CalendarDate(year: year, month: 12, day: 31)
        else { return nil }
        var mention = interval(start..<start + 1, DateInterval(first, last), .withinYear)
        mention.isYearOnly = true
        return mention
    }
}
