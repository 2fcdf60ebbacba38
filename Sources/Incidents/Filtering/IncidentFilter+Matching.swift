import Geodesy

extension IncidentFilter {
    /// Tells whether an incident meets all conditions; the limit is not one of them.
    ///
    /// - Parameter incident: Any incident.
    /// - Returns: Whether it is asked for.
    public func contains(_ incident: Incident) -> Bool {
        (includesRejected || incident.reviewStatus != .rejected)
            && (identities?.contains(incident.id) ?? true) && containsType(of: incident)
            && containsDate(incident.date) && containsSides(of: incident)
            && containsFigures(incident.fatalities) && containsSources(incident.sources)
            && containsPlace(incident.location)
    }

    /// Whether there is no condition and no limit, apart from ``includesRejected``.
    public var takesAll: Bool {
        eventTypes.isEmpty && subEventTypes.isEmpty && !asksForPlace && identities == nil && from == nil
            && to == nil && endedBefore == nil && maximumTimePrecision == nil && actor == nil
            && minimumFatalities == nil && source == nil && limit == nil
    }

    private func containsType(of incident: Incident) -> Bool {
        (eventTypes.isEmpty || eventTypes.contains(incident.type.eventType))
            && (subEventTypes.isEmpty || subEventTypes.contains(incident.type))
    }

    private func containsDate(_ date: EventDate?) -> Bool {
        guard let date else {
            return from == nil && to == nil && endedBefore == nil && maximumTimePrecision == nil
        }
        return from.map { date.interval.end >= $0 } ?? true
            && to.map { date.interval.start <= $0 } ?? true
            && endedBefore.map { date.interval.end < $0 } ?? true
            && maximumTimePrecision.map { date.timePrecision <= $0 } ?? true
    }

    private func containsSides(of incident: Incident) -> Bool {
        guard let actor else { return true }
        let sides = [incident.side1, incident.side2].compactMap(\.self)
        return sides.flatMap { [$0.actor] + $0.associates }.contains { $0.name.holds(actor) }
    }

    private func containsFigures(_ fatalities: Fatalities?) -> Bool {
        guard let minimumFatalities else { return true }
        return fatalities.map { $0.best >= minimumFatalities } ?? false
    }

    private func containsSources(_ sources: [Source]) -> Bool {
        guard let source else { return true }
        return sources.contains {
            $0.quotation.report.rawValue == source || ($0.publisher ?? "").holds(source)
        }
    }

    private func containsPlace(_ location: IncidentLocation?) -> Bool {
        guard asksForPlace else { return true }
        guard let location else { return false }
        return containsNames(of: location)
            && maximumGeoPrecision.map { location.geoPrecision <= $0 } ?? true
            && box.map { $0.contains(location.coordinate) } ?? true
            && nearPoint.map { $0.holds($0.interval(of: location)) } ?? true
            && nearBorder.map { $0.holds($0.interval(of: location)) } ?? true
    }

    private var asksForPlace: Bool {
        asksForNames || maximumGeoPrecision != nil || box != nil || nearPoint != nil || nearBorder != nil
    }

    private var asksForNames: Bool { country != nil || admin1 != nil || admin2 != nil || region != nil }

    private func containsNames(of location: IncidentLocation) -> Bool {
        guard asksForNames else { return true }
        let names = [location.name, location.country, location.admin1, location.admin2, location.admin3]
        return Self.contains(country, [location.country, location.countryCode])
            && Self.contains(admin1, [location.admin1]) && Self.contains(admin2, [location.admin2])
            && Self.contains(region, names)
    }

    private static func contains(_ wanted: String?, _ names: [String?]) -> Bool {
        guard let wanted else { return true }
        return names.contains { $0?.lowercased() == wanted.lowercased() }
    }
}

extension NearPoint {
    fileprivate func holds(_ interval: DistanceInterval) -> Bool {
        let certainty = interval.certainty(within: distance)
        return certainty == .certain || certainty == .possible && !certainOnly
    }
}

extension NearBorder {
    fileprivate func holds(_ interval: DistanceInterval?) -> Bool {
        let certainty = interval?.certainty(within: distance)
        return certainty == .certain || certainty == .possible && !certainOnly
    }
}

extension String {
    /// Tells whether a text is part of this one, whatever the case of both.
    fileprivate func holds(_ part: String) -> Bool { lowercased().contains(part.lowercased()) }
}
