import TextFormats

/// Says where a GeoJSON text is not what RFC 7946 says, without knowing how ours is written.
public struct RFC7946Checker {
    private var faults: [String] = []

    /// Returns the faults of a text; none when it is right.
    ///
    /// - Parameter text: A whole file.
    /// - Returns: A sentence for each fault.
    public static func faults(in text: String) -> [String] {
        var checker = RFC7946Checker()
        do { checker.check(try JSONValue(parsing: text.utf8), "$") } catch { return ["\(error)"] }
        return checker.faults
    }

    private mutating func check(_ value: JSONValue, _ path: String) {
        guard let type = value["type"]?.stringValue else { return fault(path, "has no type") }
        if value["crs"] != nil { fault(path, "has a crs, which section 4 took away") }
        switch type {
        case "FeatureCollection": checkCollection(value, path)
        case "Feature": checkFeature(value, path)
        default: checkGeometry(value, path)
        }
        if let box = value["bbox"] { checkBox(box, path + ".bbox") }
    }

    private mutating func checkCollection(_ value: JSONValue, _ path: String) {
        forbid(["coordinates", "geometries", "geometry", "properties"], in: value, path)
        guard let features = value["features"]?.arrayValue else { return fault(path, "has no features") }
        var ids: Set<JSONValue> = []
        for (index, feature) in features.enumerated() {
            let place = "\(path).features[\(index)]"
            if feature["type"]?.stringValue != "Feature" { fault(place, "is no Feature") }
            check(feature, place)
            if let id = feature["id"], !ids.insert(id).inserted { fault(place, "has an id twice") }
        }
    }

    private mutating func checkFeature(_ value: JSONValue, _ path: String) {
        forbid(["coordinates", "geometries", "features"], in: value, path)
        switch value["geometry"] {
        case nil: fault(path, "has no geometry member")
        case .null: break
        case .some(let geometry): check(geometry, path + ".geometry")
        }
        switch value["properties"] {
        case .null, .object: break
        default: fault(path, "has properties that are neither an object nor null")
        }
        switch value["id"] {
        case nil, .string, .integer, .number: break
        default: fault(path, "has an id that is neither a string nor a number")
        }
    }

    private mutating func checkGeometry(_ value: JSONValue, _ path: String) {
        forbid(["geometry", "properties", "features"], in: value, path)
        let coordinates = value["coordinates"] ?? .null
        switch value["type"]?.stringValue {
        case "Point": checkPosition(coordinates, path)
        case "MultiPoint": each(coordinates, path) { $0.checkPosition($1, $2) }
        case "LineString": checkLine(coordinates, path)
        case "MultiLineString": each(coordinates, path) { $0.checkLine($1, $2) }
        case "Polygon": checkPolygon(coordinates, path)
        case "MultiPolygon": each(coordinates, path) { $0.checkPolygon($1, $2) }
        case "GeometryCollection": each(value["geometries"] ?? .null, path) { $0.check($1, $2) }
        default: fault(path, "has a type that is none of the nine")
        }
    }

    private mutating func checkPosition(_ value: JSONValue, _ path: String) {
        let numbers = value.arrayValue?.compactMap(\.doubleValue) ?? []
        guard 2...3 ~= numbers.count, numbers.count == value.arrayValue?.count else {
            return fault(path, "is no position of two or three numbers")
        }
        if numbers[0].magnitude > 180 || numbers[1].magnitude > 90 { fault(path, "lies outside the Earth") }
    }

    private mutating func checkLine(_ value: JSONValue, _ path: String) {
        if (value.arrayValue?.count ?? 0) < 2 { fault(path, "is a line of fewer than two positions") }
        each(value, path) { $0.checkPosition($1, $2) }
    }

    private mutating func checkPolygon(_ value: JSONValue, _ path: String) {
        for (index, ring) in (value.arrayValue ?? []).enumerated() {
            let positions = ring.arrayValue ?? []
            let place = "\(path)[\(index)]"
            each(ring, place) { $0.checkPosition($1, $2) }
            if positions.count < 4 { fault(place, "is a ring of fewer than four positions") }
            if positions.first != positions.last { fault(place, "is an open ring") }
            if (Self.area(positions) > 0) != (index == 0) { fault(place, "runs the wrong way") }
        }
    }

    private mutating func checkBox(_ value: JSONValue, _ path: String) {
        let sides = value.arrayValue?.compactMap(\.doubleValue) ?? []
        guard sides.count == 4 else { return fault(path, "has not four numbers") }
        if sides[1] > sides[3] { fault(path, "has its south above its north") }
    }

    private static func area(_ ring: [JSONValue]) -> Double {
        let points = ring.compactMap { $0.arrayValue?.compactMap(\.doubleValue) }.filter { $0.count >= 2 }
        return zip(points, points.dropFirst()).reduce(0) { sum, side in
            sum + side.0[0] * side.1[1] - side.1[0] * side.0[1]
        }
    }

    private mutating func each(
        _ value: JSONValue, _ path: String, _ check: (inout Self, JSONValue, String) -> Void
    ) {
        guard let elements = value.arrayValue else { return fault(path, "is no array") }
        for (index, element) in elements.enumerated() { check(&self, element, "\(path)[\(index)]") }
    }

    private mutating func forbid(_ names: [String], in value: JSONValue, _ path: String) {
        for name in names where value[name] != nil { fault(path, "must not have \(name)") }
    }

    private mutating func fault(_ path: String, _ what: String) { faults.append("\(path) \(what)") }
}
