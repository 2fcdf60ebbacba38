import SimpleFeatures

extension Geometry {
    /// The areas of a shape as one multi-polygon; nothing for points and lines.
    var areas: MultiPolygon? {
        switch self {
        case .polygon(let polygon): MultiPolygon([polygon])
        case .multiPolygon(let multi): multi
        case .geometryCollection(let collection):
            MultiPolygon(collection.geometries.compactMap(\.areas).flatMap(\.polygons))
        default: nil
        }
    }
}
