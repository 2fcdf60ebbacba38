import GRDB
import Incidents

/// Adds rows to `history`.
enum History {
    /// Adds a change of an incident.
    static func add(
        _ action: HistoryEntry.Action, _ id: IncidentID, _ change: DocumentChange?,
        _ stamp: ChangeStamp, to db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO history (time, author, action, incident_id, before, after)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            RowValues(
                stamp.time, stamp.author, action.rawValue, id.rawValue, change?.before, change?.after))
    }
}
