import Foundation
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

    /// Calls a closure with runs of stored incidents among which are all that are asked for, in constant memory.
    ///
    /// - Parameters:
    ///   - filter: Which incidents; a few others come too, whom `IncidentFilter.contains` rules out. Its limit is not
    ///     kept.
    ///   - byCountry: Whether they come country by country, those without one last, and not by time alone.
    ///   - size: How many make a run.
    ///   - body: Takes the next run, leaves one whose memory may be used for another, and says whether there is to be
    ///     another; the store must not be used in it.
    /// - Throws: `StorageError` when the file cannot be read, and what the closure throws.
    /// - Complexity: Linear in the incidents that the indexes cannot rule out; by country, a number is kept of each.
    public func forEachRun(
        matching filter: IncidentFilter, byCountry: Bool, of size: Int,
        _ body: (inout StoredRun) throws -> Bool
    ) throws {
        var failure: (any Error)?
        try read { db in
            let conditions = filter.conditions(longest: try Self.longestDuration(in: db))
            let cursor = try Row.fetchCursor(
                db,
                sql: byCountry
                    ? Self.selectionByCountry(conditions.sql, filter)
                    : Self.selection(conditions.sql, orderedBy: filter.order),
                arguments: conditions.arguments)
            var run = StoredRun(path: path)
            while let row = try cursor.next() {
                try run.append(row)
                guard run.count == size else { continue }
                do { if try !body(&run) { return } } catch {
                    failure = error
                    return
                }
                run.removeAll()
            }
            do { if run.count > 0 { _ = try body(&run) } } catch { failure = error }
        }
        if let failure { throw failure }
    }

    /// Identities and documents country by country, those without one last.
    ///
    /// Only the rows' numbers are sorted, in a table of their own: sorting whole documents would take the disk. A limit
    /// would keep SQLite from its sorter, which is many times as fast as the index that it would fill; a join would let it
    /// leave the order out.
    private static func selectionByCountry(_ condition: String, _ filter: IncidentFilter) -> String {
        let documents = filter.asksForDocuments ? "JOIN im_incidents AS m ON m.fid = i.fid" : ""
        return """
            WITH s AS MATERIALIZED (
                SELECT i.id, i.fid FROM incidents AS i \(documents) WHERE \(condition)
                ORDER BY i.country IS NULL, i.country, \(filter.order)
            )
            SELECT s.id, (SELECT d.document FROM im_incidents AS d WHERE d.fid = s.fid) FROM s
            """
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
    private static func selection(_ condition: String, orderedBy order: String = "i.id") -> String {
        """
        SELECT i.id, m.document FROM incidents AS i JOIN im_incidents AS m ON m.fid = i.fid
        WHERE \(condition) ORDER BY \(order)
        """
    }

    /// The days between the first and the last day of the longest incident, from the end of an index.
    private static func longestDuration(in db: Database) throws -> Int {
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

extension StoredRun {
    /// Adds a row of an identity and a document, without making texts of them; a feature that another program added has
    /// no document.
    fileprivate mutating func append(_ row: Row) throws {
        try row.withUnsafeData(atIndex: 0) { id in
            try row.withUnsafeData(atIndex: 1) { document in
                guard let id, let document else { return }
                id.withUnsafeBytes { id in document.withUnsafeBytes { append(id: id, document: $0) } }
            }
        }
    }
}
