import GRDB
import Incidents

/// One extracted incident as it is kept: a row of `im_extractions`.
struct Extraction {
    let fid: Int64
    let cluster: Int64
    let report: ReportID
    let incident: Incident

    /// Takes the incident of a row that need not be read.
    init(_ row: Row, _ incident: Incident) {
        (fid, cluster, report) = (row[0], row[1], ReportID(row[3]))
        self.incident = incident
    }

    /// Reads a row of `fid, cluster, document, report`.
    init(_ row: Row, path: String) throws {
        fid = row[0]
        cluster = row[1]
        let document: String = row[2]
        report = ReportID(row[3])
        do {
            incident = try IncidentDocument.incident(from: document.utf8)
        } catch {
            throw StorageError.damagedRecord(path: path, record: "extraction \(fid)", how: "\(error)")
        }
    }
}
