public import Geodesy
import Incidents
public import SimpleFeatures

/// What lies under the incidents of a map: countries and regions, which the caller looks up.
///
/// Lines are not given apart: neighbours have their common border in both shapes, corner by corner, and a map draws it
/// once. What only one country has is its coast.
public struct BaseMap: Sendable {
    /// A country or a region.
    public struct Area: Sendable {
        /// Its code, such as `ML`.
        public var code: String

        /// Its name.
        public var name: String

        /// Its shape; only polygons are drawn.
        public var shape: Geometry

        /// A place well inside it.
        public var representativePoint: Coordinate

        /// Describes an area.
        ///
        /// - Parameters:
        ///   - code: Its code.
        ///   - name: Its name.
        ///   - shape: Its shape.
        ///   - representativePoint: A place well inside it.
        public init(code: String, name: String, shape: Geometry, representativePoint: Coordinate) {
            self.code = code
            self.name = name
            self.shape = shape
            self.representativePoint = representativePoint
        }
    }

    /// The countries, in the order of drawing.
    public var countries: [Area]

    /// The first-level regions, in the order of drawing.
    public var regions: [Area]

    /// Makes a base map.
    ///
    /// - Parameters:
    ///   - countries: The countries; what lies off a map costs only the look at its box.
    ///   - regions: The first-level regions.
    public init(countries: [Area] = [], regions: [Area] = []) {
        self.countries = countries
        self.regions = regions
    }
}

extension BaseMap {
    /// The shape of the region that an incident is known by: the caller's, or else one of the base map.
    func shape(of location: IncidentLocation, _ shape: UncertaintyShape?) -> Geometry? {
        if let found = shape?(location), !found.isEmpty { return found }
        guard case .region(let code) = location.uncertainty else { return nil }
        return (regions + countries).first { $0.code == code }?.shape
    }
}

extension BaseMap.Area {
    /// Every ring of the shape, holes too.
    var rings: [[Coordinate]] { shape.polygons.flatMap(\.rings).map(\.coordinates) }
}
