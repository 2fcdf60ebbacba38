import Incidents
import Prose

/// Finds dates and resolves them: absolute ones, weekdays, and those told from another date.
struct DateFinder {
    var published: CalendarDate?
    let reading: Reading
    var limit = 0
    var sentence = 0
    /// The day told last, from which "a day later" counts.
    var previous: EventDate?
    var found: [DateMention] = []

    static func find(in reading: Reading) {
        var finder = DateFinder(reading)
        finder.findAll()
        reading.dates = finder.found
        for (index, date) in finder.found.enumerated() {
            for token in date.tokens { reading.dateAt[token] = Int32(index) }
        }
    }

    init(_ reading: Reading) {
        self.reading = reading
        published = reading.published
    }

    mutating func findAll() {
        for sentence in reading.readableSentences {
            let range = reading.body(ofSentence: sentence)
            self.sentence = sentence
            limit = range.upperBound
            var token = range.lowerBound
            while token < limit {
                guard let mention = mention(at: token) else {
                    token += 1
                    continue
                }
                found.append(mention)
                if mention.date.certainty == .days { previous = mention.date }
                token = mention.tokens.upperBound
            }
        }
        inheritYears()
    }

    /// A date without a year takes that of a publication; without one, the year told elsewhere in the report.
    mutating func inheritYears() {
        found.removeAll { $0.date.interval.start.year <= 1 }
    }

    // MARK: One date

    func mention(at start: Int) -> DateMention? {
        if isPartOfName(start) { return nil }
        if let relative = relative(at: start) { return relative }
        if let absolute = absolute(at: start) { return spanned(absolute) }
        if let weekday = weekday(at: start) { return spanned(weekday) }
        return yearAlone(at: start)
    }

    /// "the Movement of June 5": a day behind a name and "of" is part of the name.
    private func isPartOfName(_ start: Int) -> Bool {
        guard start > 2, reading.word(start - 1) == .of, month(start) != nil || dayNumber(start) != nil else {
            return false
        }
        let name = reading.tokens[start - 2]
        return name.kind == .word && name.isCapitalised && reading.word(start - 3) == .definite
    }

    func day(_ tokens: Range<Int>, _ day: CalendarDate, _ certainty: DateCertainty = .days)
        -> DateMention
    {
        interval(tokens, DateInterval(day), certainty)
    }

    func interval(
        _ tokens: Range<Int>, _ interval: DateInterval, _ certainty: DateCertainty = .days
    ) -> DateMention {
        DateMention(
            tokens: tokens, sentence: sentence, date: EventDate(interval, certainty),
            isSince: tokens.lowerBound > 0 && reading.word(tokens.lowerBound - 1) == .since)
    }

    /// "from Thursday to Saturday", "25-27 July", "between Friday and Saturday": the second date ends the first.
    func spanned(_ first: DateMention) -> DateMention {
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

    /// "de samedi à dimanche": a preposition of place that joins numbers joins days too.
    private func isBoundTo(_ token: Int) -> Bool {
        let match = reading.lexicon.bounds.longestMatch(in: reading.tokens, at: token, before: token + 1)
        return match?.value == .to
    }

    func joins(_ token: Int) -> Bool {
        let mark = reading.mark(token)
        if mark == UInt8(ascii: "-") { return true }
        if reading.word(token) == .place, isBoundTo(token) { return true }
        return reading.word(token) == .to || reading.word(token) == .and || reading.word(token) == .since
    }
}
