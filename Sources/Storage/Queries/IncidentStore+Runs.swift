import Foundation
import GRDB
public import Incidents

extension IncidentStore {
    /// Calls a closure with runs of stored incidents among which are all that are asked for, in constant memory.
    ///
    /// - Parameters:
    ///   - filter: Which incidents; a few others come too, whom `IncidentFilter.contains` rules out. Its limit is not
    ///     kept.
    ///   - byCountry: Whether they come country by country, those without one last, and not by time alone.
    ///   - size: How many make a run.
    ///   - readers: Who will read the documents; the runs then come without them.
    ///   - body: Takes the next run, leaves one whose memory may be used for another, and says whether there is to be
    ///     another; the store must not be used in it.
    /// - Throws: `StorageError` when the file cannot be read, and what the closure throws.
    /// - Complexity: Linear in the incidents that the indexes cannot rule out.
    public func forEachRun(
        matching filter: IncidentFilter, byCountry: Bool, of size: Int, for readers: [RunReader] = [],
        _ body: (inout StoredRun) throws -> Bool
    ) throws {
        var failure: (any Error)?
        try read { db in
            var run = StoredRun(path: path)
            /// Hands the run on when it is full, or whatever it holds; says whether there is to be another.
            func hand(atLeast least: Int) -> Bool {
                guard run.count >= least else { return true }
                do { guard try body(&run) else { return false } } catch {
                    failure = error
                    return false
                }
                run.removeAll()
                return true
            }
            // The readers look into the table; here an index is gone through once.
            let cacheSize = try Int.fetchOne(db, sql: "PRAGMA cache_size") ?? 0
            if !readers.isEmpty { try db.execute(sql: "PRAGMA cache_size = -1024") }
            defer { try? db.execute(sql: "PRAGMA cache_size = \(cacheSize)") }
            let selection = RunSelection(
                filter, longest: try Self.longestDuration(in: db), byCountry: byCountry)
            let isWhole =
                readers.isEmpty
                ? try selection.forEachDocument(in: db) { row in
                    try run.append(row)
                    return hand(atLeast: size)
                }
                : try selection.forEachNumber(in: db) { number in
                    run.append(number)
                    return hand(atLeast: size)
                }
            if isWhole { _ = hand(atLeast: 1) }
        }
        if let failure { throw failure }
    }
}

/// Which incidents make runs, in which order.
struct RunSelection {
    private let filter: IncidentFilter
    private let conditions: Conditions
    private let byCountry: Bool

    /// - Parameters:
    ///   - filter: Which incidents.
    ///   - longest: The days of the longest incident.
    ///   - byCountry: Whether they come country by country.
    init(_ filter: IncidentFilter, longest: Int, byCountry: Bool) {
        self.filter = filter
        self.byCountry = byCountry
        conditions = filter.conditions(longest: longest)
    }

    /// Calls a closure with rows of an identity and a document, until it returns false.
    ///
    /// - Returns: Whether all rows came.
    func forEachDocument(in db: Database, _ body: (Row) throws -> Bool) throws -> Bool {
        let document = "(SELECT d.document FROM im_incidents AS d WHERE d.fid = s.fid)"
        let cursor = try Row.fetchCursor(
            db,
            sql: byCountry
                ? "WITH s AS MATERIALIZED (\(selection("i.id, i.fid"))) SELECT s.id, \(document) FROM s"
                : IncidentStore.selection(conditions.sql, orderedBy: filter.order),
            arguments: conditions.arguments)
        while let row = try cursor.next() { guard try body(row) else { return false } }
        return true
    }

    /// What asks for the numbers of the incidents.
    var numbers: (sql: String, arguments: StatementArguments) { (selection("i.fid"), conditions.arguments) }

    /// Calls a closure with the numbers of the incidents, until it returns false.
    ///
    /// - Returns: Whether all numbers came.
    func forEachNumber(in db: Database, _ body: (Int64) throws -> Bool) throws -> Bool {
        let cursor = try Int64.fetchCursor(db, sql: numbers.sql, arguments: numbers.arguments)
        while let number = try cursor.next() { guard try body(number) else { return false } }
        return true
    }

    /// Columns in the order of time, or country by country, those without one last: an index has all that is asked for, unless
    /// a filter asks for documents.
    ///
    /// Where none has the order, as in files of a layout before 6, only the rows' numbers are sorted: sorting whole documents
    /// would take the disk. A limit would keep SQLite from its sorter, which is many times as fast as the index that it would
    /// fill; a join would let it leave the order out.
    private func selection(_ columns: String) -> String {
        """
        SELECT \(columns) FROM incidents AS i \(documents) WHERE \(conditions.sql)
        \(byCountry ? country : "ORDER BY ")\(filter.order)
        """
    }

    /// With a filter the index by country would be gone through row by row, each a page of its own, only to save sorting what
    /// is left: signs keep SQLite from its order, and a column that it lacks from going through it.
    private var country: String {
        var unlimited = filter
        unlimited.limit = nil
        return unlimited.takesAll
            ? "ORDER BY i.country IS NULL, i.country, "
            : "AND +i.event_type <> '' ORDER BY +i.country IS NULL, +i.country, "
    }

    private var documents: String {
        filter.asksForDocuments ? "JOIN im_incidents AS m ON m.fid = i.fid" : ""
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
