public import Geodesy
public import TextFormats

extension JSONWriter {
    /// Writes a GeoJSON geometry (RFC 7946), `null` for none: exteriors counter-clockwise, holes clockwise.
    ///
    /// - Parameters:
    ///   - geometry: Any shape with finite coordinates.
    ///   - decimals: How many decimals of a degree to write at most; seven are a centimetre.
    public mutating func value(_ geometry: Geometry?, decimals: Int = 7) {
        guard let geometry else { return null() }
        beginObject()
        name("type")
        value(geometry.kind.name)
        if case .geometryCollection(let collection) = geometry {
            name("geometries")
            list(collection.geometries) { $0.value($1, decimals: decimals) }
        } else {
            name("coordinates")
            coordinates(of: geometry, decimals)
        }
        endObject()
    }

    /// Writes a bounding box (RFC 7946, section 5): west, south, east, north.
    ///
    /// - Parameters:
    ///   - box: The box.
    ///   - decimals: How many decimals of a degree to write at most.
    public mutating func value(_ box: BoundingBox, decimals: Int = 7) {
        list([box.west, box.south, box.east, box.north]) { $0.value($1, decimals: decimals) }
    }

    private mutating func coordinates(of geometry: Geometry, _ decimals: Int) {
        switch geometry {
        case .point(let point): position(point.coordinate, decimals)
        case .lineString(let line): path(line.coordinates, decimals)
        case .polygon(let polygon): rings(of: polygon, decimals)
        case .multiPoint(let multi): list(multi.points) { $0.position($1.coordinate, decimals) }
        case .multiLineString(let multi): list(multi.lineStrings) { $0.path($1.coordinates, decimals) }
        case .multiPolygon(let multi): list(multi.polygons) { $0.rings(of: $1, decimals) }
        case .geometryCollection: list([Double]()) { _, _ in }
        }
    }

    private mutating func rings(of polygon: Polygon, _ decimals: Int) {
        list(polygon.woundForGeoJSON.rings) { $0.path($1.coordinates, decimals) }
    }

    private mutating func path(_ coordinates: [Coordinate], _ decimals: Int) {
        list(coordinates) { $0.position($1, decimals) }
    }

    private mutating func position(_ coordinate: Coordinate, _ decimals: Int) {
        beginArray()
        value(coordinate.longitude, decimals: decimals)
        value(coordinate.latitude, decimals: decimals)
        endArray()
    }

    private mutating func list<Item>(_ items: [Item], _ write: (inout JSONWriter, Item) -> Void) {
        beginArray()
        for item in items { write(&self, item) }
        endArray()
    }
}
