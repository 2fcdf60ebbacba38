import TextFormats

extension GeoJSONValidator {
    mutating func checkGeometry(_ value: JSONValue, _ type: String, _ place: String) {
        forbid(["geometry", "properties", "features"], in: value, place)
        if type == "GeometryCollection" {
            forbid(["coordinates"], in: value, place)
            guard let parts = value["geometries"]?.arrayValue else {
                return result.add(place, "no array 'geometries'", "RFC 7946, 3.1.8")
            }
            for (index, part) in parts.enumerated() {
                check(part, .geometry, "\(place).geometries[\(index)]")
            }
            return
        }
        guard let check = Self.checks[type] else {
            return result.add(place + ".type", "'\(type)' is none of GeoJSON's types", "RFC 7946, 1.4")
        }
        guard let coordinates = value["coordinates"] else {
            return result.add(place, "no member 'coordinates'", "RFC 7946, 3.1")
        }
        // An empty array is a shape without extent, which section 3.1 lets pass.
        if coordinates.arrayValue?.isEmpty == true { return }
        check(&self, coordinates, place + ".coordinates")
    }

    private typealias Check = (inout GeoJSONValidator, JSONValue, String) -> Void

    private static var checks: [String: Check] {
        [
            "Point": { $0.checkPosition($1, $2) },
            "MultiPoint": { $0.each($1, $2) { $0.checkPosition($1, $2) } },
            "LineString": { $0.checkLine($1, $2) },
            "MultiLineString": { $0.each($1, $2) { $0.checkLine($1, $2) } },
            "Polygon": { $0.checkPolygon($1, $2) },
            "MultiPolygon": { $0.each($1, $2) { $0.checkPolygon($1, $2) } },
        ]
    }

    private mutating func each(_ value: JSONValue, _ place: String, _ check: Check) {
        guard let elements = value.arrayValue else { return result.add(place, "no array", "RFC 7946, 3.1") }
        for (index, element) in elements.enumerated() { check(&self, element, "\(place)[\(index)]") }
    }

    private mutating func checkPosition(_ value: JSONValue, _ place: String) {
        let elements = value.arrayValue ?? []
        let numbers = elements.compactMap(\.doubleValue)
        guard numbers.count >= 2, numbers.count == elements.count else {
            return result.add(place, "no position of numbers: longitude, then latitude", "RFC 7946, 3.1.1")
        }
        if numbers.count > 3 { result.add(place, "more than three numbers", "RFC 7946, 3.1.1") }
        let (x, y) = (numbers[0], numbers[1])
        guard x.magnitude > 180 || y.magnitude > 90 else { return }
        let hint = x.magnitude <= 90 && y.magnitude <= 180 ? "; are they the wrong way round?" : ""
        result.add(place, "longitude \(x) and latitude \(y) are not on the Earth\(hint)", "RFC 7946, 4")
    }

    private mutating func checkLine(_ value: JSONValue, _ place: String) {
        if let count = value.arrayValue?.count, count < 2 {
            result.add(place, "a line of fewer than two positions", "RFC 7946, 3.1.4")
        }
        each(value, place) { $0.checkPosition($1, $2) }
    }

    private mutating func checkPolygon(_ value: JSONValue, _ place: String) {
        guard let rings = value.arrayValue else {
            return result.add(place, "no array of rings", "RFC 7946, 3.1.6")
        }
        for (index, ring) in rings.enumerated() {
            let place = "\(place)[\(index)]"
            each(ring, place) { $0.checkPosition($1, $2) }
            let positions = ring.arrayValue ?? []
            if positions.count < 4 {
                result.add(
                    place, "a ring of \(positions.count) positions, not four or more", "RFC 7946, 3.1.6")
            } else if positions.first != positions.last {
                result.add(place, "a ring that does not end where it begins", "RFC 7946, 3.1.6")
            } else if Self.area(of: positions) < 0, index == 0 {
                result.add(place, "an outer ring that runs clockwise", "RFC 7946, 3.1.6")
            } else if Self.area(of: positions) > 0, index > 0 {
                result.add(place, "a hole that runs counter-clockwise", "RFC 7946, 3.1.6")
            }
        }
    }

    /// Twice the area in square degrees, positive for a ring that runs counter-clockwise.
    private static func area(of ring: [JSONValue]) -> Double {
        let points = ring.compactMap { $0.arrayValue?.compactMap(\.doubleValue) }.filter { $0.count >= 2 }
        guard let origin = points.first else { return 0 }
        return zip(points, points.dropFirst()).reduce(0) { sum, side in
            let (ax, ay) = (side.0[0] - origin[0], side.0[1] - origin[1])
            let (bx, by) = (side.1[0] - origin[0], side.1[1] - origin[1])
            return sum + ax * by - bx * ay
        }
    }
}
