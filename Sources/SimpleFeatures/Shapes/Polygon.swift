/// An area: an outer ring, less its holes.
public struct Polygon: Hashable, Sendable {
    /// The outer ring.
    public var exterior: LinearRing
    /// The rings of the holes, in order.
    public var holes: [LinearRing]

    /// Makes a polygon from its rings, without checking how they lie to each other.
    public init(exterior: LinearRing, holes: [LinearRing] = []) {
        self.exterior = exterior
        self.holes = holes
    }

    /// The outer ring, then the holes.
    public var rings: [LinearRing] { [exterior] + holes }
}

/// Any number of areas.
public struct MultiPolygon: Hashable, Sendable {
    /// The areas, in order.
    public var polygons: [Polygon]

    /// Makes a multi-polygon from its polygons, perhaps none.
    public init(_ polygons: [Polygon]) { self.polygons = polygons }
}

/// Any number of shapes of any kind.
public struct GeometryCollection: Hashable, Sendable {
    /// The shapes, in order.
    public var geometries: [Geometry]

    /// Makes a collection from its shapes, perhaps none.
    public init(_ geometries: [Geometry]) { self.geometries = geometries }
}
