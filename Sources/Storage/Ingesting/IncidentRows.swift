import GRDB
import Incidents
import SimpleFeatures

/// Writes the rows of an incident in all tables that show it.
struct IncidentRows {
    private let db: Database

    private static let columns = ["geom"] + IncidentField.allCases.map(\.rawValue)

    private static let insertSQL = """
        INSERT INTO incidents (\(columns.joined(separator: ", ")))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
        """

    private static let updateSQL = """
        UPDATE incidents SET \(columns.map { "\($0) = ?" }.joined(separator: ", ")) WHERE fid = ?
        """

    init(_ db: Database) { self.db = db }

    func insert(_ shown: ShownIncident, cluster: Int64) throws {
        try db.run(Self.insertSQL, shown.layers.point)
        var row = RowValues()
        row.append(db.lastInsertedRowID)
        row.append(cluster)
        row.append(shown.incident.incident.location?.countryCode)
        row.append(utf8: shown.document)
        try db.run(
            "INSERT INTO im_incidents (fid, cluster, country_code, document) VALUES (?, ?, ?, ?)", row)
        try insertDependents(of: shown)
    }

    func update(_ fid: Int64, _ shown: ShownIncident, cluster: Int64) throws {
        var row = shown.layers.point
        row.append(fid)
        try db.run(Self.updateSQL, row)
        var document = RowValues()
        document.append(cluster)
        document.append(shown.incident.incident.location?.countryCode)
        document.append(utf8: shown.document)
        document.append(fid)
        try db.run(
            "UPDATE im_incidents SET cluster = ?, country_code = ?, document = ? WHERE fid = ?", document)
        for table in ["incident_uncertainty", "claims", "incident_reports", "merge_reasons"] {
            try db.run(
                "DELETE FROM \(table) WHERE incident_id = ?", RowValues(shown.incident.incident.id.rawValue))
        }
        try insertDependents(of: shown)
    }

    func move(_ fid: Int64, to cluster: Int64) throws {
        try db.cachedStatement(sql: "UPDATE im_incidents SET cluster = ? WHERE fid = ?")
            .execute(arguments: [cluster, fid])
    }

    /// Removes an incident; the foreign keys remove what belongs to it.
    func delete(_ fid: Int64) throws {
        try db.cachedStatement(sql: "DELETE FROM incidents WHERE fid = ?").execute(arguments: [fid])
    }

    // MARK: Dependents

    private static let areaSQL = """
        INSERT INTO incident_uncertainty
            (geom, incident_id, event_date, event_type, location, geo_precision, uncertainty_m)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """

    private static let claimSQL = insertion(into: "claims", ClaimField.allCases)

    private static let sourceFields: [SourceField] = [.report, .start, .end]

    private static let sourceSQL = insertion(into: "incident_reports", sourceFields)

    private static func insertion(
        into table: String, _ fields: [some RawRepresentable<String>]
    ) -> String {
        let names = fields.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        let places = fields.map { _ in ", ?" }.joined()
        return "INSERT INTO \(table) (incident_id, \(names)) VALUES (?\(places))"
    }

    private func insertDependents(of shown: ShownIncident) throws {
        let incident = shown.incident.incident
        if let area = shown.layers.area { try db.run(Self.areaSQL, area) }
        for claim in incident.claims {
            var row = RowValues(incident.id.rawValue)
            for field in ClaimField.allCases { row.append(field.value(in: claim)) }
            try db.run(Self.claimSQL, row)
        }
        for source in incident.sources {
            var row = RowValues(incident.id.rawValue)
            for field in Self.sourceFields { row.append(field.value(in: source)) }
            try db.run(Self.sourceSQL, row)
        }
        for reason in shown.reasons { try insert(reason, of: incident.id) }
    }

    private func insert(_ reason: MergeReason, of id: IncidentID) throws {
        for evidence in reason.score.evidence {
            var row = RowValues(id.rawValue, reason.first.rawValue, reason.second.rawValue, evidence.name)
            row.append(evidence.weight)
            try db.run(
                """
                INSERT INTO merge_reasons (incident_id, first_id, second_id, evidence, weight)
                VALUES (?, ?, ?, ?, ?)
                """, row)
        }
    }
}

/// An incident as all tables show it, without its words.
struct ShownIncident {
    let incident: EncodedIncident
    let document: [UInt8]
    let layers: LayerRows

    /// Why what it was made of was joined.
    let reasons: [MergeReason]

    init(
        _ incident: EncodedIncident, reasons: [MergeReason] = [],
        shape: (IncidentLocation) -> Geometry?
    ) {
        self.incident = incident
        self.reasons = reasons
        document = incident.document.withoutWords
        layers = incident.layers ?? LayerRows(incident.incident, shape: shape)
    }
}
