import Boundaries
import Extraction
import Gazetteer
import Geodesy
import Geoparsing
import Incidents

/// Turns what a report says of a place into a location: a point, the area it may lie in, regions and borders.
///
/// A point only where the text earns one: a region stays a region, with a point that represents it. One for each
/// thread, because its boundary locator keeps memory to search with.
struct IncidentLocator {
    /// The radius that `near X` stands for at least, the middle of what ACLED's and UCDP's coders put there.
    static let nearby = Length.kilometres(10)

    /// The least radius of a village whose population nobody knows.
    static let uncounted = Length.kilometres(5)

    /// The least radius of a well, a hill or a locality: herders name the land around by it.
    static let land = Length.kilometres(10)

    /// The least radius of a wadi, a dune or a ridge, which runs on.
    static let longLand = Length.kilometres(15)

    /// The radius for an unknown village of a named commune: a commune of the Sahel reaches so far from its seat.
    static let commune = Length.kilometres(20)

    let countries: CountryFacts
    /// Where the people of regions live; nothing where only points are asked for.
    let settledPoints: SettledPoints?
    private(set) var boundaries: BoundaryLocator

    init(gazetteer: GazetteerFile? = nil, atlas: BoundaryAtlas, countries: CountryFacts) {
        self.countries = countries
        boundaries = BoundaryLocator(atlas)
        settledPoints = gazetteer.map { SettledPoints($0) }
    }

    /// Locates an incident; nothing when the report's words lead to no place.
    func locate(_ place: ExtractedPlace, in geoparse: Geoparse) -> IncidentLocation? {
        site(of: place, in: geoparse).map(located)
    }

    /// Sets a site into regions and borders.
    func located(_ site: Site) -> IncidentLocation {
        var location = site.location
        setRegions(of: &location, site)
        setBorder(of: &location, site)
        return location
    }

    private func site(of place: ExtractedPlace, in geoparse: Geoparse) -> Site? {
        switch place.reference {
        case .toponym(let index):
            guard let named = geoparse.toponyms[index].place else { return nil }
            return site(
                of: named, reach: reach(of: place.relation), doubt: geoparse.toponyms[index].doubt)
        case .locative(let index):
            return site(of: geoparse.locatives[index], in: geoparse)
        }
    }

    /// How far around a place it may have happened, beside how large the place is.
    private func reach(of relation: ExtractedPlace.Relation) -> Length? {
        switch relation {
        case .at: nil
        case .near: Self.nearby
        case .inside: Self.commune
        }
    }

    // MARK: Regions and borders

    /// Near a border the gazetteer's country stands above the polygon's, whose line is less sure than where people
    /// say they are.
    private func setRegions(of location: inout IncidentLocation, _ site: Site) {
        let atlas = boundaries.atlas
        let answer = boundaries.regions(at: location.coordinate, findingNearest: false)
        let polygonCountry = answer.country.map { atlas[$0].countryCode }
        let code = site.countryCode ?? polygonCountry
        location.countryCode = code
        location.country = code.flatMap { countries[$0]?.name }
        location.isoNumeric = code.flatMap { countries[$0]?.isoNumeric }
        guard !site.isCountry else { return }
        let agrees = code == polygonCountry
        location.admin1 = site.admin1 ?? (agrees ? answer.admin1.map { atlas[$0].name } : nil)
        guard location.geoPrecision != .region else { return }
        location.admin2 = site.admin2 ?? (agrees ? answer.admin2.map { atlas[$0].name } : nil)
    }

    private func setBorder(of location: inout IncidentLocation, _ site: Site) {
        let atlas = boundaries.atlas
        guard let nearest = boundaries.nearestBorder(to: location.coordinate),
            let interval = boundaries.distanceInterval(from: site.area, toNearestOf: [nearest.border])
        else { return }
        let border = atlas[nearest.border]
        let side = location.countryCode.flatMap { border.countryCodes.contains($0) ? $0 : nil }
        location.border = BorderRelation(
            code: border.code, name: border.name, distance: nearest.distance, minimum: interval.minimum,
            maximum: interval.maximum, side: side ?? nearest.side.map { atlas[$0].countryCode })
    }
}

/// A location on its way: the record so far and what the boundaries are asked with.
struct Site {
    var location: IncidentLocation
    var area: Boundaries.UncertaintyRegion
    var countryCode: String?
    var admin1: String?
    var admin2: String?
    var isCountry = false
}
