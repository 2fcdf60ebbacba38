/// Groups of incidents that grow together.
///
/// A pair that matches brings two groups together only when the groups as wholes do: the mean over all pairs across
/// them reaches the threshold. So a chain of neighbours, such as the daily clashes of one town, does not become one
/// incident, and a stray match joins nothing that the rest speaks against.
struct IncidentGroups {
    struct Group {
        var members: [Int]
        var reasons: [MergeReason] = []
        var reports: Set<ReportID>
    }

    private let incidents: [Incident]
    private let matcher: IncidentMatcher
    private let verdicts: MergeVerdicts
    private var groups: [Group]
    private var groupOf: [Int]

    init(_ incidents: [Incident], _ matcher: IncidentMatcher, _ verdicts: MergeVerdicts) {
        self.incidents = incidents
        self.matcher = matcher
        self.verdicts = verdicts
        groups = incidents.indices.map { index in
            Group(members: [index], reports: incidents[index].tellers)
        }
        groupOf = Array(incidents.indices)
    }

    /// Joins what people have said is one, whatever else speaks against it.
    mutating func joinByVerdict() {
        let together = verdicts.together
        guard !together.isEmpty else { return }
        let indices = Dictionary(
            zip(incidents.map(\.id), incidents.indices), uniquingKeysWith: { first, _ in first })
        for pair in together.sorted() {
            guard let first = indices[pair.first], let second = indices[pair.second] else { continue }
            unite(IncidentMatch(first: first, second: second, score: .byVerdict))
        }
    }

    /// Joins the groups of two incidents, unless a report has an incident in each, somebody has parted them, or the
    /// rest of the groups speaks against it.
    mutating func join(_ match: IncidentMatch) {
        let (kept, other) = (groups[groupOf[match.first]], groups[groupOf[match.second]])
        guard groupOf[match.first] != groupOf[match.second], kept.reports.isDisjoint(with: other.reports),
            !verdicts.part(kept.members.map { incidents[$0] }, other.members.map { incidents[$0] }),
            matchAsWholes(kept, other)
        else { return }
        unite(match)
    }

    private func matchAsWholes(_ one: Group, _ other: Group) -> Bool {
        guard one.members.count + other.members.count > 2 else { return true }
        let threshold = matcher.rules.threshold
        let (some, others) = (one.members.prefix(Self.spokesmen), other.members.prefix(Self.spokesmen))
        var sum = 0.0
        for first in some {
            for second in others {
                let score = matcher.score(incidents[first], incidents[second])?.total
                sum += score ?? threshold - matcher.rules.contradiction
            }
        }
        return sum >= threshold * Double(some.count * others.count)
    }

    /// How many members of a group are asked: those that joined first and so match best.
    private static let spokesmen = 12

    private mutating func unite(_ match: IncidentMatch) {
        let (kept, other) = (groupOf[match.first], groupOf[match.second])
        guard kept != other else { return }
        let reason = MergeReason(
            first: incidents[match.first].id, second: incidents[match.second].id, score: match.score)
        for member in groups[other].members { groupOf[member] = kept }
        groups[kept].members += groups[other].members
        groups[kept].reasons += groups[other].reasons + [reason]
        groups[kept].reports.formUnion(groups[other].reports)
        groups[other].members = []
        groups[other].reasons = []
    }

    /// The joined incidents.
    func merged() -> [MergedIncident] {
        groups.filter { !$0.members.isEmpty }.map { group in
            MergedIncident(
                members: group.members.map { incidents[$0] },
                reasons: group.reasons.sorted { ($1.score.total, $0.first) < ($0.score.total, $1.first) })
        }
    }
}

/// Two incidents, as indices, that match.
struct IncidentMatch {
    let first: Int
    let second: Int
    let score: MatchScore
}
