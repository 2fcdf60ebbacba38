import GRDB
public import Incidents

/// All that is known of one incident.
public struct IncidentDetail: Sendable {
    /// The incident.
    public let incident: Incident

    /// What each report told, in the order of publication.
    public let members: [Incident]

    /// Why these were joined, the best reason first.
    public let reasons: [MergeReason]

    /// What has happened to the incident, the earliest first.
    public let history: [HistoryEntry]
}

extension IncidentStore {
    /// Returns all that is known of an incident.
    ///
    /// - Parameter id: The incident's identity.
    /// - Returns: The incident with what it was made of; nothing when there is none.
    /// - Throws: `StorageError` when the file cannot be read.
    public func detail(of id: IncidentID) throws(StorageError) -> IncidentDetail? {
        guard let merged = try merged(id), let incident = try incident(id) else { return nil }
        return IncidentDetail(
            incident: incident, members: merged.members, reasons: merged.reasons,
            history: try history(of: id))
    }

    /// Merges the cluster of an incident again: the reasons with their evidence are not kept but worked out.
    private func merged(_ id: IncidentID) throws(StorageError) -> MergedIncident? {
        try read { db in
            let cluster = try Int64.fetchOne(
                db,
                sql: """
                    SELECT m.cluster FROM im_incidents AS m JOIN incidents AS i ON i.fid = m.fid WHERE i.id = ?
                    """,
                arguments: [id.rawValue])
            guard let cluster else { return nil }
            let members = try ExtractionTable(db, path: path).members(of: [cluster])
            let merged = IncidentMerger(rules: options.mergingRules).merge(members.map(\.incident))
            return merged.first { $0.incident.id == id }
        }
    }
}
