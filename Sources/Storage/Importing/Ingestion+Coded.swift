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
        var known = try extractions.held(of: batch)
        for encoded in batch {
            if known.insert(encoded.incident.id).inserted {
                result.added += 1
                let fid = try extractions.append(encoded, from: dataSet.report, to: writer)
                try begin(fid, encoded, from: dataSet.report, isAlone: isAlone)
            } else {
                try replace(encoded, of: dataSet, isAlone: isAlone, &result)
            }
        }
        return result
    }

    /// Puts an incident in the place of what is held of it, unless that says the same or comes from elsewhere.
    private mutating func replace(
        _ encoded: EncodedIncident, of dataSet: DataSet, isAlone: Bool, _ result: inout ImportResult
    ) throws {
        let report = dataSet.report
        // It may stand further up in the batch.
        try writer.flush()
        guard let held = try extractions.holder(of: encoded.incident.id), held.report == report.rawValue,
            try !extractions.says(held.fid, the: encoded.document)
        else {
            result.known += 1
            return
        }
        result.replaced += 1
        try writer.settle()
        try relink(try extractions.retire([held.fid], at: stamp.time))
        let fid = try extractions.append(encoded, from: report, to: writer)
        try begin(fid, encoded, from: report, isAlone: isAlone)
    }
}
