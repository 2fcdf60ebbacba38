import Geodesy
import Incidents
import SimpleFeatures
import TextFormats

extension ByteBuffer {
    /// Appends a shape as KML geometry, without altitudes; several parts as a MultiGeometry.
    mutating func append(kml geometry: Geometry, decimals: Int) {
        switch geometry {
        case .point(let point): append(kml: point.coordinate)
        case .lineString(let line): append(line, decimals)
        case .polygon(let polygon): append(polygon, decimals)
        default:
            append("<MultiGeometry>\n" as StaticString)
            for part in geometry.parts { append(kml: part, decimals: decimals) }
            append("</MultiGeometry>\n" as StaticString)
        }
    }

    /// Appends a point.
    mutating func append(kml coordinate: Coordinate) {
        append("<Point><coordinates>" as StaticString)
        append(coordinate, IncidentField.coordinateDecimals)
        append("</coordinates></Point>\n" as StaticString)
    }

    private mutating func append(_ line: LineString, _ decimals: Int) {
        append("<LineString><tessellate>1</tessellate>" as StaticString)
        append(line.coordinates, decimals)
        append("</LineString>\n" as StaticString)
    }

    /// Appends a polygon that lies on the ground, its outer ring counter-clockwise.
    private mutating func append(_ polygon: Polygon, _ decimals: Int) {
        let polygon = polygon.woundForGeoJSON
        append("<Polygon><tessellate>1</tessellate><outerBoundaryIs><LinearRing>" as StaticString)
        append(polygon.exterior.coordinates, decimals)
        append("</LinearRing></outerBoundaryIs>" as StaticString)
        for hole in polygon.holes {
            append("<innerBoundaryIs><LinearRing>" as StaticString)
            append(hole.coordinates, decimals)
            append("</LinearRing></innerBoundaryIs>" as StaticString)
        }
        append("</Polygon>\n" as StaticString)
    }

    private mutating func append(_ coordinates: [Coordinate], _ decimals: Int) {
        append("<coordinates>" as StaticString)
        for (index, coordinate) in coordinates.enumerated() {
            if index > 0 { append(UInt8(ascii: " ")) }
            append(coordinate, decimals)
        }
        append("</coordinates>" as StaticString)
    }

    private mutating func append(_ coordinate: Coordinate, _ decimals: Int) {
        append(coordinate.longitude, decimals: decimals)
        append(UInt8(ascii: ","))
        append(coordinate.latitude, decimals: decimals)
    }
}
