import GRDB
import Incidents

/// Makes a database to go on with of a file of copied incidents: each is kept as one of a data set.
///
/// A copy is mostly looked at. What merging needs, the extractions and their indexes, would double it, so that it comes
/// when the file is first opened for writing.
struct AdoptedIncidents {
    private let db: Database
    private let path: String

    init(_ db: Database, path: String) {
        self.db = db
        self.path = path
    }

    /// Whether the file has incidents and nothing that they were made of.
    var areNeeded: Bool {
        get throws {
            try Bool.fetchOne(
                db,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM im_incidents) AND NOT EXISTS (SELECT 1 FROM im_extractions)
                    """) ?? false
        }
    }

    /// Adds what the incidents are made of from now on.
    func add(_ stamp: ChangeStamp) throws {
        try ReportTable.name(.records, at: stamp.time, in: db)
        var extractions = try ExtractionTable(db, path: path)
        for fid in try Int64.fetchAll(db, sql: "SELECT fid FROM im_incidents ORDER BY fid") {
            let incident = EncodedIncident(try incident(fid).imported(from: .records))
            let cluster = try extractions.add(incident, from: DataSet.records.report, stamp)
            if let cluster { try extractions.keepDocument(of: cluster) }
            try db.cachedStatement(sql: "UPDATE im_incidents SET cluster = ? WHERE fid = ?")
                .execute(arguments: [cluster, fid])
        }
    }

    private func incident(_ fid: Int64) throws -> Incident {
        let statement = try db.cachedStatement(sql: "SELECT document FROM im_incidents WHERE fid = ?")
        let document = try String.fetchOne(statement, arguments: [fid]) ?? ""
        do { return try IncidentDocument.incident(from: document.utf8) } catch {
            throw StorageError.damagedRecord(path: path, record: "incident \(fid)", how: "\(error)")
        }
    }
}
