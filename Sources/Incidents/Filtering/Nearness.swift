public import Geodesy

/// A condition on the distance to a border.
public struct NearBorder: Sendable {
    /// The borders' codes, such as `DZ-ML`; one of them has to be near.
    public var codes: Set<String>

    /// How far at most.
    public var distance: Length

    /// Whether incidents are left out that are only possibly near.
    public var certainOnly: Bool

    /// The box that holds the borders and all within ``distance`` of them; nothing when it is not known.
    ///
    /// An index can so pass over what is far away; what may lie farther from its point than 25 km is looked at all the same.
    public var area: BoundingBox?

    /// How far off the lines of the borders may be at most.
    public var accuracy = Length.zero

    /// Measures how a location lies to one of the borders that is not the location's own nearest.
    ///
    /// An incident keeps its relation to the border that is nearest to its point only. Where another one is asked for, it
    /// can be left out when no border at all may be near enough; else this decides, and without it the incident is left out.
    public var measure: (@Sendable (IncidentLocation, _ code: String) -> DistanceInterval?)?

    /// Creates a condition.
    ///
    /// - Parameters:
    ///   - codes: The borders' codes.
    ///   - distance: How far at most.
    ///   - certainOnly: Whether incidents are left out that are only possibly near.
    public init(_ codes: Set<String>, within distance: Length, certainOnly: Bool = false) {
        self.codes = codes
        self.distance = distance
        self.certainOnly = certainOnly
    }

    /// Returns how far a location is from the nearest of the borders.
    ///
    /// - Parameter location: Any location.
    /// - Returns: The interval; nothing when it is not known, or certainly beyond ``distance``.
    public func interval(of location: IncidentLocation) -> DistanceInterval? {
        guard let border = location.border else { return measured(location, codes) }
        guard codes.contains(border.code) else {
            // No place of the uncertainty region is nearer to any border than the point is, less the radius that covers
            // the region. The least distance to the point's own border says nothing of another one: a region may
            // touch that with a far corner.
            let least = border.distance - location.radius - accuracy
            return least > distance ? nil : measured(location, codes)
        }
        // In a disc, too, the border of the point comes nearest; elsewhere another of those asked for may.
        if case .disc = location.uncertainty { return border.interval }
        return measured(location, codes.subtracting([border.code]))?.joined(to: border.interval)
            ?? border.interval
    }

    /// The distances to the nearest of some borders by ``measure``.
    private func measured(_ location: IncidentLocation, _ codes: Set<String>) -> DistanceInterval? {
        guard let measure else { return nil }
        return codes.sorted().compactMap { measure(location, $0) }.reduce(nil) { $0?.joined(to: $1) ?? $1 }
    }
}

/// A condition on the distance to a point.
public struct NearPoint: Sendable {
    /// The point.
    public var center: Coordinate

    /// How far at most.
    public var distance: Length

    /// Whether incidents are left out that are only possibly near.
    public var certainOnly: Bool

    /// Creates a condition.
    ///
    /// - Parameters:
    ///   - center: The point.
    ///   - distance: How far at most.
    ///   - certainOnly: Whether incidents are left out that are only possibly near.
    public init(_ center: Coordinate, within distance: Length, certainOnly: Bool = false) {
        self.center = center
        self.distance = distance
        self.certainOnly = certainOnly
    }

    /// Returns how far a location is, its uncertainty region taken for the disc that covers it.
    ///
    /// - Parameter location: Any location.
    /// - Returns: The interval.
    public func interval(of location: IncidentLocation) -> DistanceInterval {
        DistanceInterval(
            Ellipsoid.wgs84.distance(from: center, to: location.coordinate), within: location.radius)
    }
}

extension BorderRelation {
    /// The distances as an interval.
    public var interval: DistanceInterval {
        DistanceInterval(minimum: minimum, distance: distance, maximum: maximum)
    }
}

/// An incident that is near what was asked for.
public struct NearIncident: Hashable, Sendable {
    /// The incident.
    public let incident: Incident

    /// How far it is.
    public let interval: DistanceInterval

    /// Whether it is certainly or possibly as near as was asked for.
    public let certainty: Certainty
}

extension NearIncident {
    /// Measures an incident against the border or, without one, the point of a filter.
    ///
    /// There is none, but `nil`, for an incident that is not near.
    ///
    /// - Parameters:
    ///   - incident: An incident.
    ///   - filter: A filter that asks for nearness.
    public init?(_ incident: Incident, by filter: IncidentFilter) {
        guard let location = incident.location,
            let reach = filter.nearBorder?.distance ?? filter.nearPoint?.distance,
            let interval = filter.nearBorder.map({ $0.interval(of: location) })
                ?? filter.nearPoint?.interval(of: location),
            let certainty = interval.certainty(within: reach)
        else { return nil }
        self.init(incident: incident, interval: interval, certainty: certainty)
    }

    /// Measures incidents against the border or, without one, the point of a filter.
    ///
    /// - Parameters:
    ///   - incidents: Incidents in any order.
    ///   - filter: A filter that asks for nearness.
    /// - Returns: Those that are near, the nearest first, as many as the filter's limit.
    public static func nearest(of incidents: [Incident], by filter: IncidentFilter) -> [NearIncident] {
        let near = incidents.compactMap { NearIncident($0, by: filter) }
        return Array(near.sorted(by: nearestFirst).prefix(filter.limit ?? .max))
    }

    /// The order of answers: by the distance of the point, then as incidents are ordered everywhere.
    public static func nearestFirst(_ left: NearIncident, _ right: NearIncident) -> Bool {
        let (near, far) = (left.interval.distance, right.interval.distance)
        return near == far ? Incident.chronologically(left.incident, right.incident) : near < far
    }
}
