import ByteStreams
import GRDB
import Incidents
import TextFormats

/// Reads and writes rows of `reports`.
enum ReportTable {
    /// The checksum of a report's text; nothing when the report is not there or known by name only.
    static func checksum(of id: ReportID, in db: Database) throws -> String? {
        let statement = try db.cachedStatement(sql: "SELECT sha256 FROM reports WHERE id = ?")
        return try String.fetchOne(statement, arguments: [id.rawValue])
    }

    /// Writes a report, in place of what is known of it.
    static func write(
        _ report: Report, checksum: String, keepsText: Bool, at time: String, to db: Database
    ) throws {
        try db.cachedStatement(sql: insertion + ", ingested = excluded.ingested").execute(arguments: [
            report.id.rawValue, checksum, clean(report.source), clean(report.title), clean(report.url),
            clean(report.language), report.published?.description, time,
            keepsText ? clean(report.text) : nil, metadata(of: report),
        ])
    }

    /// Adds a report as another store keeps it, unless it is known better than by name.
    static func add(_ report: StoredReport, keepsText: Bool, at time: String, to db: Database) throws {
        try db.cachedStatement(
            sql: insertion + " WHERE sha256 IS NULL AND excluded.sha256 IS NOT NULL"
        ).execute(arguments: [
            report.id.rawValue, report.checksum, report.publisher, report.title, report.url,
            report.language, report.published?.description, time, keepsText ? report.text : nil,
            report.metadata,
        ])
    }

    /// Inserts a report, or puts all but the time in place of what is there.
    private static let insertion = """
        INSERT INTO reports
            (id, sha256, publisher, title, url, language, published, ingested, text, metadata)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            sha256 = excluded.sha256, publisher = excluded.publisher, title = excluded.title,
            url = excluded.url, language = excluded.language, published = excluded.published,
            text = excluded.text, metadata = excluded.metadata
        """

    /// Notes a data set, which stands among the reports for where its incidents come from.
    static func name(_ dataSet: DataSet, at time: String, in db: Database) throws {
        try db.execute(
            sql: "INSERT OR IGNORE INTO reports (id, title, ingested) VALUES (?, ?, ?)",
            arguments: [dataSet.report.rawValue, "Incidents imported from \(dataSet.name)", time])
    }

    /// Notes the reports that an incident names, so that its claims and sources have something to refer to.
    static func writeNamed(by encoded: EncodedIncident, to writer: TableWriter) throws {
        for row in encoded.namedReports ?? rows(namedBy: encoded.incident) {
            try writer.append(row, to: .reports)
        }
    }

    /// A row for each report that an incident names, with what it says of it.
    static func rows(namedBy incident: Incident) -> [RowValues] {
        let sources = incident.sources.map { source in
            RowValues(
                source.quotation.report.rawValue, clean(source.publisher), clean(source.title),
                clean(source.url), source.published?.description)
        }
        let named = Set(incident.sources.map(\.quotation.report))
        let others = incident.claims.map(\.quotation.report).filter { !named.contains($0) }
        return sources + others.map { RowValues($0.rawValue, nil, nil, nil, nil) }
    }

    /// Returns a text as every reader of SQLite takes it, without NULs, at which many stop.
    ///
    /// Each is replaced by one other scalar, so that offsets hold.
    static func clean(_ text: String?) -> String? {
        guard let text, text.utf8.contains(0) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : $0 }))
    }

    private static func metadata(of report: Report) -> String? {
        guard !report.metadata.isEmpty else { return nil }
        var writer = JSONWriter()
        writer.beginObject()
        for metadatum in report.metadata {
            writer.name(escaping: metadatum.key)
            writer.value(metadatum.value)
        }
        writer.endObject()
        return String(decoding: writer.buffer.bytes, as: UTF8.self)
    }
}
