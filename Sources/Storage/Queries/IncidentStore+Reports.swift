import GRDB
public import Incidents

/// A report as the store keeps it.
public struct StoredReport: Hashable, Sendable {
    /// Its identity.
    public let id: ReportID

    /// The SHA-256 checksum of its text, in hexadecimal digits; nothing when it is only named by a coded incident.
    public let checksum: String?

    /// Who published it.
    public let publisher: String?

    /// Its headline.
    public let title: String?

    /// Where it can be read.
    public let url: String?

    /// Its language, a BCP 47 tag.
    public let language: String?

    /// When it was published.
    public let published: CalendarDate?

    /// When it was put into the store, as `YYYY-MM-DDThh:mm:ss.sssZ`.
    public let ingested: String

    /// The text, where texts are kept.
    public let text: String?

    /// What else came with it, as a JSON object.
    public let metadata: String?
}

extension IncidentStore {
    /// Returns a report by its identity.
    ///
    /// - Parameter id: The identity.
    /// - Returns: The report; nothing when there is none.
    /// - Throws: `StorageError` when the file cannot be read.
    public func report(_ id: ReportID) throws(StorageError) -> StoredReport? {
        try read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT id, sha256, publisher, title, url, published, ingested, text, language, metadata
                    FROM reports WHERE id = ?
                    """,
                arguments: [id.rawValue]
            ).map(StoredReport.init)
        }
    }
}

extension StoredReport {
    fileprivate init(_ row: Row) {
        let day: String? = row[5]
        self.init(
            id: ReportID(row[0]), checksum: row[1], publisher: row[2], title: row[3], url: row[4],
            language: row[8], published: day.flatMap { CalendarDate(iso: $0) }, ingested: row[6],
            text: row[7],
            metadata: row[9])
    }
}
