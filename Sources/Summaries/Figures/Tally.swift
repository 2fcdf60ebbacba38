public import Incidents

/// How often something occurs, with the incidents that the number is made of.
public struct Tally: Hashable, Sendable {
    /// What is counted.
    public var name: String

    /// The incidents, in order.
    public var incidents: [IncidentID]

    /// The number.
    public var count: Int { incidents.count }

    /// Counts names, the most frequent first, equal ones in the order of the alphabet.
    static func counting(_ incidents: [Incident], _ names: (Incident) -> [String]) -> [Tally] {
        var byName: [String: [IncidentID]] = [:]
        for incident in incidents {
            for name in names(incident) { byName[name, default: []].append(incident.id) }
        }
        return byName.map(Tally.init).sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }
}
