import GRDB
import Incidents

/// Moves rows from the attached database `source` into the tables of the same names, which are empty.
///
/// Whole tables of one layout are moved by SQLite as they lie, with their indexes ("the transfer optimization"), which
/// is several times faster than row by row; triggers would forbid it and do without.
struct CopiedRows {
    private static let layers = ["incidents", "incident_uncertainty"]

    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Takes all incidents.
    func takeAll() throws {
        let triggers = try dropTriggers()
        for table in ["incidents", "im_incidents", "incident_uncertainty", "claims", "incident_reports"] {
            try db.execute(sql: "INSERT INTO \(table) SELECT * FROM source.\(table)")
        }
        for layer in Self.layers {
            for part in ["node", "rowid", "parent"].map({ "rtree_\(layer)_geom_\($0)" }) {
                // An empty index has a root, which is among what comes.
                try db.execute(
                    sql: "DELETE FROM \(part); INSERT INTO \(part) SELECT * FROM source.\(part)")
            }
        }
        try takeNamedReports()
        for trigger in triggers { try db.execute(sql: trigger) }
    }

    /// Makes room for the numbers of the incidents that are to be taken.
    func beginChoosing() throws {
        try db.execute(sql: "CREATE TEMP TABLE chosen (fid INTEGER PRIMARY KEY, id TEXT NOT NULL)")
    }

    /// Notes an incident that is to be taken.
    func choose(_ id: IncidentID) throws {
        try db.cachedStatement(
            sql: "INSERT INTO temp.chosen SELECT fid, id FROM source.incidents WHERE id = ?"
        ).execute(arguments: [id.rawValue])
    }

    /// Takes the incidents that were chosen.
    func takeChosen() throws {
        let triggers = try dropTriggers()
        let keys = [
            ("incidents", "fid = k.fid"), ("im_incidents", "fid = k.fid"),
            ("incident_uncertainty", "incident_id = k.id"), ("claims", "incident_id = k.id"),
            ("incident_reports", "incident_id = k.id"),
        ]
        for (table, key) in keys {
            try db.execute(
                sql: """
                    INSERT INTO \(table) SELECT s.* FROM temp.chosen AS k
                    CROSS JOIN source.\(table) AS s ON s.\(key) ORDER BY k.fid
                    """)
        }
        for layer in Self.layers {
            try db.execute(
                sql: """
                    INSERT INTO rtree_\(layer)_geom SELECT s.* FROM \(layer) AS k
                    CROSS JOIN source.rtree_\(layer)_geom AS s ON s.id = k.fid ORDER BY k.fid
                    """)
        }
        try takeNamedReports()
        try db.execute(sql: "DROP TABLE temp.chosen")
        for trigger in triggers { try db.execute(sql: trigger) }
    }

    /// Takes the reports that an incident names, of those that were read.
    func takeReports(namedBy incident: Incident, withText: Bool) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT OR IGNORE INTO reports
                    (id, sha256, publisher, title, url, language, published, ingested, text, metadata)
                SELECT id, sha256, publisher, title, url, language, published, ingested,
                    \(withText ? "text" : "NULL"), metadata
                FROM source.reports WHERE id = ? AND sha256 IS NOT NULL
                """)
        for source in incident.sources {
            try statement.execute(arguments: [source.quotation.report.rawValue])
        }
        for claim in incident.claims {
            try statement.execute(arguments: [claim.quotation.report.rawValue])
        }
    }

    private func takeNamedReports() throws {
        try db.execute(
            sql: """
                INSERT INTO reports SELECT * FROM source.reports AS r
                WHERE EXISTS (SELECT 1 FROM incident_reports AS n WHERE n.report = r.id)
                    OR r.id IN (SELECT report FROM claims)
                """)
    }

    private func dropTriggers() throws -> [String] {
        let triggers = try Row.fetchAll(
            db,
            sql: """
                SELECT name, sql FROM main.sqlite_master
                WHERE type = 'trigger' AND tbl_name IN ('incidents', 'incident_uncertainty')
                """)
        for trigger in triggers { try db.execute(sql: "DROP TRIGGER main.\(trigger[0] as String)") }
        return triggers.map { $0[1] }
    }
}
