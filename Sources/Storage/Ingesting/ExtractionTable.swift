import GRDB
import Geodesy
import Incidents

/// Reads and writes what was extracted, with the index that finds neighbours.
struct ExtractionTable {
    let db: Database
    let path: String
    private var nextFid: Int64

    /// What this batch has added, so that it need not be read back.
    private(set) var added: [Int64: EncodedIncident] = [:]

    init(_ db: Database, path: String) throws {
        self.db = db
        self.path = path
        let last = try Int64.fetchOne(
            db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'im_extractions'")
        nextFid = (last ?? 0) + 1
    }

    // MARK: Writing

    /// Adds what a report tells, in a cluster of its own, and returns its number; nothing for what was imported before.
    mutating func add(
        _ encoded: EncodedIncident, from report: ReportID, _ stamp: ChangeStamp
    ) throws -> Int64? {
        if let fid = try insert(encoded, from: report, stamp) { return fid }
        // An incident that came back by an import stands for what its report tells.
        if try holder(of: encoded.incident.id)?.isImported == true { return nil }
        throw StorageError.duplicateIncident(path: path, id: encoded.incident.id.rawValue)
    }

    /// Adds an extraction, in a cluster of its own, and returns its number; nothing where there is one of its identity.
    ///
    /// The document of one without words is left out: while it makes an incident by itself, that one has the same. Where it
    /// does not, ``keepDocument(of:)`` has to follow.
    mutating func insert(
        _ encoded: EncodedIncident, from report: ReportID, _ stamp: ChangeStamp
    ) throws -> Int64? {
        let (fid, incident) = (nextFid, encoded.incident)
        var row = RowValues()
        row.append(fid)
        for text in [incident.id.rawValue, report.rawValue, stamp.author, stamp.time] { row.append(text) }
        row.append(utf8: encoded.document.hasWords ? encoded.document.bytes : [])
        do {
            try db.run(
                """
                INSERT INTO im_extractions (fid, id, report, author, extracted, cluster, document)
                VALUES (?1, ?2, ?3, ?4, ?5, ?1, ?6)
                """, row)
        } catch DatabaseError.SQLITE_CONSTRAINT_UNIQUE {
            return nil
        }
        nextFid += 1
        added[fid] = encoded
        try index(incident, as: fid)
        for key in textKeys(of: incident, as: fid) {
            try db.run("INSERT OR IGNORE INTO im_text_keys (key, day, fid) VALUES (?, ?, ?)", key)
        }
        return fid
    }

    /// Adds an extraction whose identity is free, as ``insert(_:from:_:)`` does, with the rows that a writer collects.
    ///
    /// Others find it when these are settled.
    mutating func append(
        _ encoded: EncodedIncident, from report: ReportID, to writer: TableWriter
    ) throws -> Int64 {
        let fid = nextFid
        nextFid += 1
        added[fid] = encoded
        var row = RowValues()
        row.append(fid)
        for text in [encoded.incident.id.rawValue, report.rawValue] { row.append(text) }
        row.append(utf8: encoded.document.hasWords ? encoded.document.bytes : [])
        try writer.append(row, to: .extractions)
        if let box = encoded.box ?? ExtractionBox(encoded.incident) { writer.append(box, of: fid) }
        for key in textKeys(of: encoded.incident, as: fid) { try writer.append(key, to: .textKeys) }
        return fid
    }

    /// Writes the document of an extraction that has left it to its incident, before that one may change.
    func keepDocument(of fid: Int64) throws {
        var row = RowValues()
        if let document = added[fid]?.document {
            guard !document.hasWords else { return }
            row.append(utf8: document.bytes)
            row.append(fid)
            return try db.run("UPDATE im_extractions SET document = ? WHERE fid = ?", row)
        }
        row.append(fid)
        try db.run(
            """
            UPDATE im_extractions AS e SET document = \(Self.document) WHERE fid = ? AND document = ''
            """, row)
    }

    /// Takes the extractions of a report out of force, and returns the clusters that they were in.
    mutating func retire(from report: ReportID, at time: String) throws -> Set<Int64> {
        let rows = try Row.fetchAll(
            db, sql: "SELECT fid FROM im_extractions WHERE report = ? AND retired IS NULL",
            arguments: [report.rawValue])
        return try retire(rows.map { $0[0] }, at: time)
    }

    /// Takes extractions out of force, and returns the clusters that they were in.
    mutating func retire(_ fids: [Int64], at time: String) throws -> Set<Int64> {
        let statement = try db.cachedStatement(
            sql: "UPDATE im_extractions SET retired = ? WHERE fid = ? RETURNING cluster")
        let clusters = try fids.compactMap { try Int64.fetchOne(statement, arguments: [time, $0]) }
        for fid in fids {
            try keepDocument(of: fid)
            added[fid] = nil
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
        guard let box = ExtractionBox(incident) else { return }
        var row = RowValues()
        row.append(fid)
        for side in box.sides { row.append(side) }
        try db.run("INSERT INTO im_extraction_index VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    }

    private func textKeys(of incident: Incident, as fid: Int64) -> [RowValues] {
        guard !incident.textKeys.isEmpty else { return [] }
        let day = incident.textDay?.dayNumber ?? ExtractionBox.anyDay
        return incident.textKeys.map { key in
            var row = RowValues()
            row.append(key)
            row.append(day)
            row.append(fid)
            return row
        }
    }

    // MARK: Reading

    /// Whether all extractions, those out of force too, are of one report or data set.
    func areAll(of report: ReportID) throws -> Bool {
        let ends = try Row.fetchOne(
            db,
            sql: """
                SELECT (SELECT min(report) FROM im_extractions), (SELECT max(report) FROM im_extractions)
                """)
        return [ends?[0], ends?[1]].allSatisfy { ($0 as String?) ?? report.rawValue == report.rawValue }
    }

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
                    box.east, box.west, box.north, box.south, reach.days?.upperBound ?? ExtractionBox.anyDay,
                    reach.days?.lowerBound ?? -ExtractionBox.anyDay, report.rawValue,
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
        let days = days ?? ExtractionBox.anyDay...ExtractionBox.anyDay
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
            sql: "SELECT fid, report FROM im_extractions WHERE id = ? AND retired IS NULL")
        return try Row.fetchOne(statement, arguments: [id.rawValue]).map {
            Holder(fid: $0[0], report: $0[1])
        }
    }

    /// Which identities of a batch are held by extractions in force.
    func held(of batch: [EncodedIncident]) throws -> Set<IncidentID> {
        guard nextFid > 1 else { return [] }
        var ids = RowBlock()
        for encoded in batch { ids.append(RowValues(encoded.incident.id.rawValue)) }
        let held = try db.firstColumn(
            """
            SELECT e.id FROM im_rows(?1) AS r
            CROSS JOIN im_extractions AS e ON e.id = r.c0 AND e.retired IS NULL
            """, of: ids)
        return Set(held.map { IncidentID($0) })
    }

    /// The clusters that some extracted incidents are in, of those in force.
    func clusters(of ids: [IncidentID]) throws -> [Int64] {
        let statement = try db.cachedStatement(
            sql: "SELECT cluster FROM im_extractions WHERE id = ? AND retired IS NULL")
        return try ids.compactMap { try Int64.fetchOne(statement, arguments: [$0.rawValue]) }
    }

    /// Reads an extraction, or takes it as this batch has added it.
    func extraction(_ row: ExtractionRow) throws -> Extraction {
        let incident = try added[row.fid]?.incident ?? read(row.fid)
        return Extraction(fid: row.fid, cluster: row.cluster, report: row.report, incident: incident)
    }

    /// The document of an extraction `e`, which may be that of its incident.
    private static let document = """
        CASE WHEN e.document <> '' THEN e.document
        ELSE (SELECT m.document FROM im_incidents AS m WHERE m.cluster = e.fid) END
        """

    /// Whether an extraction says just what another one would.
    func says(_ fid: Int64, the document: IncidentDocument.Encoded) throws -> Bool {
        if let same = added[fid]?.document { return same == document }
        return try self.document(of: fid).utf8.elementsEqual(document.bytes)
    }

    private func document(of fid: Int64) throws -> String {
        let statement = try db.cachedStatement(
            sql: "SELECT \(Self.document) FROM im_extractions AS e WHERE e.fid = ?")
        return try String.fetchOne(statement, arguments: [fid]) ?? ""
    }

    private func read(_ fid: Int64) throws -> Incident {
        do {
            return try IncidentDocument.incident(from: try document(of: fid).utf8)
        } catch let error as DocumentFault {
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

    /// Whether it comes from a data set and not from a report.
    var isImported: Bool { report.hasPrefix(DataSet.reportPrefix) }
}
