import ByteStreams
import Geodesy
import SimpleFeatures
import TextFormats

/// GeoJSON read into plain values, with the file in each error.
enum GeoJSONText {
    /// Reads a whole file.
    static func parse(path: String) throws(BoundaryError) -> JSONValue {
        let bytes: [UInt8]
        do { bytes = try ByteInput(path: path).readToEnd() } catch { throw .file(error) }
        do { return try JSONValue(parsing: bytes) } catch { throw .json(path: path, error) }
    }

    /// Reads an array of positions; nothing when it is none or a position is no place on Earth.
    static func positions(_ value: JSONValue?) -> [Coordinate]? {
        guard let array = value?.arrayValue else { return nil }
        var result: [Coordinate] = []
        result.reserveCapacity(array.count)
        for position in array {
            guard let numbers = position.arrayValue, numbers.count >= 2,
                let longitude = numbers[0].doubleValue,
                let latitude = numbers[1].doubleValue
            else { return nil }
            let place = Coordinate(longitude: longitude, latitude: latitude)
            guard place.isValid else { return nil }
            result.append(place)
        }
        return result
    }

    /// Reads a Polygon or MultiPolygon.
    static func shape(_ geometry: JSONValue?) -> Geometry? {
        guard let coordinates = geometry?["coordinates"]?.arrayValue else { return nil }
        let polygons: [JSONValue]
        switch geometry?["type"]?.stringValue {
        case "Polygon": polygons = [.array(coordinates)]
        case "MultiPolygon": polygons = coordinates
        default: return nil
        }
        var result: [Polygon] = []
        for polygon in polygons {
            let rings = (polygon.arrayValue ?? []).map(ring)
            guard let outer = rings.first, let outer, !rings.contains(where: { $0 == nil }) else {
                return nil
            }
            result.append(Polygon(exterior: outer, holes: rings.dropFirst().compactMap { $0 }))
        }
        return .multiPolygon(MultiPolygon(result))
    }

    private static func ring(_ value: JSONValue) -> LinearRing? {
        guard let points = positions(value), points.count >= 4, points.first == points.last else {
            return nil
        }
        return try? LinearRing(points)
    }
}
