import GRDB
public import Incidents
import TextFormats

extension IncidentStore {
    /// Returns the incidents as they were at an earlier time, in the order of all output.
    ///
    /// Works back from what is there now, change by change.
    ///
    /// - Parameters:
    ///   - time: The time, as `YYYY-MM-DDThh:mm:ss.sssZ`; a day alone is its beginning.
    ///   - filter: Which of them.
    /// - Returns: The incidents.
    /// - Throws: `StorageError` when the file cannot be read.
    /// - Complexity: Linear in the store and in the changes since; all in memory.
    public func incidents(
        asOf time: String, matching filter: IncidentFilter = IncidentFilter()
    ) throws(StorageError) -> [Incident] {
        let documents = try read { db in try Self.documents(asOf: time, in: db) }
        do {
            let incidents = try documents.map { try IncidentDocument.incident($0) }.filter(filter.contains)
            return Array(incidents.sorted(by: Incident.chronologically).prefix(filter.limit ?? .max))
        } catch {
            throw .damagedRecord(path: path, record: "the history", how: "\(error)")
        }
    }

    private static func documents(asOf time: String, in db: Database) throws -> [JSONValue] {
        var documents: [String: JSONValue] = [:]
        let current = try Row.fetchCursor(
            db,
            sql: "SELECT i.id, m.document FROM incidents AS i JOIN im_incidents AS m ON m.fid = i.fid")
        while let row = try current.next() {
            documents[row[0]] = try JSONValue(parsing: (row[1] as String).utf8)
        }
        let later = try Row.fetchCursor(
            db,
            sql: "SELECT incident_id, action, before FROM history WHERE time > ? ORDER BY fid DESC",
            arguments: [time])
        while let row = try later.next() {
            let (id, action, before): (String, String, String?) = (row[0], row[1], row[2])
            documents[id] = try undo(HistoryEntry.Action(rawValue: action), before, documents[id])
        }
        return documents.keys.sorted().compactMap { documents[$0] }
    }

    /// What a document was before a change; nothing before it was added.
    private static func undo(
        _ action: HistoryEntry.Action?, _ before: String?, _ document: JSONValue?
    ) throws -> JSONValue? {
        switch action {
        case .added: nil
        case .removed: try before.map { try JSONValue(parsing: $0.utf8) }
        case .changed: try document.map { try DocumentMembers(parsing: before ?? "{}").applied(to: $0) }
        case nil: document
        }
    }
}
