import Incidents
import Prose

/// Finds dates and resolves them: absolute ones, weekdays, and those told from another date.
struct DateFinder {
    private var published: CalendarDate?
    private let reading: Reading
    private var limit = 0
    private var sentence = 0
    /// The day told last, from which "a day later" counts.
    private var previous: EventDate?
    private var found: [DateMention] = []

    static func find(in reading: inout Reading) {
        var finder = DateFinder(reading)
        finder.findAll()
        reading.dates = finder.found
        for (index, date) in finder.found.enumerated() {
            for token in date.tokens { reading.dateAt[token] = Int32(index) }
        }
    }

    private init(_ reading: Reading) {
        self.reading = reading
        published = reading.published
    }

    private mutating func findAll() {
        for sentence in reading.readableSentences {
            let range = reading.text.sentences[sentence]
            self.sentence = sentence
            limit = range.upperBound
            var token = range.lowerBound
            while token < limit {
                guard let mention = mention(at: token) else {
                    token += 1
                    continue
                }
                found.append(mention)
                if !mention.isYearOnly { previous = mention.date }
                token = mention.tokens.upperBound
            }
        }
        inheritYears()
    }

    /// A date without a year takes that of a publication; without one, the year told elsewhere in the report.
    private mutating func inheritYears() {
        found.removeAll { $0.date.interval.start.year <= 1 }
    }

    // MARK: One date

    private func mention(at start: Int) -> DateMention? {
        if let relative = relative(at: start) { return relative }
        if let absolute = absolute(at: start) { return spanned(absolute) }
        if let weekday = weekday(at: start) { return spanned(weekday) }
        return yearAlone(at: start)
    }

    private func day(_ tokens: Range<Int>, _ day: CalendarDate, _ certainty: DateCertainty = .days)
        -> DateMention
    {
        interval(tokens, DateInterval(day), certainty)
    }

    private func interval(
        _ tokens: Range<Int>, _ interval: DateInterval, _ certainty: DateCertainty = .days
    ) -> DateMention {
        DateMention(
            tokens: tokens, sentence: sentence, date: EventDate(interval, certainty),
            isSince: tokens.lowerBound > 0 && reading.word(tokens.lowerBound - 1) == .since)
    }

    /// "from Thursday to Saturday", "25-27 July", "between Friday and Saturday": the second date ends the first.
    private func spanned(_ first: DateMention) -> DateMention {
        let link = first.tokens.upperBound
        guard link + 1 < limit, joins(link) else { return first }
        guard let second = absolute(at: link + 1) ?? weekday(at: link + 1, before: nil),
            second.date.certainty == .days, first.date.certainty == .days
        else { return first }
        var start = first.date.interval.start
        let end = second.date.interval.end
        if start > end { start = start.adding(days: -7 * ((start.dayNumber - end.dayNumber + 6) / 7)) }
        guard end.dayNumber - start.dayNumber < 60 else { return first }
        return interval(first.tokens.lowerBound..<second.tokens.upperBound, DateInterval(start, end))
    }

    private func joins(_ token: Int) -> Bool {
        let mark = reading.mark(token)
        if mark == UInt8(ascii: "-") { return true }
        return reading.word(token) == .to || reading.word(token) == .and || reading.word(token) == .since
    }

    // MARK: Absolute

    /// "26 July 2024", "July 26, 2024", "26 July", "July 2024", "2024-07-26", "26/07/2024", "in March".
    private func absolute(at start: Int) -> DateMention? {
        if let iso = isoDate(at: start) { return iso }
        if let number = dayNumber(start) {
            return dayThenMonth(start, number)
        }
        guard let month = month(start) else { return nil }
        let afterMonth = month.end
        if let number = dayNumber(afterMonth), reading.tokens[afterMonth].kind != .mark {
            return monthThenDay(start, month.number, afterMonth + 1, number)
        }
        return monthAlone(start, month)
    }

