import Boundaries
import Exporting
import Incidents
import SimpleFeatures

extension BaseMap {
    /// Makes the ground for a map of incidents: their countries with the neighbours, and the regions of theirs.
    ///
    /// - Parameters:
    ///   - incidents: What will be drawn.
    ///   - atlas: The regions and borders.
    init(under incidents: [Incident], of atlas: BoundaryAtlas) {
        let own = Set(incidents.compactMap { $0.location?.countryCode })
        let neighbours = atlas.borders.filter { !own.isDisjoint(with: $0.countryCodes) }.flatMap(
            \.countryCodes)
        let shown = own.union(neighbours)
        self.init(
            countries: Self.areas(in: atlas) { $0.level == 0 && shown.contains($0.countryCode) },
            regions: Self.areas(in: atlas) { $0.level == 1 && own.contains($0.countryCode) })
    }

    private static func areas(in atlas: BoundaryAtlas, where isShown: (Region) -> Bool) -> [Area] {
        atlas.regions.filter(isShown).compactMap { region in
            guard let shape = try? atlas.shape(of: region.id) else { return nil }
            return Area(
                code: region.code, name: region.name, shape: .multiPolygon(shape),
                representativePoint: region.representativePoint)
        }
    }
}
