import GRDB

/// One step of the file's layout: what is done to a file of the version before.
struct SchemaStep: Sendable {
    /// The version that the file has after the step, counted from 1.
    let version: Int

    /// What the step does; runs inside a transaction.
    let apply: @Sendable (Database) throws -> Void
}

/// The layout of the file and its history.
///
/// A step that has been released is never changed: files in the field were made by it, and one of each version is
/// kept as a fixture. A new layout is a new step at the end.
enum Schema {
    /// All steps in order.
    static let steps: [SchemaStep] = [
        SchemaStep(version: 1) { db in
            try db.execute(sql: GeoPackageTables.sql)
            try db.execute(sql: ReportTables.sql)
            try db.execute(sql: IncidentTables.sql)
            try db.execute(sql: HistoryTables.sql)
            try db.execute(sql: MatchingTables.sql)
            try FeatureIndex.create(on: "incidents", in: db)
            try FeatureIndex.create(on: "incident_uncertainty", in: db)
            try db.execute(sql: CodebookViews.acled)
            try db.execute(sql: CodebookViews.ucdp)
            try LayerStyle.insert(in: db)
        },
        SchemaStep(version: 2) { db in
            // What is near a border that is not the nearest is near the nearest one too.
            try db.execute(
                sql: "CREATE INDEX incidents_border_distance ON incidents (border_distance_min_m)")
            try db.execute(sql: CodebookViews.acledDays)
        },
        SchemaStep(version: 3) { db in try db.execute(sql: MatchingTables.textKeys) },
        SchemaStep(version: 4) { db in
            try db.execute(sql: MatchingTables.textKeysByDay)
            try db.execute(sql: MetadataTables.sql)
        },
        // From here on an extraction may leave its document to the incident that it makes by itself: see
        // `MatchingTables`. Nothing in older files has to change, and older programs must not read newer ones.
        SchemaStep(version: 5) { _ in },
        SchemaStep(version: 6) { db in
            // KML's folders; what else is asked of a country comes by its days, from an index of its own.
            try db.execute(
                sql: """
                    CREATE INDEX incidents_by_country ON incidents
                        (country IS NULL, country, event_date IS NULL, event_date, id, review_status)
                    """)
        },
    ]

    /// The version that this program writes.
    static var currentVersion: Int { steps.last?.version ?? 0 }

    /// Returns the version of a file's layout; nothing when the file is none of ours.
    static func version(of db: Database) throws -> Int? {
        guard try db.tableExists("im_schema") else { return nil }
        return try Int.fetchOne(db, sql: "SELECT max(version) FROM im_schema")
    }

    /// Brings a file to the current version, all in one transaction.
    ///
    /// - Parameters:
    ///   - db: A connection that may write.
    ///   - version: The version that the file has, 0 for an empty one.
    ///   - time: The time that is noted.
    /// - Throws: `DatabaseError`; the file is then as it was.
    static func migrate(_ db: Database, from version: Int, at time: String) throws {
        try db.inTransaction {
            for step in steps where step.version > version {
                try step.apply(db)
                try db.execute(
                    sql: "INSERT INTO im_schema (version, applied) VALUES (?, ?)",
                    arguments: [step.version, time])
            }
            if version == 0 { try LayerStyle.setTime(time, in: db) }
            return .commit
        }
    }
}
