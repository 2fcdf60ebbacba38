import Geodesy

/// Compares two incidents.
public struct IncidentMatcher: Sendable {
    /// What counts for and against.
    public let rules: MergingRules

    /// Creates a matcher.
    ///
    /// - Parameter rules: What counts for and against.
    public init(rules: MergingRules = MergingRules()) {
        self.rules = rules
    }

    /// Returns how well two incidents match.
    ///
    /// - Parameters:
    ///   - first: One incident.
    ///   - second: Another; the order does not matter.
    /// - Returns: The score with its reasons; nothing when they cannot be one: too far apart in time or place.
    public func score(_ first: Incident, _ second: Incident) -> MatchScore? {
        var score = MatchScore()
        guard addDate(first.date, second.date, to: &score),
            addPlace(first.location, second.location, to: &score)
        else { return nil }
        addType(first.type, second.type, to: &score)
        addSides(first, second, to: &score)
        addFigures(first, second, to: &score)
        return score
    }

    // MARK: Date

    private func addDate(_ first: EventDate?, _ second: EventDate?, to score: inout MatchScore) -> Bool {
        guard let first, let second else {
            score.add("undated", rules.undated)
            return true
        }
        let gap = first.interval.gap(to: second.interval)
        let areCertain = first.certainty == .days && second.certainty == .days
        guard gap <= (areCertain ? rules.dateWindow : 0) else { return false }
        if gap > 0 {
            score.add("\(gap) days apart", rules.dayApart * Double(gap))
        } else if !areCertain {
            score.add("possibly the same days", rules.possibleDays)
        } else if first.interval == second.interval {
            score.add("same days", rules.sameDays)
        } else {
            score.add("days in common", rules.commonDays)
        }
        return true
    }

    // MARK: Place

    private func addPlace(_ first: IncidentLocation?, _ second: IncidentLocation?, to score: inout MatchScore)
        -> Bool
    {
        guard let first, let second else {
            score.add("unplaced", rules.unplaced)
            return true
        }
        if let key = first.placeKey, key == second.placeKey {
            let isRegion = first.isRegion || second.isRegion
            score.add(isRegion ? "same region" : "same place", isRegion ? rules.sameRegion : rules.samePlace)
            return true
        }
        let distance = Ellipsoid.wgs84.distance(from: first.coordinate, to: second.coordinate)
        guard distance <= first.radius + second.radius + rules.distanceWindow else { return false }
        if first.isRegion || second.isRegion {
            score.add("one lies in the region of the other", rules.withinRegion)
        } else {
            score.add("nearby places", rules.nearbyPlace)
        }
        return true
    }

    // MARK: Type

    private func addType(_ first: SubEventType, _ second: SubEventType, to score: inout MatchScore) {
        let types = (first.eventType, second.eventType)
        if first == second {
            score.add("same type", rules.sameType)
        } else if types.0 == types.1 {
            score.add("related types", rules.relatedType)
        } else if types.0 == .strategicDevelopments || types.1 == .strategicDevelopments {
            score.add("violence and none", rules.violenceAndNone)
        } else {
            score.add("other violence", rules.otherViolence)
        }
    }

    // MARK: Sides and figures

    private func addSides(_ first: Incident, _ second: Incident, to score: inout MatchScore) {
        let common = first.allActors.intersection(second.allActors).count
        if common >= 2 {
            score.add("both sides in common", rules.sameSides)
        } else if common == 1 {
            score.add("one side in common", rules.oneSide)
        } else if !first.allActors.isEmpty, !second.allActors.isEmpty {
            score.add("other sides", rules.otherSides)
        }
    }

    private func addFigures(_ first: Incident, _ second: Incident, to score: inout MatchScore) {
        if !first.figures.isDisjoint(with: second.figures) {
            score.add("a figure in common", rules.sameFigure)
        }
    }
}

extension IncidentLocation {
    /// Whether only a region is known.
    var isRegion: Bool { geoPrecision == .region }
}

extension Incident {
    /// A number of killed, wounded and so on as somebody gave it.
    fileprivate struct Figure: Hashable {
        let outcome: Outcome
        let count: ClaimedCount
    }

    /// The names of all actors, associated ones too.
    fileprivate var allActors: Set<String> {
        let sides = [side1, side2].compactMap { $0 }
        return Set(sides.flatMap { [$0.actor.name] + $0.associates.map(\.name) })
    }

    /// The exact or bounded figures; a count of one is too common to tell anything.
    fileprivate var figures: Set<Figure> {
        Set(claims.filter { ($0.count.low ?? 0) > 1 }.map { Figure(outcome: $0.outcome, count: $0.count) })
    }
}
