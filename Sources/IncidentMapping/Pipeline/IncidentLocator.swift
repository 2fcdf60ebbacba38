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

    /// The radius for an unknown village of a named commune; it held 6 of the 8 that are coded: a rough figure
    /// (`Gazetteer/scripts/calibrate_doubt.py`, as for the next two).
    static let commune = Length.kilometres(35)

    /// The radius for an unknown village of what may be the cercle or its seat; it held 11 of 12.
    static let cercle = Length.kilometres(60)

    /// The radius for an unknown village near a known one; it held 21 of 30, and 60 km would hold 24.
    static let unknownNear = Length.kilometres(25)

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
                of: named, reach: reach(of: place.relation, to: named), doubt: geoparse.toponyms[index].doubt)
        case .locative(let index):
            return site(of: geoparse.locatives[index], in: geoparse)
        }
    }

    /// How far around a place it may have happened, beside how large the place is.
    private func reach(of relation: ExtractedPlace.Relation, to place: Place) -> Length? {
        switch relation {
        case .at: nil
        case .near: Self.unknownNear
        case .inside: Self.seats.contains(place.featureCode) ? Self.cercle : Self.commune
        }
    }

    /// GeoNames' codes of the seats of regions and of cercles, after which these are named too.
    private static let seats: Set = ["PPLA", "PPLA2"]

    // MARK: Regions and borders

    /// What was told of the place stands above its polygon; what the gazetteer lists only where the line is less sure than
    /// that, see ``BoundaryLocator/disagreement(listed:at:within:in:)``.
    private func setRegions(of location: inout IncidentLocation, _ site: Site) {
        let atlas = boundaries.atlas
        let answer = boundaries.regions(at: location.coordinate, findingNearest: false)
        let drawn = answer.country.map { atlas[$0].countryCode }
        if site.countryCode == nil, let listed = site.listedCountry {
            location.disagreement = boundaries.disagreement(
                listed: listed, at: location.coordinate, within: location.radius, in: answer)
        }
        let code = site.countryCode ?? location.disagreement?.country ?? drawn ?? site.listedCountry
        location.countryCode = code
        location.country = code.flatMap { countries[$0]?.name }
        location.isoNumeric = code.flatMap { countries[$0]?.isoNumeric }
        guard !site.isCountry else { return }
        let agrees = code == drawn
        let names = site.listedCountry == nil || site.listedCountry == code ? site : nil
        location.admin1 = names?.admin1 ?? (agrees ? answer.admin1.map { atlas[$0].name } : nil)
        setPossibleRegions(of: &location, site, answer)
        guard location.geoPrecision != .region else { return }
        location.admin2 = names?.admin2 ?? (agrees ? answer.admin2.map { atlas[$0].name } : nil)
    }

    /// The regions of a newer division than the polygons' have no shape: the one that was told takes the place of the
    /// one that was drawn around the point.
    private func setPossibleRegions(of location: inout IncidentLocation, _ site: Site, _ answer: RegionAnswer)
    {
        guard let own = location.admin1 else { return }
        let atlas = boundaries.atlas
        let others = boundaries.possibleRegions(over: site.area, level: 1).filter { $0 != answer.admin1 }
        let names = others.map { region in
            let (name, code) = (atlas[region].name, atlas[region].countryCode)
            return code == location.countryCode ? name : "\(name) (\(countries[code]?.name ?? code))"
        }
        location.possibleAdmin1 = [own] + names.filter { $0 != own }
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
    /// The country that was told, whatever the boundaries say.
    var countryCode: String?
    /// The country that the gazetteer lists the place in, which the boundaries may gainsay.
    var listedCountry: String?
    var admin1: String?
    var admin2: String?
    var isCountry = false
}
