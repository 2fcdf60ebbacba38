import Geodesy
public import Incidents

/// How many of the incidents that are near something are so for certain: what a layer or a summary does not tell apart.
public struct NearCount: Sendable {
    /// How many are near wherever in their uncertainty region they happened.
    public private(set) var certain = 0

    /// How many are near for a part of it.
    public private(set) var possible = 0

    /// Counts incidents; nothing when a filter asks for no nearness, or only for the certain ones.
    ///
    /// - Parameters:
    ///   - incidents: The incidents of the filter.
    ///   - filter: The filter.
    public init?(_ incidents: [Incident], by filter: IncidentFilter) {
        guard let isCertainOnly = filter.nearBorder?.certainOnly ?? filter.nearPoint?.certainOnly,
            !isCertainOnly
        else { return nil }
        for incident in incidents {
            switch NearIncident(incident, by: filter)?.certainty {
            case .certain: certain += 1
            case .possible: possible += 1
            case nil: break
            }
        }
    }

    /// The counts for people, with what to do about them.
    public var sentence: String {
        "\(certain) of \(certain + possible) incidents are certainly so near, the others possibly; --certain keeps the first, "
            + "'near' says which is which"
    }
}
