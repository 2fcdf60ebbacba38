import GRDB
import Geodesy
import Incidents

/// Reads and writes what was extracted, with the index that finds neighbours.
struct ExtractionTable {
    let db: Database
    let path: String
    private var nextFid: Int64

    /// What this batch has added, so that it need not be read back.
    private var added: [Int64: Incident] = [:]

    init(_ db: Database, path: String) throws {
        self.db = db
        self.path = path
        let last = try Int64.fetchOne(
            db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'im_extractions'")
        nextFid = (last ?? 0) + 1
    }

    // MARK: Writing

    /// Adds an extraction, in a cluster of its own, and returns its number; nothing for one that was imported before.
    mutating func add(_ incident: Incident, from report: ReportID, _ stamp: ChangeStamp) throws -> Int64? {
        let fid = nextFid
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO im_extractions (fid, id, report, author, extracted, cluster, document)
                VALUES (?1, ?2, ?3, ?4, ?5, ?1, ?6)
                """)
        do {
            try statement.execute(arguments: [
                fid, incident.id.rawValue, report.rawValue, stamp.author, stamp.time,
                IncidentDocument.text(of: incident),
            ])
        } catch DatabaseError.SQLITE_CONSTRAINT_UNIQUE {
            // An incident that came back by an import stands for what its report tells.
            if try holder(of: incident.id)?.isImported == true { return nil }
            throw StorageError.duplicateIncident(path: path, id: incident.id.rawValue)
        }
        nextFid += 1
        added[fid] = incident
        try index(incident, as: fid)
        try indexText(of: incident, as: fid)
        return fid
    }

    /// Takes the extractions of a report out of force, and returns the clusters that they were in.
    func retire(from report: ReportID, at time: String) throws -> Set<Int64> {
        let rows = try Row.fetchAll(
            db, sql: "SELECT fid FROM im_extractions WHERE report = ? AND retired IS NULL",
            arguments: [report.rawValue])
        return try retire(rows.map { $0[0] }, at: time)
    }

    /// Takes extractions out of force, and returns the clusters that they were in.
    func retire(_ fids: [Int64], at time: String) throws -> Set<Int64> {
        let statement = try db.cachedStatement(
            sql: "UPDATE im_extractions SET retired = ? WHERE fid = ? RETURNING cluster")
        let clusters = try fids.compactMap { try Int64.fetchOne(statement, arguments: [time, $0]) }
        for fid in fids {
            try db.cachedStatement(sql: "DELETE FROM im_extraction_index WHERE fid = ?")
                .execute(arguments: [fid])
        }
        return Set(clusters)
    }

    /// Puts an extraction into a cluster of its own.
    func isolate(_ fid: Int64) throws {
        try db.execute(sql: "UPDATE im_extractions SET cluster = fid WHERE fid = ?", arguments: [fid])
    }

    /// Makes one cluster of several.
    func relabel(_ clusters: Set<Int64>, as label: Int64) throws {
        let statement = try db.cachedStatement(
            sql: "UPDATE im_extractions SET cluster = ? WHERE cluster = ? AND retired IS NULL")
        for cluster in clusters.sorted() where cluster != label {
            try statement.execute(arguments: [label, cluster])
        }
    }

    private func index(_ incident: Incident, as fid: Int64) throws {
        guard incident.date != nil || incident.location != nil else { return }
        let extent = incident.location?.extent.flatMap { $0.crossesAntimeridian ? nil : $0 }
        let latitudes = incident.location?.extent ?? .world
        let days = incident.date?.interval
        let statement = try db.cachedStatement(
            sql: "INSERT INTO im_extraction_index VALUES (?, ?, ?, ?, ?, ?, ?)")
        try statement.execute(arguments: [
            fid, extent?.west ?? -180, extent?.east ?? 180, latitudes.south, latitudes.north,
            days?.start.dayNumber ?? -Self.anyDay, days?.end.dayNumber ?? Self.anyDay,
        ])
    }

    private func indexText(of incident: Incident, as fid: Int64) throws {
        guard !incident.textKeys.isEmpty else { return }
        let statement = try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO im_text_keys (key, day, fid) VALUES (?, ?, ?)")
        let day = incident.textDay?.dayNumber ?? Self.anyDay
        for key in incident.textKeys { try statement.execute(arguments: [key, day, fid]) }
    }

    /// Beyond all days of the calendar, and exact in the index's numbers of 32 bits.
    private static let anyDay = 1 << 23

    // MARK: Reading

    /// The extractions of other reports that lie within reach.
    func extractions(within reach: MatchReach, except report: ReportID) throws -> [ExtractionRow] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT e.fid, e.cluster, e.report
                FROM im_extraction_index AS i CROSS JOIN im_extractions AS e ON e.fid = i.fid
                WHERE i.west <= ? AND i.east >= ? AND i.south <= ? AND i.north >= ?
                    AND i.first_day <= ? AND i.last_day >= ? AND e.report <> ?
                """)
        return try (reach.area ?? .world).pieces.flatMap { box in
            try rows(
                of: statement,
                [
                    box.east, box.west, box.north, box.south, reach.days?.upperBound ?? Self.anyDay,
                    reach.days?.lowerBound ?? -Self.anyDay, report.rawValue,
                ])
        }
    }

