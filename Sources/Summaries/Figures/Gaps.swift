public import Incidents

/// What the reports do not tell: counting only what is known would look like knowing all.
public struct Gaps: Hashable, Sendable {
    /// No date.
    public var undated: [IncidentID]

    /// A date known to the week or less well.
    public var vaguelyDated: [IncidentID]

    /// No place.
    public var unplaced: [IncidentID]

    /// A place known only by its region.
    public var knownByRegion: [IncidentID]

    /// No figure of the deaths.
    public var withoutDeathToll: [IncidentID]

    /// No side is named.
    public var withoutActors: [IncidentID]

    init(_ incidents: [Incident]) {
        func ids(_ isMissing: (Incident) -> Bool) -> [IncidentID] { incidents.filter(isMissing).map(\.id) }
        undated = ids { $0.date == nil }
        vaguelyDated = ids { ($0.date?.timePrecision ?? .day) > .day }
        unplaced = ids { $0.location == nil }
        knownByRegion = ids { $0.location?.geoPrecision == .region }
        withoutDeathToll = ids { $0.fatalities == nil }
        withoutActors = ids { $0.mainActors.isEmpty }
    }
}
