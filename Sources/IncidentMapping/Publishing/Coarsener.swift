import Boundaries
import Geodesy
import Incidents

/// Makes the places of incidents vaguer, so that publishing them harms nobody.
///
/// What is coarsened carries the larger uncertainty in every field that has one, and says so in its notes. What would tell
/// the place all the same is left out: names where they are finer than the cell, the words of reports, their titles and
/// addresses.
final class Coarsener {
    private let coarsening: Coarsening
    private let locator: IncidentLocator
    private var regions: [RegionID: IncidentLocation] = [:]

    /// Prepares to coarsen.
    init(_ coarsening: Coarsening, _ atlas: BoundaryAtlas, _ countries: CountryFacts) {
        self.coarsening = coarsening
        locator = IncidentLocator(atlas: atlas, countries: countries)
    }

    /// The incident as it may be published.
    func coarsened(_ incident: Incident) -> Incident {
        var incident = incident.withoutWords
        for index in incident.sources.indices {
            incident.sources[index].title = nil
            incident.sources[index].url = nil
            incident.sources[index].quotation.report = pseudonym(of: incident.sources[index].quotation.report)
        }
        for index in incident.claims.indices {
            incident.claims[index].quotation.report = pseudonym(of: incident.claims[index].quotation.report)
        }
        if coarsening.isVague { incident = HiddenNames.hidden(inWordsOf: incident) }
        guard let location = incident.location else { return incident }
        let coarse = coarsened(location)
        guard coarse != location else { return incident }
        incident.location = coarse
        incident.notes = coarse == nil ? Coarsening.withoutPlace : coarsening.sentence
        return HiddenNames(of: location, shown: coarse).hidden(in: incident)
    }

    /// Reports are often called by their headlines or files: a name that tells nothing, the same wherever it stands.
    private func pseudonym(of report: ReportID) -> ReportID {
        ReportID("report-" + IncidentID(report: report, ordinal: 0).rawValue.dropFirst(3))
    }

    private func coarsened(_ location: IncidentLocation) -> IncidentLocation? {
        switch coarsening {
        case .decimals(let decimals): rounded(location, to: decimals)
        case .region(let level): regional(location, level: level)
        }
    }

    private func rounded(_ location: IncidentLocation, to decimals: Int) -> IncidentLocation {
        // The point of a region stands for the whole region already.
        if case .region = location.uncertainty { return location }
        let point = Coarsening.rounded(location.coordinate, to: decimals)
        let radius = location.radius + Coarsening.reach(ofDecimals: decimals, at: point)
        // A name says more than a cell of ten kilometres does, unless it is that of an area.
        let isVague = coarsening.isVague && location.geoPrecision != .region
        var coarse = IncidentLocation(
            name: name(of: location, at: point, to: decimals, isVague),
            placeKey: isVague ? nil : location.placeKey,
            geonameID: isVague ? nil : location.geonameID, coordinate: point,
            uncertainty: .disc(center: point, radius: radius), radius: radius,
            geoPrecision: max(location.geoPrecision, isVague ? .area : .place),
            wherePrecision: isVague && location.wherePrecision == .place
                ? .nearPlace : location.wherePrecision)
        coarse.admin3 = isVague ? nil : location.admin3
        var site = Site(location: coarse, area: .disc(center: point, radius: radius))
        site.countryCode = location.countryCode
        (site.admin1, site.admin2) = (location.admin1, location.admin2)
        return locator.located(site)
    }

    /// The name that stays: a place without one is called by its coordinates, which are no finer than the point then.
    private func name(
        of location: IncidentLocation, at point: Coordinate, to decimals: Int, _ isVague: Bool
    ) -> String {
        if isVague { return location.admin2 ?? location.admin1 ?? location.country ?? "place not told" }
        return location.isNamedByCoordinates ? point.decimalDegrees(decimals: decimals) : location.name
    }

    /// The region around a place, or the next larger that has a shape; no place when none has one.
    ///
    /// An area that is no smaller than the region stays as it is: the region of its middle would say more than is known.
    private func regional(_ location: IncidentLocation, level: Int) -> IncidentLocation? {
        switch location.wherePrecision {
        case .firstLevelRegion, .country: if case .region = location.uncertainty { return location }
        default: break
        }
        guard let region = region(around: location, level: level) else { return nil }
        guard location.geoPrecision == .region, !location.isNamedByCoordinates else {
            return self.location(of: region)
        }
        if location.radius >= region.coveringRadius { return location }
        return location.possibleAdmin1.count > 1 ? around(several: location) : self.location(of: region)
    }

    /// What is told of an area in several regions: the country, where all are its own, else the area itself.
    private func around(several location: IncidentLocation) -> IncidentLocation {
        // Those of other countries have their country behind them.
        let isWithinCountry = !location.possibleAdmin1.contains { $0.hasSuffix(")") }
        let country = location.countryCode.flatMap { locator.boundaries.atlas.country(code: $0) }
        guard isWithinCountry, let country else { return location }
        return self.location(of: country)
    }

    private func region(around location: IncidentLocation, level: Int) -> Region? {
        let atlas = locator.boundaries.atlas
        let named = [(2, location.admin2), (1, location.admin1)].filter { $0.0 <= level }
        for case (let level, let name?) in named {
            let found = atlas.regions(named: name, level: level, countryCode: location.countryCode)
            if let region = found.first { return region }
        }
        return location.countryCode.flatMap { atlas.country(code: $0) }
    }

    private func location(of region: Region) -> IncidentLocation {
        if let known = regions[region.id] { return known }
        let location = IncidentLocation(
            name: region.name, coordinate: region.representativePoint,
            uncertainty: .region(code: region.code), radius: region.coveringRadius, geoPrecision: .region,
            wherePrecision: [.country, .firstLevelRegion, .secondLevelRegion][min(region.level, 2)])
        let disc = UncertaintyArea.disc(center: region.representativePoint, radius: region.coveringRadius)
        var site = Site(location: location, area: region.level == 0 ? disc : .region(region.id))
        site.countryCode = region.countryCode
        site.isCountry = region.level == 0
        site.admin1 = admin1(of: region)
        var located = locator.located(site)
        if region.level == 2 { located.admin2 = region.name }
        regions[region.id] = located
        return located
    }

    private func admin1(of region: Region) -> String? {
        if region.level == 1 { return region.name }
        return region.parent.map { locator.boundaries.atlas[$0] }.flatMap { $0.level == 1 ? $0.name : nil }
    }

    private typealias UncertaintyArea = Boundaries.UncertaintyRegion
}

extension Incident {
    /// The incident without the words of reports.
    var withoutWords: Incident {
        var incident = self
        incident.notes = ""
        for index in incident.claims.indices {
            incident.claims[index].wording = ""
            incident.claims[index].hedge = nil
        }
        return incident
    }
}
