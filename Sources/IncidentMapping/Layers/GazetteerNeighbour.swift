import Boundaries
import Gazetteer
import Geodesy
import Incidents

/// The listed town or village nearest to a point, whose country is held against that of the polygons.
struct GazetteerNeighbour {
    /// How far away a place still says something of a point.
    private static let reach = Length.kilometres(10)

    private let place: PlaceID
    private let distance: Length

    /// Finds the nearest populated place; nothing when there is none within 10 km.
    init?(of point: Coordinate, in gazetteer: GazetteerFile) {
        guard point.isValid else { return nil }
        var best: (place: PlaceID, distance: Length)?
        for place in gazetteer.places {
            let coordinate = gazetteer.coordinate(of: place)
            // A tenth of a degree of latitude is 11 km; of longitude it is less, so all of those are measured.
            guard (coordinate.latitude - point.latitude).magnitude < 0.1,
                gazetteer.featureClass(of: place) == .populated
            else { continue }
            let distance = Ellipsoid.wgs84.distance(from: point, to: coordinate)
            if distance < best?.distance ?? Self.reach { best = (place, distance) }
        }
        guard let best else { return nil }
        (place, distance) = best
    }

    /// The place, and the disagreement if the polygons put it into another country than the gazetteer does.
    func lines(_ locator: BoundaryLocator, _ gazetteer: GazetteerFile) -> [(name: String, value: String)] {
        let listed = gazetteer.countryCode(of: place).description
        let nearest = ("nearest place", "\(gazetteer.mainName(of: place)) (\(listed)), \(distance)")
        let coordinate = gazetteer.coordinate(of: place)
        let disagreement = locator.disagreement(
            listed: listed, at: coordinate, within: gazetteer.place(place).uncertainty,
            in: locator.regions(at: coordinate, findingNearest: false))
        return [nearest] + (disagreement.map { [("disagreement", $0.words)] } ?? [])
    }
}
