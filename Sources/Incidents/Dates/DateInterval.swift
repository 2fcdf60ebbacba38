/// Days from the first to the last, both included.
public struct DateInterval: Hashable, Sendable {
    /// The first day.
    public var start: CalendarDate

    /// The last day, not before the first.
    public var end: CalendarDate

    /// Creates an interval; days given in the wrong order are exchanged.
    ///
    /// - Parameters:
    ///   - start: The first day.
    ///   - end: The last day.
    public init(_ start: CalendarDate, _ end: CalendarDate) {
        self.start = min(start, end)
        self.end = max(start, end)
    }

    /// Creates the interval of one day.
    ///
    /// - Parameter day: The day.
    public init(_ day: CalendarDate) {
        self.init(day, day)
    }

    /// The number of days, at least 1.
    public var dayCount: Int { end.dayNumber - start.dayNumber + 1 }

    /// Tells whether both have a day in common.
    public func overlaps(_ other: DateInterval) -> Bool { start <= other.end && other.start <= end }

    /// Returns how many days lie between the two: 0 when they overlap, 1 when one follows the other.
    public func gap(to other: DateInterval) -> Int {
        if overlaps(other) { return 0 }
        return start > other.end
            ? start.dayNumber - other.end.dayNumber : other.start.dayNumber - end.dayNumber
    }

    /// The shortest interval that holds both.
    public func joined(with other: DateInterval) -> DateInterval {
        DateInterval(min(start, other.start), max(end, other.end))
    }
}
