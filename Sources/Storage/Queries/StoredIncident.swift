public import Incidents

/// An incident as the store keeps it, to be read by whichever thread has time.
public struct StoredIncident: Sendable {
    let id: String
    let document: String
    let path: String

    /// Reads the incident.
    ///
    /// - Returns: The incident.
    /// - Throws: `StorageError` when the document is damaged.
    public func incident() throws(StorageError) -> Incident {
        do { return try IncidentDocument.incident(from: document.utf8) } catch {
            throw .damagedRecord(path: path, record: "incident \(id)", how: "\(error)")
        }
    }
}
