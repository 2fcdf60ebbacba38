import GRDB
import Incidents

/// One extracted incident as it is kept: a row of `im_extractions`.
struct Extraction {
    let fid: Int64
    let cluster: Int64
    let report: ReportID
    let incident: Incident
}

/// An extraction whose document need not be read yet.
struct ExtractionRow {
    let fid: Int64
    let cluster: Int64
    let report: ReportID

    /// Takes a row of `fid, cluster, report`.
    init(_ row: Row) {
        (fid, cluster, report) = (row[0], row[1], ReportID(row[2]))
    }
}
