/// The seven kinds of shapes; the raw value is the code in well-known binary.
public enum GeometryKind: UInt32, Hashable, Sendable, CaseIterable {
    /// One position.
    case point = 1
    /// A line through two or more positions.
    case lineString = 2
    /// An area with an outer ring and holes.
    case polygon = 3
    /// Any number of positions.
    case multiPoint = 4
    /// Any number of lines.
    case multiLineString = 5
    /// Any number of areas.
    case multiPolygon = 6
    /// Any number of shapes of any kind.
    case geometryCollection = 7

    /// The name in GeoJSON, as in `MultiPolygon`.
    public var name: String {
        switch self {
        case .point: "Point"
        case .lineString: "LineString"
        case .polygon: "Polygon"
        case .multiPoint: "MultiPoint"
        case .multiLineString: "MultiLineString"
        case .multiPolygon: "MultiPolygon"
        case .geometryCollection: "GeometryCollection"
        }
    }

    /// Finds the kind of a GeoJSON name, whose case matters.
    public init?(name: String) {
        guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = kind
    }
}
