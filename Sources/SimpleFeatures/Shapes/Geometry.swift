/// A shape of the simple features of OGC 06-103r4, in longitude and latitude, its sides straight in the plane.
///
/// A point, a line string and a polygon are never empty here: what a format calls `POLYGON EMPTY` is read as a
/// multi-polygon of none.
public enum Geometry: Hashable, Sendable {
    /// One position.
    case point(Point)
    /// A line through two or more positions.
    case lineString(LineString)
    /// An area with an outer ring and holes.
    case polygon(Polygon)
    /// Any number of positions.
    case multiPoint(MultiPoint)
    /// Any number of lines.
    case multiLineString(MultiLineString)
    /// Any number of areas.
    case multiPolygon(MultiPolygon)
    /// Any number of shapes of any kind.
    case geometryCollection(GeometryCollection)
}

extension Geometry {
    /// The kind of the shape.
    public var kind: GeometryKind {
        switch self {
        case .point: .point
        case .lineString: .lineString
        case .polygon: .polygon
        case .multiPoint: .multiPoint
        case .multiLineString: .multiLineString
        case .multiPolygon: .multiPolygon
        case .geometryCollection: .geometryCollection
        }
    }

    /// Whether the shape holds no position at all.
    public var isEmpty: Bool {
        switch self {
        case .point, .lineString, .polygon: false
        case .multiPoint(let multi): multi.points.isEmpty
        case .multiLineString(let multi): multi.lineStrings.isEmpty
        case .multiPolygon(let multi): multi.polygons.isEmpty
        case .geometryCollection(let collection): collection.geometries.allSatisfy(\.isEmpty)
        }
    }

    /// The parts of a multi-shape or collection, one deep; for the others the shape itself.
    public var parts: [Geometry] {
        switch self {
        case .point, .lineString, .polygon: [self]
        case .multiPoint(let multi): multi.points.map(Geometry.point)
        case .multiLineString(let multi): multi.lineStrings.map(Geometry.lineString)
        case .multiPolygon(let multi): multi.polygons.map(Geometry.polygon)
        case .geometryCollection(let collection): collection.geometries
        }
    }
}
