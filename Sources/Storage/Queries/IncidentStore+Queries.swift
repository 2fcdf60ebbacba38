import GRDB
public import Incidents

extension IncidentStore {
    /// Calls a closure with each incident that is asked for, in the order of all output, in constant memory.
    ///
    /// - Parameters:
    ///   - filter: Which incidents.
    ///   - body: Takes the next incident; the store must not be used in it.
    /// - Throws: `StorageError` when the file cannot be read, and what the closure throws.
    /// - Complexity: Linear in the incidents that the indexes cannot rule out.
    public func forEachIncident(
        matching filter: IncidentFilter = IncidentFilter(), _ body: (Incident) throws -> Void
    ) throws {
        var failure: (any Error)?
        try read { db in
            var left = filter.limit ?? .max
            let conditions = filter.conditions(longest: try Self.longestDuration(in: db))
            let cursor = try Row.fetchCursor(
                db, sql: Self.selection(conditions.sql, orderedBy: filter.order),
                arguments: conditions.arguments)
            while left > 0, let row = try cursor.next() {
                let incident = try incident(row)
                guard filter.contains(incident) else { continue }
                do { try body(incident) } catch {
                    failure = error
                    return
                }
                left -= 1
            }
        }
        if let failure { throw failure }
    }

    /// Returns the incidents that are asked for, in the order of all output.
    ///
    /// - Parameter filter: Which incidents.
    /// - Returns: The incidents, all in memory.
    /// - Throws: `StorageError` when the file cannot be read.
    public func incidents(
        matching filter: IncidentFilter = IncidentFilter()
    ) throws(StorageError) -> [Incident] {
        var found: [Incident] = []
        do {
            try forEachIncident(matching: filter) { found.append($0) }
        } catch {
            throw StorageError(error, path: path)
        }
        return found
    }

    /// Returns the incidents near the border or the point of a filter, the nearest first.
    ///
    /// - Parameter filter: Which incidents; without a border or a point there is no answer.
    /// - Returns: The incidents with their distances, as many as the filter's limit.
    /// - Throws: `StorageError` when the file cannot be read.
    public func nearestIncidents(matching filter: IncidentFilter) throws(StorageError) -> [NearIncident] {
        var unlimited = filter
        unlimited.limit = nil
        return NearIncident.nearest(of: try incidents(matching: unlimited), by: filter)
    }

    /// Returns an incident by its identity.
    ///
    /// - Parameter id: The identity.
    /// - Returns: The incident; nothing when there is none.
    /// - Throws: `StorageError` when the file cannot be read.
    public func incident(_ id: IncidentID) throws(StorageError) -> Incident? {
        try read { db in try incident(id, in: db) }
    }

    func incident(_ id: IncidentID, in db: Database) throws -> Incident? {
        try Row.fetchOne(db, sql: Self.selection("i.id = ?"), arguments: [id.rawValue]).map(incident)
    }

    /// All that is read of an incident is its document; the columns are there to search by.
    static func selection(_ condition: String, orderedBy order: String = "i.id") -> String {
        """
        SELECT i.id, m.document FROM incidents AS i JOIN im_incidents AS m ON m.fid = i.fid
        WHERE \(condition) ORDER BY \(order)
        """
    }

    /// The days between the first and the last day of the longest incident, from the end of an index.
    static func longestDuration(in db: Database) throws -> Int {
        let days = try Double.fetchOne(
            db, sql: "SELECT max(julianday(event_date_end) - julianday(event_date)) FROM incidents")
        return Int((days ?? 0).rounded(.up))
    }

    private func incident(_ row: Row) throws -> Incident {
        let document: String = row[1]
        do {
            return try IncidentDocument.incident(from: document.utf8)
        } catch {
            let id: String = row[0]
            throw StorageError.damagedRecord(path: path, record: "incident \(id)", how: "\(error)")
        }
    }
}
