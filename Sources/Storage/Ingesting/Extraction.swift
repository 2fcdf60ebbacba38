import GRDB
import Incidents

/// One extracted incident as it is kept: a row of `im_extractions`.
struct Extraction {
    let fid: Int64
    let cluster: Int64
    let incident: Incident

    /// Reads a row of `fid, cluster, document`.
    init(_ row: Row, path: String) throws {
        fid = row[0]
        cluster = row[1]
        let document: String = row[2]
        do {
            incident = try IncidentDocument.incident(from: document.utf8)
        } catch {
            throw StorageError.damagedRecord(path: path, record: "extraction \(fid)", how: "\(error)")
        }
    }
}
