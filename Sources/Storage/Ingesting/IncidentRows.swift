import Foundation
import GRDB
import Geodesy
import Incidents
import SimpleFeatures

/// Writes the rows of an incident in all tables that show it.
struct IncidentRows {
    private let db: Database
    private let shape: @Sendable (IncidentLocation) -> Geometry?

    private static let columns = ["geom"] + IncidentField.allCases.map(\.rawValue)

    private static let insertSQL = """
        INSERT INTO incidents (\(columns.joined(separator: ", ")))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
        """

    private static let updateSQL = """
        UPDATE incidents SET \(columns.map { "\($0) = ?" }.joined(separator: ", ")) WHERE fid = ?
        """

    init(_ db: Database, shape: @escaping @Sendable (IncidentLocation) -> Geometry?) throws {
        self.db = db
        self.shape = shape
    }

    func insert(_ merged: DerivedIncident, document: String, cluster: Int64) throws {
        try db.cachedStatement(sql: Self.insertSQL)
            .execute(arguments: StatementArguments(Self.values(of: merged.incident)))
        let fid = db.lastInsertedRowID
        try db.cachedStatement(
            sql: "INSERT INTO im_incidents (fid, cluster, country_code, document) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [fid, cluster, merged.incident.location?.countryCode, document])
        try insertDependents(of: merged)
    }

    func update(_ fid: Int64, _ merged: DerivedIncident, document: String, cluster: Int64) throws {
        try db.cachedStatement(sql: Self.updateSQL)
            .execute(
                arguments: StatementArguments(Self.values(of: merged.incident) + [fid.databaseValue]))
        try db.cachedStatement(
            sql: "UPDATE im_incidents SET cluster = ?, country_code = ?, document = ? WHERE fid = ?"
        ).execute(arguments: [cluster, merged.incident.location?.countryCode, document, fid])
        for table in ["incident_uncertainty", "claims", "incident_reports", "merge_reasons"] {
            try db.cachedStatement(sql: "DELETE FROM \(table) WHERE incident_id = ?")
                .execute(arguments: [merged.incident.id.rawValue])
        }
        try insertDependents(of: merged)
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

    private func insertDependents(of merged: DerivedIncident) throws {
        let incident = merged.incident
        try insertUncertainty(of: incident)
        try insert(incident.claims, of: incident.id, into: "claims", ClaimField.allCases) { $0.value(in: $1) }
        try insert(
            incident.sources, of: incident.id, into: "incident_reports", [SourceField.report, .start, .end]
        ) { $0.value(in: $1) }
        try insert(merged.reasons, of: incident.id)
    }

    private func insert<Record, Field: RawRepresentable<String>>(
        _ records: [Record], of id: IncidentID, into table: String, _ fields: [Field],
        value: (Field, Record) -> FieldValue
    ) throws {
        guard !records.isEmpty else { return }
        let names = fields.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        let places = fields.map { _ in ", ?" }.joined()
        let statement = try db.cachedStatement(
            sql: "INSERT INTO \(table) (incident_id, \(names)) VALUES (?\(places))")
        for record in records {
            let values = fields.map { value($0, record).databaseValue }
            try statement.execute(arguments: StatementArguments([id.rawValue.databaseValue] + values))
        }
    }

    private func insert(_ reasons: [MergeReason], of id: IncidentID) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO merge_reasons (incident_id, first_id, second_id, evidence, weight)
                VALUES (?, ?, ?, ?, ?)
                """)
        for reason in reasons {
            for evidence in reason.score.evidence {
                try statement.execute(arguments: [
                    id.rawValue, reason.first.rawValue, reason.second.rawValue, evidence.name,
                    evidence.weight,
                ])
            }
        }
    }

    private func insertUncertainty(of incident: Incident) throws {
        guard let location = incident.location,
            let areas = shape(location)?.areas
                ?? MultiPolygon.disc(center: location.coordinate, radius: location.radius)
        else { return }
        let fields: [IncidentField] = [.eventDate, .eventType, .location, .geoPrecision, .uncertainty]
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO incident_uncertainty
                    (geom, incident_id, event_date, event_type, location, geo_precision, uncertainty_m)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        let blob = Data(GeometryBlob.bytes(of: .multiPolygon(areas))).databaseValue
        let values = fields.map { $0.value(in: incident).databaseValue }
        try statement.execute(
            arguments: StatementArguments([blob, incident.id.rawValue.databaseValue] + values))
    }

    // MARK: Values

    private static func values(of incident: Incident) -> [DatabaseValue] {
        [point(of: incident)]
            + IncidentField.allCases.map { field in
                switch field {
                case .claims: IncidentDocument.text(of: incident.claims).databaseValue
                case .sources: IncidentDocument.text(of: incident.sources).databaseValue
                default: field.value(in: incident).databaseValue
                }
            }
    }

    private static func point(of incident: Incident) -> DatabaseValue {
        guard let coordinate = incident.location?.coordinate, coordinate.isValid else { return .null }
        return Data(GeometryBlob.bytes(of: .point(Point(coordinate)))).databaseValue
    }
}
