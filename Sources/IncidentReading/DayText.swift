import Incidents

/// Which number comes first in days such as `03/07/2024`; the raw value is the name on the command line.
public enum DayOrder: String, Hashable, Sendable, CaseIterable {
    /// The day, as nearly everywhere.
    case dayFirst = "dmy"
    /// The month, as in the United States.
    case monthFirst = "mdy"
}

/// A day as tables write it: `2024-07-27`, `27 July 2024`, `27-Jul-24`, `27/07/2024`, `7/27/2024 0:00`, `2024/07/27`.
enum DayText: Hashable {
    /// A day, however it is read.
    case day(CalendarDate)
    /// Two numbers that are a day and a month, and a year.
    case numbers(Int, Int, year: Int)

    /// Reads a text; nothing when it is no day.
    ///
    /// - Parameters:
    ///   - text: The text; a time of day after it is passed over.
    ///   - months: The months by their names and short names, in lower case.
    init?(_ text: String, months: [String: Int]) {
        if let day = CalendarDate(iso: text) {
            self = .day(day)
            return
        }
        let words = text.prefix { $0 != ":" }.split { " -/.,".contains($0) }.map { $0.lowercased() }
        guard words.count >= 3, let first = Int(words[0]), var year = Int(words[2]) else { return nil }
        if words[0].utf8.count == 4, let month = Int(words[1]) {
            guard let day = CalendarDate(year: first, month: month, day: year) else { return nil }
            self = .day(day)
            return
        }
        if words[2].utf8.count == 2 { year += year < 70 ? 2000 : 1900 }
        if let month = months[words[1]] {
            guard let day = CalendarDate(year: year, month: month, day: first) else { return nil }
            self = .day(day)
            return
        }
        guard let second = Int(words[1]) else { return nil }
        // Full stops stand between them only where the day comes first.
        if text.contains("."), !text.contains("/"), !text.contains("-") {
            guard let day = CalendarDate(year: year, month: second, day: first) else { return nil }
            self = .day(day)
        } else {
            self = .numbers(first, second, year: year)
        }
    }

    /// The day, where the order of its numbers is known or makes no difference.
    func day(_ order: DayOrder?) -> CalendarDate? {
        guard case .numbers(let first, let second, let year) = self else {
            if case .day(let day) = self { return day }
            return nil
        }
        switch order ?? self.order ?? (first == second ? .dayFirst : nil) {
        case .dayFirst: return CalendarDate(year: year, month: second, day: first)
        case .monthFirst: return CalendarDate(year: year, month: first, day: second)
        case nil: return nil
        }
    }

    /// The order that a number tells which is no month; nothing where it does not.
    var order: DayOrder? {
        guard case .numbers(let first, let second, _) = self else { return nil }
        if first > 12, 1...12 ~= second { return .dayFirst }
        return second > 12 && 1...12 ~= first ? .monthFirst : nil
    }
}
