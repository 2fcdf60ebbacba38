import Geodesy
public import SimpleFeatures
public import TextFormats

extension JSONWriter {
    /// Writes a shape as a GeoJSON geometry (RFC 7946, section 3.1), `null` for none.
    ///
    /// Rings run as the standard wants them; coordinates have at most seven decimals.
    ///
    /// - Parameter geometry: A shape that does not cross the antimeridian.
    public mutating func value(_ geometry: Geometry?) {
        guard let geometry else { return null() }
        beginObject()
        member("type", geometry.kind.name)
        if case .geometryCollection(let collection) = geometry {
            name("geometries")
            list(collection.geometries) { $0.value($1) }
        } else {
            name("coordinates")
            coordinates(of: geometry.woundForGeoJSON)
        }
        endObject()
    }

    /// Writes a position: longitude, then latitude.
    mutating func position(_ coordinate: Coordinate) {
        beginArray()
        value(coordinate.longitude, decimals: IncidentField.coordinateDecimals)
        value(coordinate.latitude, decimals: IncidentField.coordinateDecimals)
        endArray()
    }

    private mutating func coordinates(of geometry: Geometry) {
        switch geometry {
        case .point(let point): position(point.coordinate)
        case .lineString(let line): positions(line.coordinates)
        case .polygon(let polygon): rings(polygon)
        case .multiPoint(let multi): list(multi.points) { $0.position($1.coordinate) }
        case .multiLineString(let multi): list(multi.lineStrings) { $0.positions($1.coordinates) }
        case .multiPolygon(let multi): list(multi.polygons) { $0.rings($1) }
        case .geometryCollection: null()
        }
    }

    private mutating func rings(_ polygon: Polygon) {
        list(polygon.rings) { $0.positions($1.coordinates) }
    }

    private mutating func positions(_ coordinates: [Coordinate]) {
        list(coordinates) { $0.position($1) }
    }

    private mutating func list<Item>(_ items: [Item], _ write: (inout JSONWriter, Item) -> Void) {
        beginArray()
        for item in items { write(&self, item) }
        endArray()
    }
}