    /// The extractions of other reports that may be told in nearly the same words, in texts that appeared on some days.
    func extractions(
        inWordsOf incident: Incident, on days: ClosedRange<Int>?, except report: ReportID
    ) throws -> [ExtractionRow] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT e.fid, e.cluster, e.report
                FROM im_text_keys AS t CROSS JOIN im_extractions AS e ON e.fid = t.fid
                WHERE t.key = ? AND t.day BETWEEN ? AND ? AND e.retired IS NULL AND e.report <> ?
                """)
        let days = days ?? Self.anyDay...Self.anyDay
        return try incident.textKeys.flatMap { key in
            try rows(of: statement, [key, days.lowerBound, days.upperBound, report.rawValue])
        }
    }

    private func rows(of statement: Statement, _ arguments: StatementArguments) throws -> [ExtractionRow] {
        var rows: [ExtractionRow] = []
        let cursor = try Row.fetchCursor(statement, arguments: arguments)
        while let row = try cursor.next() { rows.append(ExtractionRow(row)) }
        return rows
    }

    /// What holds an identity now; nothing when it is free.
    func holder(of id: IncidentID) throws -> Holder? {
        let statement = try db.cachedStatement(
            sql: "SELECT fid, report, document FROM im_extractions WHERE id = ? AND retired IS NULL")
        return try Row.fetchOne(statement, arguments: [id.rawValue]).map {
            Holder(fid: $0[0], report: $0[1], document: $0[2])
        }
    }

    /// The clusters that some extracted incidents are in, of those in force.
    func clusters(of ids: [IncidentID]) throws -> [Int64] {
        let statement = try db.cachedStatement(
            sql: "SELECT cluster FROM im_extractions WHERE id = ? AND retired IS NULL")
        return try ids.compactMap { try Int64.fetchOne(statement, arguments: [$0.rawValue]) }
    }

    /// Reads an extraction, or takes it as this batch has added it.
    func extraction(_ row: ExtractionRow) throws -> Extraction {
        let incident = try added[row.fid] ?? read(row.fid)
        return Extraction(fid: row.fid, cluster: row.cluster, report: row.report, incident: incident)
    }

    private func read(_ fid: Int64) throws -> Incident {
        let statement = try db.cachedStatement(sql: "SELECT document FROM im_extractions WHERE fid = ?")
        let document = try String.fetchOne(statement, arguments: [fid]) ?? ""
        do {
            return try IncidentDocument.incident(from: document.utf8)
        } catch {
            throw StorageError.damagedRecord(path: path, record: "extraction \(fid)", how: "\(error)")
        }
    }

    /// The extractions in force of some clusters, in the order in which they came.
    func members(of clusters: Set<Int64>) throws -> [Extraction] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT fid, cluster, report FROM im_extractions
                WHERE cluster = ? AND retired IS NULL
                """)
        return try clusters.sorted().flatMap { cluster in
            try rows(of: statement, [cluster]).map { try extraction($0) }
        }.sorted { $0.fid < $1.fid }
    }
}

/// An extraction in force that bears an identity.
struct Holder {
    let fid: Int64
    let report: String
    let document: String

    /// Whether it comes from a data set and not from a report.
    var isImported: Bool { report.hasPrefix(DataSet.reportPrefix) }
}

extension BoundingBox {
    /// The box, or its two halves where it crosses the antimeridian.
    var pieces: [BoundingBox] {
        guard crossesAntimeridian else { return [self] }
        return [
            BoundingBox(west: west, south: south, east: 180, north: north),
            BoundingBox(west: -180, south: south, east: east, north: north),
        ]
    }
}
