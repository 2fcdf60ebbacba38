import Boundaries
import Geodesy
import Incidents

extension BoundaryLocator {
    /// Holds the country that the gazetteer lists a place in against the polygons.
    ///
    /// A list of places knows better than a line whose town is whose, and a line better than a point far from it. So the
    /// listed country stands where the true line may run on the other side of the place: where the distance is at most what
    /// line and point may be off together.
    ///
    /// - Parameters:
    ///   - listed: Code of the gazetteer's country.
    ///   - point: Where the gazetteer has the place.
    ///   - uncertainty: How far off the point may be.
    ///   - answer: What ``regions(at:findingNearest:)`` said of the point.
    /// - Returns: The disagreement; nothing where both agree, where no polygon holds the point, and where the two countries
    ///   have no border.
    func disagreement(
        listed: String, at point: Coordinate, within uncertainty: Length, in answer: RegionAnswer
    ) -> CountryDisagreement? {
        guard let drawn = answer.country.map({ atlas[$0].code }), drawn != listed,
            let border = try? atlas.borders(named: "\(listed)-\(drawn)").first,
            let line = nearestBorder(to: point, among: [border.id])
        else { return nil }
        return CountryDisagreement(
            listed: listed, drawn: drawn, distance: line.distance, accuracy: border.accuracy,
            isListedRight: line.distance <= border.accuracy + uncertainty)
    }
}
