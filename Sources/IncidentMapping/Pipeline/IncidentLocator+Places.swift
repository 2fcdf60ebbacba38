import Boundaries
import Gazetteer
import Geodesy
import Incidents

extension IncidentLocator {
    /// The site of a named place: a region if it is one, else a disc.
    func site(of place: Place, reach: Length? = nil) -> Site {
        if place.isCountry { return countrySite(place) }
        if place.isFirstLevelRegion, let region = region(of: place) { return regionSite(place, region) }
        return discSite(place, reach: reach)
    }

    private func countrySite(_ place: Place) -> Site {
        guard let country = boundaries.atlas.country(named: place.countryCode) else {
            return discSite(place, reach: nil)
        }
        var site = regionSite(place, country)
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

    func discSite(_ place: Place, reach: Length?) -> Site {
        let radius = max(doubt(of: place), reach ?? .metres(0))
        var site = disc(place, center: place.coordinate, radius: radius, isNear: reach != nil)
        site.admin1 = place.admin1.isEmpty ? nil : place.admin1
        site.admin2 = place.admin2.isEmpty ? nil : place.admin2
        return site
    }

    /// The radius of a place; a village that no census counted stands on the map as old sheets have it, often some
    /// kilometres off (nine of ten within 5 km of where ACLED's coders put it).
    private func doubt(of place: Place) -> Length {
        place.featureClass == .populated && place.population == nil && place.key.hasPrefix("gn:")
            ? max(place.uncertainty, Self.uncounted) : place.uncertainty
    }

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
