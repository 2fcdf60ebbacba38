/// When an incident happened: the days, and how well they are known.
public struct EventDate: Hashable, Sendable {
    /// From the first to the last day on which it went on, or may have happened.
    public var interval: DateInterval

    /// How well the days are known.
    public var certainty: DateCertainty

    /// Creates a date.
    ///
    /// - Parameters:
    ///   - interval: From the first to the last day.
    ///   - certainty: How well the days are known.
    public init(_ interval: DateInterval, _ certainty: DateCertainty) {
        self.interval = interval
        self.certainty = certainty
    }

    /// ACLED's code for the date.
    public var timePrecision: TimePrecision {
        switch certainty {
        case .days: .day
        case .withinWeek: .week
        case .withinMonth, .withinYear: .month
        }
    }

    /// UCDP's code for the date.
    public var datePrecision: DatePrecision {
        switch certainty {
        case .days: .day
        case .withinWeek: interval.dayCount <= 6 ? .fewDays : .week
        case .withinMonth: .month
        case .withinYear: .year
        }
    }
}

/// How well the days of an incident are known.
public enum DateCertainty: String, Hashable, Sendable {
    /// The days are those on which it happened.
    case days
    /// It happened on some day of an interval of about a week.
    case withinWeek
    /// It happened on some day of an interval of about a month.
    case withinMonth
    /// It happened on some day of an interval of at most a year.
    case withinYear
}

/// ACLED's `time_precision`.
public enum TimePrecision: Int, Hashable, Sendable, Comparable {
    /// The day is known.
    case day = 1
    /// Some day of a week.
    case week = 2
    /// Some day of a month.
    case month = 3

    /// Orders the more precise first.
    public static func < (left: TimePrecision, right: TimePrecision) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// UCDP's `date_prec`.
public enum DatePrecision: Int, Hashable, Sendable {
    /// The day is known.
    case day = 1
    /// A range of two to six days.
    case fewDays = 2
    /// The week is known.
    case week = 3
    /// A range of eight to thirty days, or the month.
    case month = 4
    /// Longer than a month, at most a year.
    case year = 5
}
