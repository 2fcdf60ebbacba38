import ByteStreams
import GRDB
public import Incidents

extension IncidentStore {
    /// Adds reports with what was extracted from them, and brings the incidents up to date, all in one transaction.
    ///
    /// A report is known by its identity and the checksum of its text: one that is there already changes nothing, one
    /// whose text has changed replaces what was extracted before. The incidents that result depend on the reports
    /// alone, and not on their order or how they were put into batches.
    ///
    /// - Parameters:
    ///   - batch: Any number of reports. Each batch writes the index pages that it touches: in a large store some
    ///     thousands at once write several times less than some hundreds.
    ///   - author: Who made the extraction, such as a version of the program and its rules; kept in the history.
    /// - Returns: What has changed.
    /// - Throws: `StorageError`; the file is then as it was before the batch.
    /// - Complexity: For each report logarithmic in the size of the store, and linear in the number of extracted
    ///   incidents that its own may be one with.
    @discardableResult
    public func ingest(
        _ batch: [ReportedIncidents], by author: String
    ) throws(StorageError) -> IngestResult {
        try write { db in
            let writer = try TableWriter(db, ChangeStamp(time: now, author: author))
            var ingestion = try Ingestion(writer, self)
            for reported in batch { try ingestion.add(reported) }
            let result = try ingestion.finish()
            try writer.finish()
            return result
        }
    }

    /// Tells whether a report is there already, word for word, so that it need not be extracted again.
    ///
    /// - Parameter report: Any report.
    /// - Returns: Whether ``ingest(_:by:)`` would pass over it.
    /// - Throws: `StorageError` when the file cannot be read.
    public func knows(_ report: Report) throws(StorageError) -> Bool {
        let checksum = SHA256(of: report.text.utf8).hexadecimal
        return try read { db in try ReportTable.checksum(of: report.id, in: db) == checksum }
    }
}

/// When something was changed, and by whom.
struct ChangeStamp: Sendable {
    let time: String
    let author: String
}
