import Geodesy
import Incidents
import SimpleFeatures

/// The rows that an incident has in the layers.
struct LayerRows: Sendable {
    /// The point with all fields, as ``IncidentRows`` inserts it.
    let point: RowValues

    /// The area in which the incident may lie; nothing when no place is known.
    let area: RowValues?

    init(_ incident: Incident, shape: (IncidentLocation) -> Geometry?) {
        point = Self.pointRow(of: incident)
        area = Self.areaRow(of: incident, shape)
    }

    // MARK: The point

    private static func pointRow(of incident: Incident) -> RowValues {
        var row = RowValues(cells: IncidentField.allCases.count + 2, bytes: 1_024)
        row.append(blob: point(of: incident))
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

    private static let areaFields: [IncidentField] = [
        .id, .eventDate, .eventType, .location, .geoPrecision, .uncertainty,
    ]

    private static func areaRow(
        of incident: Incident, _ shape: (IncidentLocation) -> Geometry?
    ) -> RowValues? {
        guard let location = incident.location,
            let areas = shape(location)?.areas ?? disc(around: location)
        else { return nil }
        let shape = GeometryBlob.bytes(of: .multiPolygon(areas))
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
