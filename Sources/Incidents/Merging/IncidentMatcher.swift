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
    /// - Returns: The score with its reasons; nothing when they cannot be one: too far apart in time or place, and not
    ///   told in nearly the same words.
    public func score(_ first: Incident, _ second: Incident) -> MatchScore? {
        guard first.id <= second.id else { return score(second, first) }
        var score = MatchScore()
        let areDaysNear = addDate(first.date, second.date, to: &score)
        let arePlacesNear = addPlace(first.location, second.location, to: &score)
        if !areDaysNear || !arePlacesNear || first.isNowhere || second.isNowhere {
            guard areOneText(first, second) else { return nil }
            if !areDaysNear { score.add(.otherDays, "other days", by: rules) }
            if !arePlacesNear { score.add(.otherPlaces, "places far apart", by: rules) }
        }
        addType(first.type, second.type, to: &score)
        addSides(first, second, to: &score)
        addFigures(first, second, to: &score)
        addWords(first, second, to: &score)
        return score
    }

    /// Whether one text may be a copy of the other, of which something else was read by mistake.
    private func areOneText(_ first: Incident, _ second: Incident) -> Bool {
        guard areTextsNear(first, second), first.textKeys.contains(where: second.textKeys.contains) else {
            return false
        }
        return WordOverlap(first.words, second.words).oneness > 0
    }

    /// Whether the texts appeared within the date window: a text that comes again weeks later, such as of the march of
    /// every Friday, tells of something else.
    private func areTextsNear(_ first: Incident, _ second: Incident) -> Bool {
        switch (first.textDay, second.textDay) {
        case (let first?, let second?): abs(first.dayNumber - second.dayNumber) <= rules.dateWindow
        case (nil, nil): true
        default: false
        }
    }

    // MARK: Date

    private func addDate(_ first: EventDate?, _ second: EventDate?, to score: inout MatchScore) -> Bool {
        guard let first, let second else {
            score.add(.undated, "undated", by: rules)
            return true
        }
        let gap = first.interval.gap(to: second.interval)
        let areCertain = first.certainty == .days && second.certainty == .days
        guard gap <= (areCertain ? rules.dateWindow : 0) else { return false }
        if gap > 0 {
            let name = gap == 1 ? "a day apart" : "\(gap) days apart"
            score.add(.dayApart, name, amount: Double(gap), by: rules)
        } else if !areCertain {
            score.add(.possibleDays, "possibly the same days", by: rules)
        } else if first.interval == second.interval {
            score.add(.sameDays, first.interval.dayCount == 1 ? "same day" : "same days", by: rules)
        } else {
            score.add(.commonDays, "days in common", by: rules)
        }
        return true
    }

    // MARK: Type

    private func addType(_ first: SubEventType, _ second: SubEventType, to score: inout MatchScore) {
        let types = (first.eventType, second.eventType)
        if first == second {
            score.add(.sameType, "same type", by: rules)
        } else if types.0 == types.1 {
            score.add(.relatedType, "related types", by: rules)
        } else if types.0 == .strategicDevelopments || types.1 == .strategicDevelopments {
            score.add(.violenceAndNone, "violence and none", by: rules)
        } else {
            score.add(.otherViolence, "other violence", by: rules)
        }
    }
}

extension Incident {
    /// Whether neither day nor place is known, so that only its words lead to another.
    fileprivate var isNowhere: Bool { date == nil && location?.extent == nil }
}
