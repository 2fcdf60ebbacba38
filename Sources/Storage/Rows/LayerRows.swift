import Geodesy
import Incidents
import SimpleFeatures

/// The rows that an incident has in the layers.
struct LayerRows: Sendable {
    /// The point with all fields, as ``IncidentRows`` inserts it.
    let point: RowValues

    /// Where the point is; nothing when no place is known.
    let pointBox: BoundingBox?

    /// The area in which the incident may lie; nothing when no place is known.
    let area: RowValues?

    /// How far the area reaches.
    let areaBox: BoundingBox?

    /// What is claimed, one row for each claim.
    let claims: [RowValues]

    /// Which reports tell of the incident, one row for each.
    let sources: [RowValues]

    init(_ incident: Incident, shape: (IncidentLocation) -> Geometry?) {
        let point = Self.point(of: incident)
        self.point = Self.pointRow(of: incident, at: point)
        pointBox = point.flatMap { GeometryBlob.box(of: $0) }
        let shape = Self.area(of: incident, shape).map { GeometryBlob.bytes(of: .multiPolygon($0)) }
        area = shape.map { Self.areaRow(of: incident, in: $0) }
        areaBox = shape.flatMap { GeometryBlob.box(of: $0) }
        claims = incident.claims.map { claim in
            Self.row(of: incident, ClaimField.allCases.map { $0.value(in: claim) })
        }
        sources = incident.sources.map { source in
            Self.row(of: incident, TableWriter.Table.sourceFields.map { $0.value(in: source) })
        }
    }

    private static func row(of incident: Incident, _ values: [FieldValue]) -> RowValues {
        var row = RowValues(incident.id.rawValue)
        for value in values { row.append(value) }
        return row
    }

    // MARK: The point

    private static func pointRow(of incident: Incident, at point: [UInt8]?) -> RowValues {
        var row = RowValues(cells: IncidentField.allCases.count + 2, bytes: 1_024)
        row.append(blob: point)
        for field in IncidentField.allCases {
            switch field {
            case .claims: row.append(utf8: IncidentDocument.json(of: incident.claims))
            case .sources: row.append(utf8: IncidentDocument.json(of: incident.sources))
            default: row.append(field.value(in: incident))
            }
        }
        return row
    }

    private static func point(of incident: Incident) -> [UInt8]? {
        guard let coordinate = incident.location?.coordinate, coordinate.isValid else { return nil }
        return GeometryBlob.bytes(of: .point(Point(coordinate)))
    }

    // MARK: The area

    /// What the layer of areas has beside the shape.
    static let areaFields: [IncidentField] = [
        .id, .eventDate, .eventType, .location, .geoPrecision, .uncertainty,
    ]

    private static func area(
        of incident: Incident, _ shape: (IncidentLocation) -> Geometry?
    ) -> MultiPolygon? {
        incident.location.flatMap { shape($0)?.areas ?? disc(around: $0) }
    }

    private static func areaRow(of incident: Incident, in shape: [UInt8]) -> RowValues {
        var row = RowValues(cells: areaFields.count + 1, bytes: shape.count + 128)
        row.append(blob: shape)
        for field in areaFields { row.append(field.value(in: incident)) }
        return row
    }

    /// The sides of a disc, which keep within half a percent of its radius.
    private static let sideCount = 36

    private static func disc(around location: IncidentLocation) -> MultiPolygon? {
        .disc(center: location.coordinate, radius: location.radius, sideCount: sideCount)
    }
}
