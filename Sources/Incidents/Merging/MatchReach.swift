public import Geodesy

/// Where and when everything lies that an incident may be one with: what a store asks its index for.
public struct MatchReach: Hashable, Sendable {
    /// From the first to the last day, as days since 1970-01-01; nothing when any day will do.
    public var days: ClosedRange<Int>?

    /// The area that the other's uncertainty must touch; nothing when it may lie anywhere.
    public var area: BoundingBox?
}

extension IncidentMatcher {
    /// Returns where and when everything lies that an incident may be one with.
    ///
    /// The reach is wider than the rules, never narrower: what lies within still has to be compared. An incident
    /// without date and place has no reach, because type, sides and figures alone never make a match; only one of its
    /// `textKeys` leads to another.
    ///
    /// - Parameter incident: Any incident.
    /// - Returns: Its reach; nothing when it matches nothing.
    public func reach(of incident: Incident) -> MatchReach? {
        let area = incident.location.flatMap { location in
            location.extent?.expanded(by: rules.distanceWindow)
        }
        guard incident.date != nil || area != nil else { return nil }
        let days = incident.date.map {
            $0.interval.start.dayNumber - rules.dateWindow...$0.interval.end.dayNumber + rules.dateWindow
        }
        return MatchReach(days: days, area: area)
    }

    /// Returns the days on which a copy of an incident's text may have appeared, by its ``Incident/textDay``.
    ///
    /// - Parameter incident: Any incident.
    /// - Returns: From the first to the last day, as days since 1970-01-01; nothing when only copies without a day count.
    public func textDays(of incident: Incident) -> ClosedRange<Int>? {
        incident.textDay.map { $0.dayNumber - rules.dateWindow...$0.dayNumber + rules.dateWindow }
    }

    /// Tells whether two incidents count for one, as far as only the two of them are looked at.
    ///
    /// Incidents of one report or one data set never do: it told them apart.
    ///
    /// - Parameters:
    ///   - first: One incident.
    ///   - second: Another; the order does not matter.
    /// - Returns: Whether their score reaches the threshold.
    public func matches(_ first: Incident, _ second: Incident) -> Bool {
        guard first.tellers.isDisjoint(with: second.tellers) else { return false }
        return (score(first, second)?.total ?? -.infinity) >= rules.threshold
    }
}

extension IncidentLocation {
    /// The box around all places within ``radius`` of the point; nothing when either is not a proper number.
    public var extent: BoundingBox? {
        guard coordinate.isValid, radius.metres.isFinite, radius >= .zero else { return nil }
        return BoundingBox(coordinate).expanded(by: radius)
    }
}
