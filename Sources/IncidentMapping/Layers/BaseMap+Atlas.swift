import Boundaries
import Exporting
import Geodesy
import Incidents
import SimpleFeatures

extension BaseMap {
    /// How far around the incidents there is land: a reader zooms out to see where they are.
    private static let surroundings = Length.kilometres(1500)

    /// Makes the ground for a map of incidents: every country within 1,500 km, and the regions of their own countries.
    ///
    /// - Parameters:
    ///   - incidents: What will be drawn.
    ///   - atlas: The regions and borders.
    init(under incidents: [Incident], of atlas: BoundaryAtlas) {
        let locations = incidents.compactMap(\.location).filter(\.coordinate.isValid)
        let own = Set(locations.compactMap(\.countryCode))
        let seen = BoundingBox(enclosing: locations.map(\.coordinate))?.expanded(by: Self.surroundings)
        self.init(
            countries: Self.areas(in: atlas, seen) { $0.level == 0 },
            regions: Self.areas(in: atlas, seen) { $0.level == 1 && own.contains($0.countryCode) })
    }

    private static func areas(
        in atlas: BoundaryAtlas, _ seen: BoundingBox?, where isShown: (Region) -> Bool
    ) -> [Area] {
        guard let seen else { return [] }
        return atlas.regions.filter(isShown).compactMap { region in
            let around = BoundingBox(region.representativePoint).expanded(by: region.coveringRadius)
            guard seen.intersects(around), let shape = try? atlas.shape(of: region.id) else { return nil }
            return Area(
                code: region.code, name: region.name, shape: .multiPolygon(shape),
                representativePoint: region.representativePoint)
        }
    }
}
