import GRDB

/// How much a store holds.
public struct StoreContents: Hashable, Sendable {
    /// Reports that were read, without those that are only named by others.
    public let reports: Int

    /// What was extracted from them and is in force.
    public let extractions: Int

    /// The incidents that it makes up.
    public let incidents: Int
}

extension IncidentStore {
    /// Counts what the store holds.
    ///
    /// - Returns: The counts.
    /// - Throws: `StorageError` when the file cannot be read.
    /// - Complexity: Linear, over the smallest index of each table.
    public func contents() throws(StorageError) -> StoreContents {
        try read { db in
            StoreContents(
                reports: try Self.count("reports WHERE sha256 IS NOT NULL", db),
                extractions: try Self.count("im_extractions WHERE retired IS NULL", db),
                incidents: try Self.count("incidents", db))
        }
    }

    /// Checks the whole file: its pages, its foreign keys, its indexes.
    ///
    /// - Throws: `StorageError` that says what was found first.
    /// - Complexity: Linear in the size of the file.
    public func verify() throws(StorageError) {
        let fault = try read { db -> String? in
            if let fault = try Self.fault(in: db) { return fault }
            for index in ["rtree_incidents_geom", "rtree_incident_uncertainty_geom", "im_extraction_index"] {
                let finding = try String.fetchOne(db, sql: "SELECT rtreecheck(?)", arguments: [index])
                if finding != "ok" { return finding }
            }
            let orphan = try Row.fetchOne(db, sql: "PRAGMA foreign_key_check")
            return orphan.map { "table \($0[0] as String) refers to a row that is not there" }
        }
        if let fault { throw .damaged(path: path, how: fault) }
    }

    private static func count(_ rows: String, _ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \(rows)") ?? 0
    }
}
