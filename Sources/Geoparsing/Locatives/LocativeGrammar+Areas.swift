import Gazetteer
import Geodesy

/// Where expressions point on the Earth.
extension LocativeGrammar {
    /// A direction is one of eight, so up to 22.5 degrees off, and a distance may be that of the road: of the way, so
    /// much is in doubt.
    private static let doubtOfDirection = 0.45
    /// How far `near` reaches.
    private static let nearby = Length.kilometres(15)
    /// How far off the middle of what `west of` without a distance means; it reaches from the place to twice as far.
    private static let beside = Length.kilometres(8)
    /// How far from the straight line a road may run: a tenth of its length, and this at least.
    private static let besideRoad = Length.kilometres(5)
    /// How far from a border `near the border` reaches.
    static let borderStrip = Length.kilometres(30)

    func offsetArea(_ anchor: Int, _ bearing: CompassPoint?, _ distance: Length?) -> LocativeArea? {
        guard let place = toponyms[anchor].place else { return nil }
        let reach = distance ?? (bearing == nil ? Self.nearby : Self.beside)
        guard let bearing else { return .disc(centre: place.coordinate, radius: reach + place.uncertainty) }
        let centre = Ellipsoid.wgs84.direct(from: place.coordinate, azimuth: bearing.azimuth, length: reach)
        let doubt = distance == nil ? reach : reach * Self.doubtOfDirection
        return .disc(centre: centre, radius: doubt + place.uncertainty)
    }

    func nearArea(_ anchor: Int) -> LocativeArea? {
        guard let place = toponyms[anchor].place else { return nil }
        if isWide(anchor) { return .region(place.id, side: nil) }
        return .disc(centre: place.coordinate, radius: Self.nearby + place.uncertainty)
    }

    func segmentArea(_ first: Int, _ second: Int) -> LocativeArea? {
        guard let from = toponyms[first].place, let to = toponyms[second].place else { return nil }
        let length = Ellipsoid.wgs84.distance(from: from.coordinate, to: to.coordinate)
        return .segment(
            from: from.coordinate, to: to.coordinate, halfWidth: max(Self.besideRoad, length * 0.1))
    }

    func regionArea(_ anchor: Int, side: CompassPoint?) -> LocativeArea? {
        toponyms[anchor].place.map { .region($0.id, side: side) }
    }

    func widened(_ area: LocativeArea?, to width: Length) -> LocativeArea? {
        guard case .border(let countries, let near, _) = area else { return area }
        return .border(countries: countries, near: near, width: width)
    }
}
