public import Incidents

/// The figures of one group of incidents; every number can be traced to incidents.
public struct GroupSummary: Hashable, Sendable {
    /// What the incidents have in common.
    public var key: GroupKey

    /// The incidents, by time.
    public var incidents: [Incident]

    /// From the first to the last day; nothing when none is dated.
    public var days: DateInterval?

    /// What was in the period before, as far as one was asked for or months follow each other.
    public var before: PeriodBefore?

    /// The deaths.
    public var deaths: DeathToll

    /// The sub-event types, the most frequent first.
    public var types: [Tally]

    /// The main actors, the most frequent first.
    public var actors: [Tally]

    /// The months by time, the undated not among them.
    public var months: [Tally]

    /// For each border the nearest incident, the nearest first.
    public var borders: [NearestBorder]

    /// The incidents that claimants tell of differently.
    public var contested: [ContestedIncident]

    /// What the reports do not tell.
    public var gaps: Gaps

    /// Sums up incidents.
    ///
    /// - Parameters:
    ///   - key: What they have in common.
    ///   - incidents: The incidents, by time.
    init(_ key: GroupKey, _ incidents: [Incident]) {
        self.key = key
        self.incidents = incidents
        let intervals = incidents.compactMap { $0.date?.interval }
        days = intervals.first.map { intervals.dropFirst().reduce($0) { $0.joined(with: $1) } }
        deaths = DeathToll(incidents)
        types = Tally.counting(incidents) { [$0.type.rawValue] }
        actors = Tally.counting(incidents, \.mainActors)
        months = IncidentSummary.groups(of: incidents, by: .month).filter { !$0.key.isUnknown }
            .map { Tally(name: $0.key.title, incidents: $0.incidents.map(\.id)) }
        borders = NearestBorder.all(incidents)
        contested = incidents.compactMap(ContestedIncident.init)
        gaps = Gaps(incidents)
    }
}
