import Incidents

extension DateInterval {
    /// The days as a label has them: `27 Jul 2024`, `25–27 Jul 2024`, `30 Jul – 2 Aug 2024`.
    var shortWords: String {
        let (first, last) = (start.civil, end.civil)
        let whole = "\(last.day) \(Self.month(last.month)) \(last.year)"
        if start == end { return whole }
        if first.year != last.year {
            return "\(first.day) \(Self.month(first.month)) \(first.year) – \(whole)"
        }
        return first.month == last.month
            ? "\(first.day)–\(whole)" : "\(first.day) \(Self.month(first.month)) – \(whole)"
    }

    static func month(_ month: Int) -> String { String(CalendarDate.monthNames[month - 1].prefix(3)) }
}

extension EventDate {
    /// The date as a label has it; months or years that are all that is known stand alone.
    var shortWords: String {
        switch certainty {
        case .days, .withinWeek: return interval.shortWords
        case .withinMonth: return interval.monthWords
        case .withinYear:
            let (first, last) = (interval.start.year, interval.end.year)
            return first == last ? "\(first)" : "\(first)–\(last)"
        }
    }
}
