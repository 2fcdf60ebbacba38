public import Incidents

/// What a group of incidents was in the period before: of the same length, or the month or week before.
public struct PeriodBefore: Hashable, Sendable {
    /// The days.
    public var days: DateInterval

    /// What a month or a week is called; nothing for other periods.
    public var name: String?

    /// The incidents.
    public var incidents: [IncidentID]

    /// Their deaths.
    public var deaths: DeathToll
}

extension GroupSummary {
    /// The change against the period before in a sentence; nothing without one.
    var change: String? {
        before.map { before in
            before.name.map { English.change(incidents.count, from: before.incidents.count, in: $0) }
                ?? English.before(before.incidents.count, before.deaths, before.days)
        }
    }
}

extension IncidentSummary {
    /// Sets beside each group what it was in a period before.
    ///
    /// - Parameters:
    ///   - earlier: The incidents of that period, in any order.
    ///   - days: Its days.
    public mutating func compare(with earlier: some Sequence<Incident>, in days: DateInterval) {
        let sorted = earlier.filter { $0.reviewStatus != .rejected }.sorted(by: Incident.chronologically)
        let groups = Self.groups(of: sorted, by: grouping)
        func before(_ incidents: [Incident]) -> PeriodBefore {
            PeriodBefore(days: days, incidents: incidents.map(\.id), deaths: DeathToll(incidents))
        }
        total.before = before(sorted)
        guard !grouping.isChronological else { return }
        for index in self.groups.indices where !self.groups[index].key.isUnknown {
            let key = self.groups[index].key
            self.groups[index].before = before(groups.first { $0.key == key }?.incidents ?? [])
        }
    }

    /// Sets beside each month or week the one before it, from the second on.
    mutating func compareNeighbours() {
        guard grouping.isChronological else { return }
        for index in groups.indices.dropFirst() where !groups[index].key.isUnknown {
            let last = CalendarDate(dayNumber: groups[index].key.time).adding(days: -1)
            let first = grouping == .month ? last.startOfMonth : last.adding(days: -6)
            let isThere = groups[index - 1].key.time == first.dayNumber
            let earlier = isThere ? groups[index - 1].incidents : []
            groups[index].before = PeriodBefore(
                days: DateInterval(first, last),
                name: grouping == .month ? first.monthAndYear : "the week before",
                incidents: earlier.map(\.id), deaths: DeathToll(earlier))
        }
    }
}

extension CalendarDate {
    /// `June 2025`.
    var monthAndYear: String { "\(CalendarDate.monthNames[civil.month - 1]) \(year)" }
}
