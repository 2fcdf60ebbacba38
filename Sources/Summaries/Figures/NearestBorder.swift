import Geodesy
public import Incidents

/// The incident of a group that came nearest to a border.
public struct NearestBorder: Hashable, Sendable {
    /// The incident.
    public var incident: IncidentID

    /// Its place.
    public var place: String

    /// How the place lies to the border.
    public var relation: BorderRelation

    /// Whether the incident is known only by its region, so that the distance is an interval and no more.
    public var isKnownByRegion: Bool

    /// For each border its nearest incident, the nearest first; a known place counts before a mere region.
    static func all(_ incidents: [Incident]) -> [NearestBorder] {
        var nearest: [String: NearestBorder] = [:]
        for incident in incidents {
            guard let next = NearestBorder(incident) else { continue }
            let code = next.relation.code
            if let known = nearest[code], !next.isNearer(than: known) { continue }
            nearest[code] = next
        }
        return nearest.values.sorted { $0.isNearer(than: $1) }
    }

    private init?(_ incident: Incident) {
        guard let location = incident.location, let border = location.border, border.distance.metres.isFinite
        else { return nil }
        self.incident = incident.id
        place = location.nameInWords
        relation = border
        isKnownByRegion = location.geoPrecision == .region
    }

    private func isNearer(than other: NearestBorder) -> Bool {
        if isKnownByRegion != other.isKnownByRegion { return !isKnownByRegion }
        if relation.distance != other.relation.distance { return relation.distance < other.relation.distance }
        return (relation.code, incident) < (other.relation.code, other.incident)
    }
}
