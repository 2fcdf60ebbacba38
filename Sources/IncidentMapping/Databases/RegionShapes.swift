import Boundaries
import Incidents
import SimpleFeatures

/// Finds the regions that uncertainty regions name, and their polygons.
struct RegionShapes: Sendable {
    private struct Key: Hashable {
        let code: String
        let countryCode: String?
    }

    /// The sides of a disc, which keep within half a percent of its radius: more is only a larger file.
    private static let sideCount = 36

    private let atlas: BoundaryAtlas
    private let regions: [Key: RegionID]

    /// Makes an index of all regions.
    init(_ atlas: BoundaryAtlas) {
        self.atlas = atlas
        regions = Dictionary(
            atlas.regions.map { (Key(code: $0.code, countryCode: $0.countryCode), $0.id) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The region that a location is known by; nothing when it is known otherwise.
    func region(of location: IncidentLocation) -> RegionID? {
        guard case .region(let code) = location.uncertainty else { return nil }
        return regions[Key(code: code, countryCode: location.countryCode)]
    }

    /// The area in which a location may lie: the polygon of its region, or else the disc that covers it.
    func area(of location: IncidentLocation) -> Geometry? {
        shape(of: location)
            ?? MultiPolygon.disc(
                center: location.coordinate, radius: location.radius, sideCount: Self.sideCount
            ).map { .multiPolygon($0) }
    }

    /// The polygon of a region; other uncertainty regions are drawn by their writers or not at all.
    func shape(of location: IncidentLocation) -> Geometry? {
        region(of: location).flatMap { try? atlas.shape(of: $0) }.map { .multiPolygon($0) }
    }
}
