/// Joins the incidents of many reports that are one.
///
/// Pairs are scored, then joined from the best score down, each time the whole groups of both; two incidents of
/// one report are never joined, because the report told them apart. The result is a function of the set of
/// incidents: their order does not matter.
public struct IncidentMerger: Sendable {
    private let matcher: IncidentMatcher

    /// Creates a merger.
    ///
    /// - Parameter rules: What counts for and against two incidents being one.
    public init(rules: MergingRules = MergingRules()) {
        matcher = IncidentMatcher(rules: rules)
    }

    /// Joins incidents.
    ///
    /// - Parameters:
    ///   - incidents: What was extracted from reports, each with an identity of its own.
    ///   - verdicts: What people have said of pairs; it stands above what the scores say.
    /// - Returns: The joined incidents with their members and reasons, by date.
    /// - Complexity: Linear in the number of pairs within the date window.
    public func merge(_ incidents: [Incident], verdicts: MergeVerdicts = MergeVerdicts()) -> [MergedIncident]
    {
        let sorted = incidents.sorted(by: Incident.chronologically)
        var groups = IncidentGroups(sorted, verdicts)
        groups.joinByVerdict()
        for pair in matches(among: sorted) { groups.join(pair) }
        return groups.all().map { MergedIncident(members: $0.members, reasons: $0.reasons) }
            .sorted { Incident.chronologically($0.incident, $1.incident) }
    }

    /// The pairs that match, the best first, equal ones by the order of the incidents.
    private func matches(among incidents: [Incident]) -> [IncidentMatch] {
        var found: [IncidentMatch] = []
        for (first, second) in CandidatePairs(incidents, window: matcher.rules.dateWindow) {
            guard let score = matcher.score(incidents[first], incidents[second]),
                score.total >= matcher.rules.threshold
            else { continue }
            found.append(IncidentMatch(first: first, second: second, score: score))
        }
        return found.sorted { ($1.score.total, $0.first, $0.second) < ($0.score.total, $1.first, $1.second) }
    }
}

/// Two incidents, as indices, that match.
struct IncidentMatch {
    let first: Int
    let second: Int
    let score: MatchScore
}

/// The pairs of incidents whose days come near each other: those sorted by day within a sliding window.
struct CandidatePairs: Sequence {
    private let incidents: [Incident]
    private let window: Int

    init(_ sortedIncidents: [Incident], window: Int) {
        incidents = sortedIncidents
        self.window = window
    }

    func makeIterator() -> some IteratorProtocol<(Int, Int)> {
        let longest = incidents.compactMap { $0.date?.interval.dayCount }.max() ?? 0
        return incidents.indices.lazy.flatMap { first in
            incidents.indices[(first + 1)...].lazy
                .prefix { isWithinReach(first, $0, longest: longest) }
                .map { (first, $0) }
        }.makeIterator()
    }

    /// The undated come last in the order and are compared with all.
    private func isWithinReach(_ first: Int, _ second: Int, longest: Int) -> Bool {
        guard let early = incidents[first].date?.interval, let late = incidents[second].date?.interval else {
            return true
        }
        return late.start.dayNumber - early.start.dayNumber <= longest + window
    }
}

/// Groups of incidents that grow together.
struct IncidentGroups {
    struct Group {
        var members: [Incident]
        var reasons: [MergeReason] = []
        var reports: Set<ReportID>
    }

    private var groups: [Group]
    private var groupOf: [Int]
    private let incidents: [Incident]
    private let verdicts: MergeVerdicts

    init(_ incidents: [Incident], _ verdicts: MergeVerdicts) {
        self.incidents = incidents
        self.verdicts = verdicts
        groups = incidents.map { Group(members: [$0], reports: $0.tellers) }
        groupOf = Array(incidents.indices)
    }

    /// Joins what people have said is one, whatever else speaks against it.
    mutating func joinByVerdict() {
        guard !verdicts.together.isEmpty else { return }
        let indices = Dictionary(
            zip(incidents.map(\.id), incidents.indices), uniquingKeysWith: { first, _ in first })
        for pair in verdicts.together.sorted() {
            guard let first = indices[pair.first], let second = indices[pair.second] else { continue }
            unite(IncidentMatch(first: first, second: second, score: .byVerdict))
        }
    }

    /// Joins the groups of two incidents, unless a report has an incident in each or somebody has parted them.
    mutating func join(_ match: IncidentMatch) {
        let (kept, other) = (groupOf[match.first], groupOf[match.second])
        guard kept != other, groups[kept].reports.isDisjoint(with: groups[other].reports),
            !verdicts.part(groups[kept].members, groups[other].members)
        else { return }
        unite(match)
    }

    private mutating func unite(_ match: IncidentMatch) {
        let (kept, other) = (groupOf[match.first], groupOf[match.second])
        guard kept != other else { return }
        let ids = (groups[kept].members.first?.id, groups[other].members.first?.id)
        if let first = ids.0, let second = ids.1 {
            groups[kept].reasons.append(MergeReason(first: first, second: second, score: match.score))
        }
        groups[kept].members += groups[other].members
        groups[kept].reasons += groups[other].reasons
        groups[kept].reports.formUnion(groups[other].reports)
        groups[other].members = []
        for index in groupOf.indices where groupOf[index] == other { groupOf[index] = kept }
    }

    func all() -> [Group] { groups.filter { !$0.members.isEmpty } }
}
