import GRDB
public import Incidents

/// One change of an incident.
public struct HistoryEntry: Hashable, Sendable {
    /// What has been done to an incident.
    public enum Action: String, Hashable, Sendable {
        /// It came to be.
        case added
        /// Some of its values changed.
        case changed
        /// It is no more: joined with others, or no longer told of.
        case removed
    }

    /// Counts all changes of the store, from 1.
    public let number: Int

    /// When, as `YYYY-MM-DDThh:mm:ss.sssZ`.
    public let time: String

    /// A version of the program and its rules, or a person.
    public let author: String

    /// What has been done.
    public let action: Action

    /// The incident.
    public let incident: IncidentID

    /// The values that changed as they were, a JSON object; nothing for an added incident.
    public let before: String?

    /// The same values as they became; nothing for an added or removed incident.
    public let after: String?
}

extension IncidentStore {
    /// Returns what has happened to an incident, the earliest first.
    ///
    /// - Parameter id: The incident's identity, whether it is still there or not.
    /// - Returns: The changes; none when there never was such an incident.
    /// - Throws: `StorageError` when the file cannot be read.
    public func history(of id: IncidentID) throws(StorageError) -> [HistoryEntry] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT fid, time, author, action, incident_id, before, after
                    FROM history WHERE incident_id = ? ORDER BY fid
                    """,
                arguments: [id.rawValue]
            ).compactMap(HistoryEntry.init)
        }
    }
}

extension IncidentStore {
    /// Returns what has happened to all incidents in a time, the earliest first.
    ///
    /// - Parameters:
    ///   - start: After this time, as `YYYY-MM-DDThh:mm:ss.sssZ`; a day alone is its beginning.
    ///   - end: Up to this time; until now when not given.
    /// - Returns: The changes.
    /// - Throws: `StorageError` when the file cannot be read.
    public func changes(
        after start: String, through end: String? = nil
    ) throws(StorageError) -> [HistoryEntry] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT fid, time, author, action, incident_id, before, after
                    FROM history WHERE time > ?1 AND (?2 IS NULL OR time <= ?2) ORDER BY fid
                    """,
                arguments: [start, end]
            ).compactMap(HistoryEntry.init)
        }
    }
}

extension IncidentStore {
    /// Returns the times of the first and the last change; nothing when there is no history.
    ///
    /// - Returns: The times, as `YYYY-MM-DDThh:mm:ss.sssZ`.
    /// - Throws: `StorageError` when the file cannot be read.
    public func timesOfChanges() throws(StorageError) -> ClosedRange<String>? {
        try read { db in
            // Each from one end of the index.
            let ends = try Row.fetchOne(
                db, sql: "SELECT (SELECT min(time) FROM history), (SELECT max(time) FROM history)")
            guard let first: String = ends?[0], let last: String = ends?[1] else { return nil }
            return first...max(first, last)
        }
    }
}

extension IncidentStore {
    /// Returns which incidents have come to be, changed or gone since a time.
    ///
    /// - Parameter start: After this time, as `YYYY-MM-DDThh:mm:ss.sssZ`; a day alone is its beginning.
    /// - Returns: Those that are there now, and those that are no more.
    /// - Throws: `StorageError` when the file cannot be read.
    public func changedIncidents(
        since start: String
    ) throws(StorageError) -> (present: Set<IncidentID>, removed: Set<IncidentID>) {
        try read { db in
            var (present, removed): (Set<IncidentID>, Set<IncidentID>) = ([], [])
            // Of a group SQLite gives the row with the greatest number.
            let last = try Row.fetchCursor(
                db,
                sql: """
                    SELECT incident_id, action, max(fid) FROM history WHERE time > ? GROUP BY incident_id
                    """,
                arguments: [start])
            while let row = try last.next() {
                let id = IncidentID(row[0])
                if row[1] == HistoryEntry.Action.removed.rawValue {
                    removed.insert(id)
                } else {
                    present.insert(id)
                }
            }
            return (present, removed)
        }
    }
}

extension HistoryEntry {
    /// Reads a row; nothing for an action that this version does not know.
    fileprivate init?(_ row: Row) {
        guard let action = Action(rawValue: row[3]) else { return nil }
        self.init(
            number: row[0], time: row[1], author: row[2], action: action, incident: IncidentID(row[4]),
            before: row[5], after: row[6])
    }
}
