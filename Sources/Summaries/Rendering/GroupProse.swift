import Incidents

/// A group in sentences, the same for every format.
struct GroupProse {
    private let group: GroupSummary
    private let grouping: Grouping

    init(_ group: GroupSummary, _ grouping: Grouping) {
        self.group = group
        self.grouping = grouping
    }

    /// All that is said of the group.
    var paragraphs: [String] { [overview] + contested + [gaps].compactMap(\.self) }

    /// What happened, in one paragraph.
    var overview: String {
        let count = group.incidents.count
        guard count > 0 else { return English.noIncidents }
        var sentences = [English.opening(count, group.key, days, times)]
        if let change = group.change { sentences.append(change) }
        if grouping != .type { sentences.append(English.types(Array(group.types.prefix(5)), of: count)) }
        if let sides { sentences.append(sides) }
        sentences.append(English.deaths(group.deaths, of: count))
        if let nearest = group.borders.first { sentences.append(English.border(nearest)) }
        return sentences.joined(separator: " ")
    }

    /// Who took part; of an actor's own group, whom it faced.
    private var sides: String? {
        let count = group.incidents.count
        guard grouping == .actor, !group.key.isUnknown, group.key.title != IncidentSummary.totalTitle else {
            return group.actors.isEmpty ? nil : English.actors(group.actors, of: count)
        }
        let others = group.actors.filter { $0.name != group.key.title }
        return others.isEmpty ? nil : English.opponents(others, of: count)
    }

    /// The days to be told: not those that the group is made by, and a lone incident's with their doubt.
    private var days: EventDate? {
        if grouping.isChronological, group.key.title != IncidentSummary.totalTitle { return nil }
        return group.incidents.count == 1
            ? group.incidents.first?.date : group.days.map { EventDate($0, .days) }
    }

    /// The months with their numbers; nothing when that would be one time or a long list.
    ///
    /// What is known only to lie somewhere in two months is told as it is known.
    private var times: [String] {
        guard !grouping.isChronological, group.gaps.undated.isEmpty else { return [] }
        let vague = group.incidents.filter(\.isVagueAcrossMonths)
        let clear = IncidentSummary.groups(
            of: group.incidents.filter { !$0.isVagueAcrossMonths }, by: .month)
        let told =
            clear.map { (day: $0.key.time, words: English.month($0.incidents.count, $0.key.title)) }
            + vague.compactMap { incident in
                incident.date.map { (day: $0.interval.start.dayNumber, words: English.time(of: $0)) }
            }
        guard 2...6 ~= told.count else { return [] }
        return told.sorted { $0.day < $1.day }.map(\.words)
    }

    /// Who says what, a paragraph for each contested incident.
    var contested: [String] {
        group.contested.map { contested in
            ([English.contested(contested)] + contested.accounts.map(English.account))
                .joined(separator: " ")
        }
    }

    /// What the reports do not tell.
    var gaps: String? { English.gaps(group.gaps, of: group.incidents.count) }
}

extension Incident {
    /// Whether it happened on some day of two months or more.
    fileprivate var isVagueAcrossMonths: Bool {
        guard let date, date.certainty != .days else { return false }
        return date.interval.start.startOfMonth != date.interval.end.startOfMonth
    }
}
