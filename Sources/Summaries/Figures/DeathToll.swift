public import Incidents

/// The deaths of several incidents, summed, with those that no report gives a figure for kept apart.
public struct DeathToll: Hashable, Sendable {
    /// The sum of the lowest figures.
    public var low = 0

    /// The sum of the most credible figures.
    public var best = 0

    /// The sum of the highest figures; an open one counts with its best.
    public var high = 0

    /// Whether some highest figure is open, so that ``high`` is not the most it can be.
    public var isOpen = false

    /// The incidents that a figure is given for, zero included.
    public var reported: [IncidentID] = []

    /// The incidents without a figure.
    public var unreported: [IncidentID] = []

    init(_ incidents: [Incident]) {
        for incident in incidents { add(incident) }
    }

    private mutating func add(_ incident: Incident) {
        guard let fatalities = incident.fatalities else { return unreported.append(incident.id) }
        low += fatalities.low
        best += fatalities.best
        high += fatalities.high ?? fatalities.best
        isOpen = isOpen || fatalities.high == nil
        reported.append(incident.id)
    }
}
