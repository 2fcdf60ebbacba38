import GRDB
import Incidents

/// Adds rows to `history`.
enum History {
    /// Adds a change of an incident.
    static func add(
        _ action: HistoryEntry.Action, _ id: IncidentID, _ change: DocumentChange?, to writer: TableWriter
    ) throws {
        let row = RowValues(action.rawValue, id.rawValue, change?.before, change?.after)
        try writer.append(row, to: .history)
    }
}
