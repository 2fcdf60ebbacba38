import Geodesy
public import TextFormats

extension Geometry {
    /// Reads a GeoJSON geometry (RFC 7946, section 3.1).
    ///
    /// Altitudes are left out. Rings are taken as they run, since old files do not keep to the rule. A line or polygon
    /// with an empty array of coordinates is read as an empty multi-shape of its kind.
    ///
    /// - Parameter json: A geometry object; for a feature, the value of its `geometry`.
    /// - Throws: `GeoJSONError`, which says where in the object the fault is.
    public init(geoJSON json: JSONValue) throws(GeoJSONError) {
        self = try GeoJSONNode(json: json, path: "").geometry(depth: 0)
    }
}

/// A value in a GeoJSON geometry, and the way to it.
private struct GeoJSONNode {
    let json: JSONValue
    let path: String

    /// How deep collections may nest.
    static let deepest = 32

    func geometry(depth: Int) throws(GeoJSONError) -> Geometry {
        guard depth < Self.deepest else { throw fault("at most \(Self.deepest) nested geometries") }
        guard case .object = json else { throw fault("a geometry object") }
        guard let kind = json["type"]?.stringValue.flatMap(GeometryKind.init(name:)) else {
            throw GeoJSONNode(json: json, path: path + "type").fault(
                "the type of a geometry, such as \"Point\"")
        }
        if kind == .geometryCollection {
            let members = try member("geometries").map { node throws(GeoJSONError) in
                try GeoJSONNode(json: node.json, path: node.path + ".").geometry(depth: depth + 1)
            }
            return .geometryCollection(GeometryCollection(members))
        }
        let coordinates = member("coordinates")
        if try coordinates.elements().isEmpty { return kind.empty }
        return try coordinates.shape(of: kind)
    }

    private func shape(of kind: GeometryKind) throws(GeoJSONError) -> Geometry {
        switch kind {
        case .point: .point(try point())
        case .lineString: .lineString(try lineString())
        case .polygon: .polygon(try polygon())
        case .multiPoint: .multiPoint(MultiPoint(try map { node throws(GeoJSONError) in try node.point() }))
        case .multiLineString:
            .multiLineString(MultiLineString(try map { node throws(GeoJSONError) in try node.lineString() }))
        case .multiPolygon:
            .multiPolygon(MultiPolygon(try map { node throws(GeoJSONError) in try node.polygon() }))
        case .geometryCollection: kind.empty
        }
    }

    private func point() throws(GeoJSONError) -> Point { Point(try coordinate()) }

    private func coordinate() throws(GeoJSONError) -> Coordinate {
        guard case .array(let numbers) = json, numbers.count >= 2,
            let longitude = numbers[0].doubleValue, let latitude = numbers[1].doubleValue
        else { throw fault("a position: longitude, then latitude, in degrees") }
        return Coordinate(longitude: longitude, latitude: latitude)
    }

    private func coordinates() throws(GeoJSONError) -> [Coordinate] {
        try map { node throws(GeoJSONError) in try node.coordinate() }
    }

    private func lineString() throws(GeoJSONError) -> LineString {
        let coordinates = try coordinates()
        do { return try LineString(coordinates) } catch { throw .badShape(error, path: path) }
    }

    private func ring() throws(GeoJSONError) -> LinearRing {
        let coordinates = try coordinates()
        do { return try LinearRing(coordinates) } catch { throw .badShape(error, path: path) }
    }

    private func polygon() throws(GeoJSONError) -> Polygon {
        let rings = try map { node throws(GeoJSONError) in try node.ring() }
        guard let exterior = rings.first else { throw fault("at least one ring") }
        return Polygon(exterior: exterior, holes: Array(rings.dropFirst()))
    }

    private func member(_ name: String) -> GeoJSONNode {
        GeoJSONNode(json: json[name] ?? .null, path: path + name)
    }

    private func elements() throws(GeoJSONError) -> [JSONValue] {
        guard case .array(let elements) = json else { throw fault("an array") }
        return elements
    }

    private func map<Item>(
        _ read: (GeoJSONNode) throws(GeoJSONError) -> Item
    ) throws(GeoJSONError) -> [Item] {
        var items: [Item] = []
        for (index, element) in try elements().enumerated() {
            items.append(try read(GeoJSONNode(json: element, path: "\(path)[\(index)]")))
        }
        return items
    }

    private func fault(_ expected: String) -> GeoJSONError { .unexpected(expected: expected, path: path) }
}
