import Boundaries
import Gazetteer
import Geodesy

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
    ///
    /// Within the accuracy of the line the gazetteer's country counts; beyond, the polygon's.
    func lines(_ locator: BoundaryLocator, _ gazetteer: GazetteerFile) -> [(name: String, value: String)] {
        let atlas = locator.atlas
        let listed = gazetteer.countryCode(of: place).description
        let name = gazetteer.mainName(of: place)
        let nearest = ("nearest place", "\(name) (\(listed)), \(distance)")
        let coordinate = gazetteer.coordinate(of: place)
        guard let drawn = locator.regions(at: coordinate).country.map({ atlas[$0].code }), drawn != listed,
            let border = try? atlas.borders(named: "\(listed)-\(drawn)").first,
            let line = locator.nearestBorder(to: coordinate, among: [border.id])
        else { return [nearest] }
        let isWithin = line.distance <= border.accuracy
        let text =
            "the gazetteer has \(name) in \(listed), the boundaries in \(drawn), \(line.distance) from a line good to "
            + "\(border.accuracy); \(isWithin ? "within that the gazetteer counts: \(listed)" : "the boundaries count: \(drawn)")"
        return [nearest, ("disagreement", text)]
    }
}
