public import Incidents

/// What a set of incidents amounts to, in all and group by group.
public struct IncidentSummary: Hashable, Sendable {
    /// What the groups are made by.
    public var grouping: Grouping

    /// The division into regions that was counted by.
    public var scheme: RegionScheme?

    /// All incidents together.
    public var total: GroupSummary

    /// The groups, those of time by time, others the largest first; what no report tells comes last.
    public var groups: [GroupSummary]

    /// Sums up incidents.
    ///
    /// - Parameters:
    ///   - incidents: The incidents, in any order; those that an analyst rejected do not count.
    ///   - grouping: What the groups are made by.
    ///   - scheme: The division into regions that the incidents were set into.
    public init(of incidents: some Sequence<Incident>, by grouping: Grouping, scheme: RegionScheme? = nil) {
        let sorted = incidents.filter { $0.reviewStatus != .rejected }.sorted(by: Incident.chronologically)
        self.grouping = grouping
        self.scheme = scheme
        total = GroupSummary(GroupKey(title: Self.totalTitle, phrase: "in all", isUnknown: false), sorted)
        groups = Self.groups(of: sorted, by: grouping).map { GroupSummary($0.key, $0.incidents) }
        compareNeighbours()
    }

    /// The heading of all incidents together.
    static let totalTitle = "All incidents"

    /// Puts incidents that are sorted by time into groups, the groups in the order of output.
    static func groups(of incidents: [Incident], by grouping: Grouping) -> [(
        key: GroupKey, incidents: [Incident]
    )] {
        var byKey: [GroupKey: [Incident]] = [:]
        for incident in incidents {
            for key in grouping.keys(of: incident) { byKey[key, default: []].append(incident) }
        }
        return byKey.map { (key: $0, incidents: $1) }.sorted { left, right in
            if left.key.isUnknown != right.key.isUnknown { return right.key.isUnknown }
            if grouping.isChronological { return left.key.time < right.key.time }
            if left.incidents.count != right.incidents.count {
                return left.incidents.count > right.incidents.count
            }
            return left.key.title < right.key.title
        }
    }
}