    private func dayThenMonth(_ start: Int, _ first: Int) -> DateMention? {
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

    private func monthThenDay(_ start: Int, _ month: Int, _ afterDay: Int, _ first: Int) -> DateMention? {
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

    private func dayInterval(
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
    private func monthAlone(_ start: Int, _ month: (number: Int, end: Int, isAlone: Bool)) -> DateMention? {
        let (year, end) = year(at: month.end)
        guard year != nil || (start > 0 && reading.word(start - 1) == .place) else {
            return nil
        }
        guard let first = resolve(year, month.number, 1) else { return nil }
        return interval(start..<end, DateInterval(first, first.endOfMonth), .withinMonth)
    }

    /// The day in its year; without a year the last such day that is not after publication.
    private func resolve(_ year: Int?, _ month: Int, _ day: Int) -> CalendarDate? {
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

    private func isoDate(at start: Int) -> DateMention? {
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
    private func yearAlone(at start: Int) -> DateMention? {
        guard let year = figure(start), 1900...2100 ~= year, reading.tokens[start].span.count == 4,
            start > 0, reading.tokens[start].kind == .number, !reading.tokens[start].isGlued,
            let first = CalendarDate(year: year, month: 1, day: 1),
            let last = CalendarDate(year: year, month: 12, day: 31)
        else { return nil }
        var mention = interval(start..<start + 1, DateInterval(first, last), .withinYear)
        mention.isYearOnly = true
        return mention
    }

    // MARK: Weekdays and relative dates

    /// A weekday is the last such day on or before publication; a later one in the text may be after an earlier.
    private func weekday(at start: Int, before limit: CalendarDate? = nil) -> DateMention? {
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
    private func dateBeside(_ end: Int) -> DateMention? {
        guard end < limit else { return nil }
        let next = reading.isComma(end) || reading.word(end) == .definite ? end + 1 : end
        guard next < limit else { return nil }
        return absolute(at: next)
    }

    private func relative(at start: Int) -> DateMention? {
        guard
            let match = reading.lexicon.relativeDates.longestMatch(
                in: reading.tokens, at: start, before: limit)
        else { return daysAway(at: start) }
        let entry = match.value
        let anchor = entry.anchor == .published ? published.map { DateInterval($0) } : previous?.interval
        guard let anchor else { return nil }
        return interval(match.tokens, Self.interval(entry, from: anchor), entry.certainty)
    }

    private static func interval(_ entry: RelativeDateEntry, from anchor: DateInterval) -> DateInterval {
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
    private func daysAway(at start: Int) -> DateMention? {
        guard let published, start + 2 < limit, let number = smallNumber(start),
            reading.word(start + 1) == .dayUnit, reading.word(start + 2) == .ago
        else { return nil }
        return day(start..<start + 3, published.adding(days: -number))
    }

    // MARK: Parts

    private func smallNumber(_ token: Int) -> Int? {
        if let value = figure(token) { return value }
        guard
            let match = reading.lexicon.numbers.longestMatch(
                in: reading.tokens, at: token, before: token + 1),
            match.value.kind == .unit
        else { return nil }
        return match.value.low
    }

    private func isOf(_ token: Int) -> Bool { token < limit && reading.word(token) == .of }

    private func month(_ token: Int) -> (number: Int, end: Int, isAlone: Bool)? {
        guard token < limit, reading.tokens[token].isCapitalised,
            let match = reading.lexicon.calendar.longestMatch(in: reading.tokens, at: token, before: limit),
            match.value.kind == .month
        else { return nil }
        var end = match.tokens.upperBound
        if end < limit, reading.mark(end) == UInt8(ascii: "."), reading.tokens[end].isGlued { end += 1 }
        return (match.value.number, end, match.value.isDateAlone)
    }

    /// 1 to 31, also with an ordinal's letters.
    private func dayNumber(_ token: Int) -> Int? {
        guard token < limit, reading.tokens[token].kind != .mark else { return nil }
        var value = 0
        var letters = 0
        for byte in reading.text.utf8[reading.tokens[token].span.range] {
            if byte &- 0x30 < 10, letters == 0, value < 100 {
                value = value * 10 + Int(byte &- 0x30)
            } else {
                letters += 1
            }
        }
        guard letters == 0 || letters == 2, 1...31 ~= value else { return nil }
        return value
    }

    /// The year behind a day and a month, with the token behind it; a comma may stand between.
    private func year(at token: Int) -> (year: Int?, end: Int) {
        let at = reading.isComma(token) ? token + 1 : token
        guard at < limit, reading.tokens[at].span.count == 4, let value = figure(at), 1900...2100 ~= value
        else {
            return (nil, token)
        }
        return (value, at + 1)
    }

    private func figure(_ token: Int) -> Int? {
        guard token < limit, reading.tokens[token].kind == .number else { return nil }
        var value = 0
        for byte in reading.text.utf8[reading.tokens[token].span.range] {
            guard byte &- 0x30 < 10, value < 1_000_000 else { return nil }
            value = value * 10 + Int(byte &- 0x30)
        }
        return value
    }
}
