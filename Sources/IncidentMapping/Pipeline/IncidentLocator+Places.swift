import Boundaries
import Gazetteer
import Geodesy
import Incidents

extension IncidentLocator {
    /// The site of a named place: a region if it is one, else a disc.
    ///
    /// - Parameters:
    ///   - place: The place.
    ///   - reach: How far around it the incident may have happened; nothing for in it.
    ///   - doubt: How far off the place itself may be.
    /// - Returns: The site.
    func site(of place: Place, reach: Length? = nil, doubt: Length = .metres(0)) -> Site {
        if place.isCountry { return countrySite(place) }
        if place.isFirstLevelRegion, let region = region(of: place) { return settledSite(place, region) }
        if place.isFirstLevelRegion, let middle = settledPoints?.middle(of: place, side: nil)?.point {
            return settledDisc(place, middle)
        }
        return discSite(place, reach: reach, doubt: doubt)
    }

    /// A region whose shape nobody has, as those made since the boundary set: as wide as before, from where people live.
    private func settledDisc(_ place: Place, _ middle: Coordinate) -> Site {
        let shift = Ellipsoid.wgs84.distance(from: place.coordinate, to: middle)
        guard shift < place.uncertainty else { return discSite(place, reach: nil) }
        var site = disc(place, center: middle, radius: place.uncertainty + shift, isNear: false)
        site.admin1 = place.admin1.isEmpty ? nil : place.admin1
        return site
    }

    private func countrySite(_ place: Place) -> Site {
        guard let country = boundaries.atlas.country(code: place.countryCode) else {
            return discSite(place, reach: nil)
        }
        var site = settledSite(place, country)
        site.location.wherePrecision = .country
        // Of a whole country the disc around it says all that anybody asks of a distance, a thousand times faster.
        site.area = .disc(center: country.representativePoint, radius: country.coveringRadius)
        site.admin1 = nil
        site.isCountry = true
        return site
    }

    /// The polygon of a first-level region, when the boundary set has one of its name: a region younger than the
    /// set must not be taken for its predecessor.
    private func region(of place: Place) -> Region? {
        boundaries.atlas.regions(named: place.name, level: 1, countryCode: place.countryCode).first
    }

    /// A country or a first-level region stands at the middle of its settlements, where that lies in it: half of Mali is sand.
    private func settledSite(_ place: Place, _ region: Region) -> Site {
        guard let middle = settledPoints?.middle(of: place, side: nil)?.point else {
            return regionSite(place, region)
        }
        return regionSite(place, region, at: middle)
    }

    /// A region's site that stands at a point of its own choice, where that lies in the region.
    private func regionSite(_ place: Place, _ region: Region, at point: Coordinate) -> Site {
        var site = regionSite(place, region)
        let answer = boundaries.regions(at: point)
        guard region.id == (region.level == 0 ? answer.country : answer.admin1) else { return site }
        site.location.radius =
            region.coveringRadius + Ellipsoid.wgs84.distance(from: region.representativePoint, to: point)
        site.location.coordinate = point
        return site
    }

    /// `northern Mali`: the middle of what is settled there, with all of it around; the whole where nobody lives, and
    /// the whole of a region, whose parts nobody has drawn.
    func partSite(_ place: Place, side: CompassPoint) -> Site {
        if let area = settledPoints?.area(named: side.name + "ern " + place.name, in: place) {
            return discSite(area, reach: nil)
        }
        guard let part = settledPoints?.middle(of: place, side: side) else { return site(of: place) }
        if place.isFirstLevelRegion, let region = region(of: place) {
            return regionSite(place, region, at: part.point)
        }
        var site = disc(place, center: part.point, radius: part.reach, isNear: true)
        site.location.geoPrecision = .region
        site.location.wherePrecision = place.isCountry ? .area : .firstLevelRegion
        return site
    }

    func regionSite(_ place: Place, _ region: Region) -> Site {
        let location = IncidentLocation(
            name: place.name, placeKey: place.key, geonameID: place.geonameID,
            coordinate: region.representativePoint,
            uncertainty: .region(code: region.code), radius: region.coveringRadius, geoPrecision: .region,
            wherePrecision: .firstLevelRegion)
        return Site(
            location: location, area: .region(region.id), countryCode: place.countryCode,
            admin1: region.level == 1 ? region.name : nil)
    }

    func discSite(_ place: Place, reach: Length?, doubt: Length = .metres(0)) -> Site {
        let radius = max(self.doubt(of: place) + doubt, reach ?? .metres(0))
        var site = disc(place, center: place.coordinate, radius: radius, isNear: reach != nil)
        site.listedCountry = place.countryCode.isEmpty ? nil : place.countryCode
        site.admin1 = place.admin1.isEmpty ? nil : place.admin1
        site.admin2 = place.admin2.isEmpty ? nil : place.admin2
        return site
    }

    /// The radius of a place; a village that no census counted stands on the map as old sheets have it, often some
    /// kilometres off (nine of ten within 5 km of where ACLED's coders put it).
    private func doubt(of place: Place) -> Length {
        switch place.featureClass {
        case .populated where place.population == nil && place.key.hasPrefix("gn:"):
            max(place.uncertainty, Self.uncounted)
        case .water, .terrain, .vegetation:
            max(place.uncertainty, Self.running.contains(place.featureCode) ? Self.longLand : Self.land)
        case .area: max(place.uncertainty, Self.land)
        default: place.uncertainty
        }
    }

    /// GeoNames' codes of what is long: wadis, streams, dunes, ridges, valleys, escarpments.
    private static let running: Set = [
        "WAD", "WADS", "STM", "STMI", "DUNE", "RDGE", "VAL", "SCRP", "ERG", "CLF",
    ]

    /// A disc told by way of a place; what is larger than a town's surroundings is an area.
    func disc(_ place: Place, center: Coordinate, radius: Length, isNear: Bool) -> Site {
        let isArea = place.featureClass == .administrative || radius > .kilometres(25)
        let isPoint = !isNear && !isArea
        let location = IncidentLocation(
            name: place.name, placeKey: place.key, geonameID: place.geonameID, coordinate: center,
            uncertainty: .disc(center: center, radius: radius), radius: radius,
            geoPrecision: isPoint ? .place : isArea ? .region : .area,
            wherePrecision: isPoint
                ? .place
                : place.featureClass == .administrative ? .secondLevelRegion : isArea ? .area : .nearPlace)
        return Site(location: location, area: .disc(center: center, radius: radius), countryCode: nil)
    }
}

extension Place {
    var isCountry: Bool { featureClass == .administrative && featureCode.hasPrefix("PCL") }
    var isFirstLevelRegion: Bool { featureClass == .administrative && featureCode == "ADM1" }
}
