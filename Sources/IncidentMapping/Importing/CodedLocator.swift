import Boundaries
import Geodesy
import IncidentReading
import Incidents

/// Sets incidents that others have coded into regions and borders; one for each thread.
///
/// What the coders say stands; only what they leave out is looked up.
struct CodedLocator {
    private struct RegionName: Hashable {
        let name: String
        let level: Int
        let countryCode: String
    }

    /// A region seen from a point.
    private struct RegionView: Hashable {
        let region: RegionID
        let point: Coordinate
    }

    private let locator: IncidentLocator
    private let borderNames: [String: String]
    private var countryCodes: [String: String?] = [:]
    private var regions: [RegionName: Region?] = [:]
    private var regionBorders: [RegionView: BorderRelation?] = [:]

    init(atlas: BoundaryAtlas, countries: CountryFacts) {
        locator = IncidentLocator(atlas: atlas, countries: countries)
        borderNames = Dictionary(atlas.borders.map { ($0.code, $0.name) }, uniquingKeysWith: { $1 })
    }

    private var atlas: BoundaryAtlas { locator.boundaries.atlas }

    /// Returns the incident with all that is known of its place.
    mutating func complete(_ coded: CodedIncident) -> Incident {
        var incident = coded.incident
        guard var location = incident.location else { return incident }
        location.countryCode = countryCode(of: location)
        switch coded.completeness {
        case .whole: restore(&location)
        case .named: locate(&location)
        }
        incident.location = location
        return incident
    }

    // MARK: Records of ours

    /// Finds what a record does not hold: the border's name, and the region behind the radius.
    private mutating func restore(_ location: inout IncidentLocation) {
        if let code = location.border?.code { location.border?.name = borderNames[code] ?? code }
        if let region = region(of: location) { location.uncertainty = .region(code: region.code) }
    }

    // MARK: Tables of others

    private mutating func locate(_ location: inout IncidentLocation) {
        let coded = location
        let region = region(of: location)
        if let region { setRegion(region, of: &location) }
        var site = Site(
            location: location, area: .disc(center: location.coordinate, radius: location.radius),
            countryCode: location.countryCode, admin1: location.admin1, admin2: location.admin2)
        if let region, region.level > 0 {
            location.border = border(of: region, seenFrom: site)
        } else {
            site.isCountry = region != nil
            location = locator.located(site)
        }
        location.country = coded.country ?? location.country
        location.isoNumeric =
            coded.isoNumeric ?? location.countryCode.flatMap { locator.countries[$0]?.isoNumeric }
        location.admin1 = coded.admin1 ?? location.admin1
        location.admin2 = coded.admin2 ?? location.admin2
        location.admin3 = coded.admin3
    }

    /// Puts what is known by its region at the point that represents the region, where coders take the region's seat.
    ///
    /// What they put at a named forest or range stays there, with a radius that covers the region.
    private func setRegion(_ region: Region, of location: inout IncidentLocation) {
        let isNamed = [location.admin1, location.country, region.name].contains { $0 == location.name }
        let center = region.representativePoint
        location.uncertainty = .region(code: region.code)
        if isNamed {
            (location.coordinate, location.radius) = (center, region.coveringRadius)
        } else {
            let distance = Ellipsoid.wgs84.distance(from: location.coordinate, to: center)
            location.radius = distance + region.coveringRadius
        }
    }

    private mutating func border(of region: Region, seenFrom site: Site) -> BorderRelation? {
        let view = RegionView(region: region.id, point: site.location.coordinate)
        if let known = regionBorders[view] { return known }
        var site = site
        site.area = .region(region.id)
        let border = locator.located(site).border
        regionBorders[view] = .some(border)
        return border
    }

    // MARK: Looking up

    /// The region that is all that is known of a place; nothing for what is known better or otherwise.
    private mutating func region(of location: IncidentLocation) -> Region? {
        guard let countryCode = location.countryCode else { return nil }
        switch location.wherePrecision {
        case .country: return region(named: countryCode, level: 0, in: countryCode)
        case .firstLevelRegion:
            return region(named: location.admin1 ?? location.name, level: 1, in: countryCode)
        default: return nil
        }
    }

    private mutating func region(named name: String, level: Int, in countryCode: String) -> Region? {
        let key = RegionName(name: name, level: level, countryCode: countryCode)
        if let known = regions[key] { return known }
        let region =
            level == 0
            ? atlas.country(named: name)
            : atlas.regions(named: name, level: level, countryCode: countryCode).first
        regions[key] = .some(region)
        return region
    }

    private mutating func countryCode(of location: IncidentLocation) -> String? {
        if let number = location.isoNumeric, let code = locator.countries.code(ofNumber: number) {
            return code
        }
        guard let name = location.country else { return nil }
        if let known = countryCodes[name] { return known }
        let code = atlas.country(named: name)?.countryCode
        countryCodes[name] = .some(code)
        return code
    }
}
