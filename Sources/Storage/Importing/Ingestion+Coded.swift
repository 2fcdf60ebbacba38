import GRDB
import Incidents

/// Incidents that come coded: each is kept like an extraction, with its data set in the place of a report.
extension Ingestion {
    /// Notes the data set among the reports.
    func name(_ dataSet: DataSet) throws { try ReportTable.name(dataSet, at: stamp.time, in: db) }

    /// Adds a report of which more is known than that an incident names it; one that is there stays as it is.
    func add(_ report: StoredReport) throws {
        try ReportTable.add(report, keepsText: store.options.keepsTexts, at: stamp.time, to: db)
    }

    /// Adds an incident of a data set, unless it is there.
    mutating func add(_ incident: Incident, of dataSet: DataSet, _ result: inout ImportResult) throws {
        let incident = incident.imported(from: dataSet)
        guard let held = try extractions.holder(of: incident.id) else {
            result.added += 1
            return try add(incident, from: dataSet.report)
        }
        guard held.report == dataSet.report.rawValue, held.document != IncidentDocument.text(of: incident)
        else {
            result.known += 1
            return
        }
        result.replaced += 1
        try relink(try extractions.retire([held.fid], at: stamp.time))
        try add(incident, from: dataSet.report)
    }
}
