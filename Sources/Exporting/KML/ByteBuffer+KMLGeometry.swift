import Geodesy
import Incidents
import SimpleFeatures
import TextFormats

extension ByteBuffer {
    /// Appends a shape as KML geometry, without altitudes; several parts as a MultiGeometry.
    mutating func append(kml geometry: Geometry) {
        switch geometry {
        case .point(let point): append(kml: point.coordinate)
        case .lineString(let line): appendLine(line)
        case .polygon(let polygon): append(kml: polygon)
        default:
            append("<MultiGeometry>\n" as StaticString)
            for part in geometry.parts { append(kml: part) }
            append("</MultiGeometry>\n" as StaticString)
        }
    }

    /// Appends a point.
    mutating func append(kml coordinate: Coordinate) {
        append("<Point>" as StaticString)
        appendCoordinates([coordinate])
        append("</Point>\n" as StaticString)
    }

    private mutating func appendLine(_ line: LineString) {
        append("<LineString><tessellate>1</tessellate>" as StaticString)
        appendCoordinates(line.coordinates)
        append("</LineString>\n" as StaticString)
    }

    /// Appends a polygon that lies on the ground, its outer ring counter-clockwise.
    private mutating func append(kml polygon: Polygon) {
        let polygon = polygon.woundForGeoJSON
        append("<Polygon><tessellate>1</tessellate><outerBoundaryIs><LinearRing>" as StaticString)
        appendCoordinates(polygon.exterior.coordinates)
        append("</LinearRing></outerBoundaryIs>" as StaticString)
        for hole in polygon.holes {
            append("<innerBoundaryIs><LinearRing>" as StaticString)
            appendCoordinates(hole.coordinates)
            append("</LinearRing></innerBoundaryIs>" as StaticString)
        }
        append("</Polygon>\n" as StaticString)
    }

    private mutating func appendCoordinates(_ coordinates: [Coordinate]) {
        append("<coordinates>" as StaticString)
        for (index, coordinate) in coordinates.enumerated() {
            if index > 0 { append(UInt8(ascii: " ")) }
            append(coordinate.longitude, decimals: IncidentField.coordinateDecimals)
            append(UInt8(ascii: ","))
            append(coordinate.latitude, decimals: IncidentField.coordinateDecimals)
        }
        append("</coordinates>" as StaticString)
    }
}
