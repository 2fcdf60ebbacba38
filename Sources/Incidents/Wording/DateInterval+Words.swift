extension DateInterval {
    /// The days for people: `27 July 2024`, `25 to 27 July 2024`, `30 July to 2 August 2024`.
    public var words: String { words(joinedBy: " to ") }

    func words(joinedBy joint: String) -> String {
        let first = start.civil
        let last = end.civil
        // Every layer says it of each incident: joined, as interpolation takes several times as long.
        let whole =
            String(last.day) + " " + CalendarDate.monthNames[last.month - 1] + " " + String(last.year)
        if start == end { return whole }
        let month = CalendarDate.monthNames[first.month - 1]
        if first.year != last.year { return "\(first.day) \(month) \(first.year)\(joint)\(whole)" }
        return first.month == last.month
            ? "\(first.day)\(joint)\(whole)" : "\(first.day) \(month)\(joint)\(whole)"
    }
}

extension EventDate {
    /// The date for people, its precision told: `25 to 27 July 2024`, `between 9 and 15 June 2025`, `in May 2024`.
    public var words: String {
        guard certainty != .days, interval.dayCount > 1 else { return interval.words }
        let (year, month, _) = interval.start.civil
        if interval == DateInterval(interval.start.startOfMonth, interval.start.endOfMonth) {
            return "in \(CalendarDate.monthNames[month - 1]) \(year)"
        }
        let isWholeYear = interval.dayCount >= 365 && interval.end.year == year
        return isWholeYear ? "in \(year)" : "between \(interval.words(joinedBy: " and "))"
    }
}

extension CalendarDate {
    /// The day for people, such as `27 July 2024`.
    public var words: String { DateInterval(self).words }

    /// The months' names, January first.
    public static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}
