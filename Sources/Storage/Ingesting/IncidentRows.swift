import GRDB
import Incidents
import SimpleFeatures

/// Writes the rows of an incident in all tables that show it.
struct IncidentRows {
    private let writer: TableWriter

    private var db: Database { writer.db }

    private static let columns = ["geom"] + IncidentField.allCases.map(\.rawValue)

    private static let updateSQL = """
        UPDATE incidents SET \(columns.map { "\($0) = ?" }.joined(separator: ", ")) WHERE fid = ?
        """

    init(_ writer: TableWriter) { self.writer = writer }

    func insert(_ shown: ShownIncident, cluster: Int64) throws {
        var row = RowValues()
        row.append(try writer.append(shown.layers))
        row.append(cluster)
        row.append(shown.incident.incident.location?.countryCode)
        row.append(utf8: shown.document)
        try writer.append(row, to: .documents)
        try insertDependents(of: shown)
    }

    func update(_ fid: Int64, _ shown: ShownIncident, cluster: Int64) throws {
        try writer.beginChanging(fid)
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
        if let area = shown.layers.area { try writer.append(area, shown.layers.areaBox) }
        try insertDependents(of: shown)
    }

    func move(_ fid: Int64, to cluster: Int64) throws {
        try db.cachedStatement(sql: "UPDATE im_incidents SET cluster = ? WHERE fid = ?")
            .execute(arguments: [cluster, fid])
    }

    /// Removes an incident; the foreign keys remove what belongs to it.
    func delete(_ fid: Int64) throws {
        try writer.beginChanging(fid)
        try db.cachedStatement(sql: "DELETE FROM incidents WHERE fid = ?").execute(arguments: [fid])
    }

    private func insertDependents(of shown: ShownIncident) throws {
        for claim in shown.layers.claims { try writer.append(claim, to: .claims) }
        for source in shown.layers.sources { try writer.append(source, to: .sources) }
        for reason in shown.reasons { try insert(reason, of: shown.incident.incident.id) }
    }

    private func insert(_ reason: MergeReason, of id: IncidentID) throws {
        for evidence in reason.score.evidence {
            var row = RowValues(id.rawValue, reason.first.rawValue, reason.second.rawValue, evidence.name)
            row.append(evidence.weight)
            try writer.append(row, to: .reasons)
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
