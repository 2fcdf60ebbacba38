public import Incidents

/// What an import of coded incidents has changed.
public struct ImportResult: Hashable, Sendable {
    /// Incidents that are new.
    public var added = 0

    /// Incidents that were imported before, with other values, which have been replaced.
    public var replaced = 0

    /// Incidents that are there already, from this data set or from elsewhere.
    public var known = 0

    /// Creates the result of doing nothing.
    public init() {}

    /// Adds two results.
    ///
    /// - Parameters:
    ///   - left: One batch's.
    ///   - right: Another's.
    /// - Returns: What both have changed.
    public static func + (left: ImportResult, right: ImportResult) -> ImportResult {
        var sum = left
        sum.added += right.added
        sum.replaced += right.replaced
        sum.known += right.known
        return sum
    }
}

extension IncidentStore {
    /// Adds incidents that are coded already, and brings the incidents up to date, all in one transaction.
    ///
    /// An incident is known by its identity. One of the same data set whose values have changed replaces what was
    /// imported before, and the history keeps both; one that is there from elsewhere, such as from its own report,
    /// stays as it is. Incidents of one data set are never joined with one another, but with those that reports tell of.
    ///
    /// - Parameters:
    ///   - batch: Any number of incidents; ``ingest(_:by:)`` says how many are good.
    ///   - dataSet: Where they come from.
    ///   - reports: Reports that they name, where more is known of these than the incidents say.
    ///   - author: Who imports; kept in the history.
    /// - Returns: What has changed.
    /// - Throws: `StorageError`; the file is then as it was before the batch.
    /// - Complexity: As of ``ingest(_:by:)``.
    @discardableResult
    public func add(
        _ batch: [Incident], of dataSet: DataSet, reports: [StoredReport] = [], by author: String
    ) throws(StorageError) -> ImportResult {
        let encoded = batch.map { EncodedIncident($0, of: dataSet, options) }
        return try add(encoded, of: dataSet, reports: reports, by: author)
    }

    /// Adds incidents that are coded already and were encoded on other threads, as ``add(_:of:reports:by:)`` does.
    ///
    /// - Parameters:
    ///   - batch: Any number of incidents, encoded for this data set and a store with these options.
    ///   - dataSet: Where they come from.
    ///   - reports: Reports that they name, where more is known of these than the incidents say.
    ///   - author: Who imports; kept in the history.
    /// - Returns: What has changed.
    /// - Throws: `StorageError`; the file is then as it was before the batch.
    @discardableResult
    public func add(
        _ batch: [EncodedIncident], of dataSet: DataSet, reports: [StoredReport] = [], by author: String
    ) throws(StorageError) -> ImportResult {
        var batches = [batch]
        return try add(of: dataSet, reports: reports, by: author) { batches.popLast() }
    }

    /// No transaction has more than so many incidents: its log takes some 5 kB of disk for each.
    private static let mostInTransaction = 131_072

    /// Adds batches of incidents that are coded already, as ``add(_:of:reports:by:)`` does, several in a transaction.
    ///
    /// A transaction takes batches until the store has twice as many incidents. So the indexes are packed anew few times,
    /// and whoever ends the run loses at most half of what it has done.
    ///
    /// - Parameters:
    ///   - dataSet: Where they come from.
    ///   - reports: Reports that they name, where more is known of these than the incidents say.
    ///   - author: Who imports; kept in the history.
    ///   - next: Returns the next batch, nothing after the last; the store must not be used in it.
    /// - Returns: What has changed.
    /// - Throws: `StorageError`; the file is then as it was before the transaction.
    @discardableResult
    public func add(
        of dataSet: DataSet, reports: [StoredReport] = [], by author: String,
        next: () -> [EncodedIncident]?
    ) throws(StorageError) -> ImportResult {
        var (total, batch) = (ImportResult(), next())
        while batch != nil {
            total =
                total
                + (try write { db in
                    let writer = try TableWriter(db, ChangeStamp(time: now, author: author))
                    let stored = Int(try TableWriter.nextNumber(of: "im_extractions", in: db)) - 1
                    let most = min(stored, Self.mostInTransaction)
                    var (result, count) = (ImportResult(), 0)
                    repeat {
                        count += batch?.count ?? 0
                        result = result + (try add(batch ?? [], of: dataSet, reports: reports, to: writer))
                        batch = next()
                    } while batch != nil && count < most
                    try writer.finish()
                    return result
                })
        }
        return total
    }

    private func add(
        _ batch: [EncodedIncident], of dataSet: DataSet, reports: [StoredReport], to writer: TableWriter
    ) throws -> ImportResult {
        var ingestion = try Ingestion(writer, self)
        for report in reports { try ingestion.add(report) }
        try ingestion.name(dataSet)
        let result = try ingestion.add(batch, of: dataSet)
        _ = try ingestion.finish()
        try writer.endBatch()
        return result
    }
}
