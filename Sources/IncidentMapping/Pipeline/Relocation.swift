import Boundaries
import Gazetteer
public import Geodesy
public import Incidents

/// Makes locations of what an analyst says: a place by its name, or a point.
public struct Relocation {
    private let installation: Installation
    private let gazetteer: GazetteerFile
    private let locator: IncidentLocator

    /// Prepares to locate.
    ///
    /// - Parameter installation: Where the data lies.
    /// - Throws: ``MappingError`` of sort `configuration` when a file is missing or damaged.
    public init(_ installation: Installation) throws(MappingError) {
        self.installation = installation
        gazetteer = try installation.openGazetteer()
        locator = IncidentLocator(
            gazetteer: gazetteer, atlas: try installation.openBoundaries(),
            countries: try CountryFacts(folder: installation.folder))
    }

    /// Returns the location of a named place, the first that `locate` shows.
    ///
    /// - Parameters:
    ///   - name: The name, in any spelling.
    ///   - country: The code or the name of a country whose places are preferred.
    ///   - isNear: Whether it happened near the place and not at it.
    /// - Returns: The location.
    /// - Throws: ``MappingError`` of sort `usage` when no place or no country is called so.
    public func location(
        named name: String, country: String? = nil, isNear: Bool = false
    ) throws(MappingError) -> IncidentLocation {
        let code = try country.map { country throws(MappingError) in
            try CountryQuery.code(of: country, in: gazetteer, installation)
        }
        let found = PlaceSearch(gazetteer).candidates(for: name, country: code, limit: 1).first
        guard let found else {
            throw MappingError(
                .usage, "no place is called '\(name)'; try 'incident-mapper locate', or give a point")
        }
        return locator.located(
            locator.site(of: gazetteer.place(found.place), reach: isNear ? IncidentLocator.nearby : nil))
    }

    /// Returns the location of a point.
    ///
    /// - Parameters:
    ///   - point: The point.
    ///   - radius: How far from it the incident may have happened.
    ///   - name: What the place is called; the point's degrees when not given.
    /// - Returns: The location.
    public func location(at point: Coordinate, within radius: Length, name: String? = nil) -> IncidentLocation
    {
        let isPoint = radius <= .kilometres(5)
        let location = IncidentLocation(
            name: name ?? point.decimalDegrees(decimals: 4), coordinate: point,
            uncertainty: .disc(center: point, radius: radius), radius: radius,
            geoPrecision: isPoint ? .place : .area, wherePrecision: isPoint ? .place : .nearPlace)
        return locator.located(Site(location: location, area: .disc(center: point, radius: radius)))
    }
}
