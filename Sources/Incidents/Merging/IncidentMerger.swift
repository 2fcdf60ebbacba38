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
        var groups = IncidentGroups(sorted, matcher, verdicts)
        groups.joinByVerdict()
        let matches = scoredPairs(among: sorted).filter { $0.score.total >= matcher.rules.threshold }
        for pair in matches.sorted(by: IncidentMatch.isBetter) { groups.join(pair) }
        return groups.merged().sorted { Incident.chronologically($0.incident, $1.incident) }
    }

    /// Compares incidents without joining any.
    ///
    /// - Parameter incidents: What was extracted from reports, each with an identity of its own.
    /// - Returns: All pairs of different reports that may be one, with what speaks for and against each.
    /// - Complexity: Linear in the number of pairs within the date window.
    public func compare(_ incidents: [Incident]) -> [MergeReason] {
        let sorted = incidents.sorted(by: Incident.chronologically)
        return scoredPairs(among: sorted).map { pair in
            MergeReason(first: sorted[pair.first].id, second: sorted[pair.second].id, score: pair.score)
        }
    }

    private func scoredPairs(among incidents: [Incident]) -> some Sequence<IncidentMatch> {
        CandidatePairs(incidents, window: matcher.rules.dateWindow).lazy.compactMap { first, second in
            guard incidents[first].tellers.isDisjoint(with: incidents[second].tellers),
                let score = matcher.score(incidents[first], incidents[second])
            else { return nil }
            return IncidentMatch(first: first, second: second, score: score)
        }
    }
}

extension IncidentMatch {
    /// The order in which pairs are joined: the best first, equal ones by the order of the incidents.
    fileprivate static func isBetter(_ left: IncidentMatch, _ right: IncidentMatch) -> Bool {
        let (first, second) = (left.score.total, right.score.total)
        return first == second ? (left.first, left.second) < (right.first, right.second) : first > second
    }
}
