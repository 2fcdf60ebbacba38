import Incidents

extension TableWriter {
    /// The tables that rows are added to, in an order in which each refers to those before it.
    enum Table: Int, CaseIterable {
        case reports, extractions, textKeys, incidents, documents, areas, claims, sources, reasons, history

        /// Adds rows from `im_rows(?1)`, at the time `?2` and for the author `?3`.
        var insertion: String { Self.insertions[rawValue] }
    }
}

extension TableWriter.Table {
    /// The columns that a report has which is only named.
    static let namedReportColumns = ["id", "publisher", "title", "url", "published"]

    /// What is kept of a source; the rest is in its report.
    static let sourceFields: [SourceField] = [.report, .start, .end]

    private static let insertions = allCases.map(\.text)

    private var text: String {
        switch self {
        case .reports: Self.sql("OR IGNORE INTO reports", Self.namedReportColumns, ["ingested": "?2"])
        case .extractions:
            Self.sql(
                "INTO im_extractions", ["fid", "id", "report", "document"],
                ["author": "?3", "extracted": "?2", "cluster": "c0"])
        case .textKeys: Self.sql("OR IGNORE INTO im_text_keys", ["key", "day", "fid"])
        case .incidents:
            Self.sql("INTO incidents", ["fid", "geom"] + IncidentField.allCases.map(\.rawValue))
        case .documents: Self.sql("INTO im_incidents", ["fid", "cluster", "country_code", "document"])
        case .areas:
            Self.sql(
                "INTO incident_uncertainty",
                ["fid", "geom", "incident_id"] + LayerRows.areaFields.dropFirst().map(\.rawValue))
        case .claims: Self.sql("INTO claims", ["incident_id"] + ClaimField.allCases.map(\.rawValue))
        case .sources: Self.sql("INTO incident_reports", ["incident_id"] + Self.sourceFields.map(\.rawValue))
        case .reasons:
            Self.sql("INTO merge_reasons", ["incident_id", "first_id", "second_id", "evidence", "weight"])
        case .history:
            Self.sql(
                "INTO history", ["action", "incident_id", "before", "after"],
                ["time": "?2", "author": "?3"])
        }
    }

    private static func sql(
        _ target: String, _ columns: [String], _ others: KeyValuePairs<String, String> = [:]
    ) -> String {
        let names = (columns + others.map(\.key)).map { "\"\($0)\"" }.joined(separator: ", ")
        let values = (columns.indices.map { "c\($0)" } + others.map(\.value)).joined(separator: ", ")
        return "INSERT \(target) (\(names)) SELECT \(values) FROM im_rows(?1)"
    }
}
