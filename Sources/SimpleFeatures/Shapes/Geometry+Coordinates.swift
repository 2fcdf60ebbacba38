public import Geodesy

extension Geometry {
    /// Calls a closure with every coordinate, in order; the closing one of a ring comes again.
    public func forEachCoordinate(_ body: (Coordinate) -> Void) {
        forEachPath { path in path.forEach(body) }
    }

    /// Calls a closure with the coordinates of every point, line and ring, in order.
    public func forEachPath(_ body: ([Coordinate]) -> Void) {
        switch self {
        case .point(let point): body([point.coordinate])
        case .lineString(let line): body(line.coordinates)
        case .polygon(let polygon): polygon.rings.forEach { body($0.coordinates) }
        case .multiPoint(let multi): multi.points.forEach { body([$0.coordinate]) }
        case .multiLineString(let multi): multi.lineStrings.forEach { body($0.coordinates) }
        case .multiPolygon(let multi): multi.polygons.flatMap(\.rings).forEach { body($0.coordinates) }
        case .geometryCollection(let collection): collection.geometries.forEach { $0.forEachPath(body) }
        }
    }

    /// Every coordinate, in order; the closing one of a ring comes again.
    public var coordinates: [Coordinate] {
        var all: [Coordinate] = []
        forEachPath { all += $0 }
        return all
    }

    /// The box from the least to the greatest longitude and latitude; `nil` when the shape is empty.
    public var boundingBox: BoundingBox? { BoundingBox(spanning: coordinates) }

    /// The polygons of the shape, through multi-polygons and collections, in order.
    public var polygons: [Polygon] {
        switch self {
        case .polygon(let polygon): [polygon]
        case .multiPolygon(let multi): multi.polygons
        case .geometryCollection(let collection): collection.geometries.flatMap(\.polygons)
        default: []
        }
    }

    /// The lines of the shape, through multi-lines and collections, in order; the rings of polygons are not lines.
    public var lineStrings: [LineString] {
        switch self {
        case .lineString(let line): [line]
        case .multiLineString(let multi): multi.lineStrings
        case .geometryCollection(let collection): collection.geometries.flatMap(\.lineStrings)
        default: []
        }
    }
}
