import Gazetteer
import Geodesy

/// The middles of the settlements of regions and of their parts, found once each: where "in the Timbuktu region" or
/// "in northern Mali" likely was, better than the middle of the sand.
final class SettledPoints {
    /// The middle of what is settled, and how far its settlements lie from it.
    struct Middle {
        let point: Coordinate
        let reach: Length
    }

    private struct Part: Hashable {
        let place: PlaceID
        let side: CompassPoint?
    }

    private let gazetteer: GazetteerFile
    private var known: [Part: Middle?] = [:]

    /// Of fewer settlements a middle says little.
    private static let enough = 3

    /// Prepares to look at the settlements of a gazetteer.
    init(_ gazetteer: GazetteerFile) { self.gazetteer = gazetteer }

    /// The median point of a region's or country's settlements, the capital left out; nothing where few are known.
    ///
    /// - Parameters:
    ///   - region: A country or a first-level region.
    ///   - side: The part that is meant; nothing for all of it.
    /// - Returns: The middle and how far its settlements lie from it.
    /// - Complexity: Linear in the gazetteer the first time, constant then.
    func middle(of region: Place, side: CompassPoint?) -> Middle? {
        let part = Part(place: region.id, side: side)
        if let found = known[part] { return found }
        let found = found(region, side)
        known[part] = .some(found)
        return found
    }

    /// The area of a name in a country, such as `Northern Mali`, where a table has it.
    func area(named name: String, in country: Place) -> Place? {
        gazetteer.letterMatches(of: name).lazy.map { self.gazetteer.place($0.place) }
            .first { $0.featureClass == .area && $0.countryCode == country.countryCode }
    }

    private func found(_ region: Place, _ side: CompassPoint?) -> Middle? {
        let all = settlements(of: region)
        let settlements = side.map { SettledPoints.part($0, of: all) } ?? all
        guard settlements.count >= Self.enough else { return nil }
        let point = Coordinate(
            longitude: Self.median(settlements.map(\.longitude)),
            latitude: Self.median(settlements.map(\.latitude)))
        let reach = settlements.map { Ellipsoid.wgs84.distance(from: point, to: $0) }.max()
        return Middle(point: point, reach: reach ?? .metres(0))
    }

    private func settlements(of region: Place) -> [Coordinate] {
        let country = CountryCode(region.countryCode)
        return gazetteer.places.filter { place in
            gazetteer.countryCode(of: place) == country && gazetteer.featureClass(of: place) == .populated
                && (region.isCountry || gazetteer.haveSameAdmin1(place, region.id))
                && !gazetteer.featureCode(of: place).hasPrefix("PPLA")
        }.map { gazetteer.coordinate(of: $0) }
    }

    /// A side is the half of what is settled from edge to edge; the quarter where two meet.
    private static func part(_ side: CompassPoint, of all: [Coordinate]) -> [Coordinate] {
        guard let south = all.map(\.latitude).min(), let north = all.map(\.latitude).max(),
            let west = all.map(\.longitude).min(), let east = all.map(\.longitude).max()
        else { return [] }
        let (right, up) = (side.azimuth.degrees, Azimuth(degrees: side.azimuth.degrees + 90).degrees)
        return all.filter { point in
            let across = (point.longitude - west) / max(east - west, 1e-9)
            let along = (point.latitude - south) / max(north - south, 1e-9)
            return isOn(share: across, heading: right) && isOn(share: along, heading: up)
        }
    }

    /// Whether a share of the way from west to east lies where a heading between 0 and 180 degrees goes, or one
    /// between 180 and 360; due north and south ask for nothing.
    private static func isOn(share: Double, heading: Double) -> Bool {
        switch heading {
        case 20...160: share >= 0.5
        case 200...340: share <= 0.5
        default: true
        }
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return sorted[sorted.count / 2]
    }
}
