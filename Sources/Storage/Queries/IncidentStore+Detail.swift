public import Incidents

/// All that is known of one incident.
public struct IncidentDetail: Sendable {
    /// The incident.
    public let incident: Incident

    /// The incident as the reports alone tell it; where it differs, analysts have corrected it.
    public let uncorrected: Incident

    /// What each report told, in the order of publication.
    public let members: [Incident]

    /// Why these were joined, the best reason first.
    public let reasons: [MergeReason]

    /// What analysts have said of it under this identity.
    public let reviews: [Review]

    /// How the reviews stand to what the rules make of the reports now, by their numbers.
    public let standings: [Int: ReviewStanding]

    /// What has happened to the incident, the earliest first.
    public let history: [HistoryEntry]
}

extension IncidentStore {
    /// Returns all that is known of an incident.
    ///
    /// - Parameter id: The incident's identity.
    /// - Returns: The incident with what it was made of; nothing when there is none.
    /// - Throws: `StorageError` when the file cannot be read, and when the incident is part of another one now.
    public func detail(of id: IncidentID) throws(StorageError) -> IncidentDetail? {
        guard try incident(id) != nil else {
            guard let whole = try incident(holding: id) else { return nil }
            throw .joined(path: path, id: id.rawValue, with: whole.rawValue)
        }
        let derived = try read { db in try self.derived(id, in: db) }
        return IncidentDetail(
            incident: derived.incident, uncorrected: derived.uncorrected, members: derived.members,
            reasons: derived.reasons, reviews: try reviews(of: id), standings: try reviewStandings(),
            history: try history(of: id))
    }
}
