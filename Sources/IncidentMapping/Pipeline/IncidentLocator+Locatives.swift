import Boundaries
import Gazetteer
import Geodesy
import Geoparsing
import Incidents

extension IncidentLocator {
    /// The site of words that say where something is by way of other places.
    func site(of expression: LocativeExpression, in geoparse: Geoparse) -> Site? {
        let anchors = expression.anchors.compactMap { geoparse.toponyms[$0].place }
        switch expression.area {
        case .disc(let center, let radius):
            let doubt = expression.anchors.first.map { geoparse.toponyms[$0].doubt } ?? .metres(0)
            return anchors.first.map { anchor in
                let site = disc(anchor, center: center, radius: radius + doubt, isNear: true)
                return ashore(site, of: anchor, isMeasured: expression.kind == .offset)
            }
        case .segment(let start, let end, let halfWidth):
            return segmentSite(anchors, from: start, to: end, halfWidth: halfWidth)
        case .region(_, let side):
            return anchors.first.map { anchor in side.map { partSite(anchor, side: $0) } ?? site(of: anchor) }
        case .border(let countries, let near, let width):
            return borderSite(countries, near: near, width: width, anchors)
        case nil:
            return anchors.first.map { site(of: $0, reach: Self.nearby) }
        }
    }

    /// "west of Khan Younis" is no place at sea: the point moves back towards the town, the region stays.
    ///
    /// "30 km off" is one, and told by the town's country.
    private func ashore(_ site: Site, of anchor: Place, isMeasured: Bool) -> Site {
        let center = site.location.coordinate
        guard boundaries.regions(at: center, findingNearest: false).country == nil,
            !anchor.countryCode.isEmpty
        else { return site }
        var site = site
        site.listedCountry = anchor.countryCode
        guard !isMeasured else { return site }
        let way = Ellipsoid.wgs84.inverse(from: anchor.coordinate, to: center)
        let steps = [0.5, 0.25, 0].map { share in
            Ellipsoid.wgs84.direct(
                from: anchor.coordinate, azimuth: way.initialAzimuth, length: way.length * share)
        }
        let point = steps.first { boundaries.regions(at: $0, findingNearest: false).country != nil }
        guard let point else { return site }
        site.location.coordinate = point
        site.location.radius = site.location.radius + Ellipsoid.wgs84.distance(from: center, to: point)
        return site
    }

    /// Between two places: the point is the one named first, as ACLED codes it; the region is all the way between.
    private func segmentSite(
        _ anchors: [Place], from start: Coordinate, to end: Coordinate, halfWidth: Length
    ) -> Site? {
        guard let first = anchors.first else { return nil }
        let way = Ellipsoid.wgs84.inverse(from: start, to: end)
        let location = IncidentLocation(
            name: anchors.map(\.name).joined(separator: " – "), placeKey: first.key,
            geonameID: first.geonameID,
            coordinate: start, uncertainty: .segment(from: start, to: end, width: halfWidth),
            radius: way.length + halfWidth, geoPrecision: .area, wherePrecision: .area)
        return Site(location: location, area: .corridor(from: start, to: end, halfWidth: halfWidth))
    }

    /// Along a border: near a place if the text names one, else anywhere along it.
    private func borderSite(_ countries: [String], near: Coordinate?, width: Length, _ anchors: [Place])
        -> Site?
    {
        if let near, let place = anchors.first {
            return disc(place, center: near, radius: width, isNear: true)
        }
        let name = countries.joined(separator: "-")
        guard countries.count == 2, let border = try? boundaries.atlas.borders(named: name).first,
            let (middle, reach) = middle(of: border.id)
        else { return nil }
        let location = IncidentLocation(
            name: border.name, coordinate: middle,
            uncertainty: .borderStrip(border: border.code, country: nil, width: width),
            radius: reach + width, geoPrecision: .region, wherePrecision: .area)
        return Site(location: location, area: .disc(center: middle, radius: reach + width))
    }

    /// The point of a border from which its farthest is nearest, and how far that is; a border may have many lines.
    private func middle(of border: BorderID) -> (point: Coordinate, reach: Length)? {
        let points = boundaries.atlas.lines(of: border).joined()
        let step = max(1, points.count / Self.borderSamples)
        let samples = stride(from: 0, to: points.count, by: step).map {
            points[points.index(points.startIndex, offsetBy: $0)]
        }
        func reach(of point: Coordinate) -> Length {
            samples.map { Ellipsoid.wgs84.distance(from: point, to: $0) }.max() ?? .metres(0)
        }
        guard let middle = samples.min(by: { reach(of: $0) < reach(of: $1) }) else { return nil }
        let farthest = points.map { Ellipsoid.wgs84.distance(from: middle, to: $0) }.max()
        return (middle, farthest ?? .metres(0))
    }

    /// How many points of a border are weighed against one another.
    private static let borderSamples = 32
}
