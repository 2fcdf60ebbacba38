import Incidents

/// A group in sentences, the same for every format.
struct GroupProse {
    private let group: GroupSummary
    private let grouping: Grouping

    init(_ group: GroupSummary, _ grouping: Grouping) {
        self.group = group
        self.grouping = grouping
    }

    /// What happened, in one paragraph.
    var overview: String {
        let count = group.incidents.count
        guard count > 0 else { return English.noIncidents }
        var sentences = [English.opening(count, group.key.phrase, days)]
        if group.months.count > 1, group.months.count <= 6, !grouping.isChronological {
            sentences.append(English.months(group.months))
        }
        if grouping != .type { sentences.append(English.types(Array(group.types.prefix(5)), of: count)) }
        if !group.actors.isEmpty { sentences.append(English.actors(group.actors, of: count)) }
        sentences.append(English.deaths(group.deaths, of: count))
        if let nearest = group.borders.first { sentences.append(English.border(nearest)) }
        return sentences.joined(separator: " ")
    }

    /// The days to be told: not those that the group is made by, and a lone incident's with their doubt.
    private var days: EventDate? {
        if grouping.isChronological, group.key.title != IncidentSummary.totalTitle { return nil }
        return group.incidents.count == 1
            ? group.incidents.first?.date : group.days.map { EventDate($0, .days) }
    }

    /// Who says what, a paragraph for each contested incident.
    var contested: [String] {
        group.contested.map { contested in
            ([English.contested(contested.incident)] + contested.accounts.map(English.account))
                .joined(separator: " ")
        }
    }

    /// What the reports do not tell.
    var gaps: String? { English.gaps(group.gaps, of: group.incidents.count) }
}
