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

    /// Adds incidents of a data set, unless they are there.
    mutating func add(_ batch: [EncodedIncident], of dataSet: DataSet) throws -> ImportResult {
        var result = ImportResult()
        // What a data set tells apart is one with nothing else of it.
        let isAlone = try extractions.areAll(of: dataSet.report)
        for encoded in batch { try add(encoded, of: dataSet, isAlone: isAlone, &result) }
        return result
    }

    private mutating func add(
        _ encoded: EncodedIncident, of dataSet: DataSet, isAlone: Bool, _ result: inout ImportResult
    ) throws {
        let report = dataSet.report
        if let fid = try extractions.insert(encoded, from: report, stamp) {
            result.added += 1
            return try begin(fid, encoded, from: report, isAlone: isAlone)
        }
        guard let held = try extractions.holder(of: encoded.incident.id), held.report == report.rawValue,
            try !extractions.says(held.fid, the: encoded.document)
        else {
            result.known += 1
            return
        }
        result.replaced += 1
        try relink(try extractions.retire([held.fid], at: stamp.time))
        guard let fid = try extractions.insert(encoded, from: report, stamp) else { return }
        try begin(fid, encoded, from: report, isAlone: isAlone)
    }
}
