import Geodesy
import Incidents
import SimpleFeatures

extension MapContent {
    /// What a map of the incidents has to show: their places, and the regions by which some are known.
    func places(on baseMap: BaseMap, _ shape: UncertaintyShape?) -> [Coordinate] {
        var places = sites.map(\.location.coordinate)
        for region in regions {
            places.append(region.location.coordinate)
            // A whole country would push the others into a corner.
            guard region.location.wherePrecision != .country else { continue }
            places += baseMap.shape(of: region.location, shape)?.coordinates.filter(\.isValid) ?? []
        }
        return places
    }
}
