extension GeometryKind {
    /// What stands for a shape of this kind without coordinates: a multi-shape of none.
    public var empty: Geometry {
        switch self {
        case .point, .multiPoint: .multiPoint(MultiPoint([]))
        case .lineString, .multiLineString: .multiLineString(MultiLineString([]))
        case .polygon, .multiPolygon: .multiPolygon(MultiPolygon([]))
        case .geometryCollection: .geometryCollection(GeometryCollection([]))
        }
    }
}
