import Geodesy

/// Why two incidents were joined.
public struct MergeReason: Hashable, Sendable {
    /// One of them.
    public let first: IncidentID

    /// The other.
    public let second: IncidentID

    /// How well they match.
    public let score: MatchScore
}

/// One incident made of what several reports tell.
public struct MergedIncident: Sendable {
    /// The joined record.
    public let incident: Incident

    /// What it was made of, in the order of publication.
    public let members: [Incident]

    /// Why they were joined, the best first.
    public let reasons: [MergeReason]

    init(members: [Incident], reasons: [MergeReason]) {
        self.members = members.sorted(by: Self.byPublication)
        self.reasons = reasons
        incident = Self.join(self.members)
    }

    private static func byPublication(_ left: Incident, _ right: Incident) -> Bool {
        let (first, second) = (left.sources.first, right.sources.first)
        if let early = first?.published, let late = second?.published, early != late { return early < late }
        return (first?.quotation.report.rawValue ?? "", left.id) < (
            second?.quotation.report.rawValue ?? "", right.id
        )
    }

    /// The record of the most informative member, with the others' days, place, sides, claims and sources.
    private static func join(_ members: [Incident]) -> Incident {
        guard var joined = members.max(by: { informativeness($0) < informativeness($1) }) else {
            preconditionFailure("a merged incident has members")
        }
        guard members.count > 1 else { return joined }
        joined.id = members.map(\.id).min() ?? joined.id
        joined.type = commonType(of: members)
        joined.date = commonDate(of: members)
        joined.location = mostPreciseLocation(of: members)
        for other in members { joined.addSides(of: other) }
        joined.targetsCivilians = members.contains(where: \.targetsCivilians)
        joined.claims = members.flatMap(\.claims).uniqued()
        joined.sources = members.flatMap(\.sources).uniqued()
        joined.fatalities = Fatalities(of: joined.claims) ?? members.lazy.compactMap(\.fatalities).first
        joined.confidence = 1 - members.reduce(1) { $0 * (1 - $1.confidence) }
        joined.rules = members.flatMap(\.rules).uniqued()
        joined.words = members.flatMap(\.words).sortedByText()
        // Coders' own words say more than a sentence of ours, which is made of the whole.
        joined.notes = members.first { !$0.notesAreOurs }?.notes ?? joined.sentence
        return joined
    }

    /// Counts the values that are known, so that the fullest record leads.
    private static func informativeness(_ incident: Incident) -> Int {
        let known = [
            incident.date != nil, incident.location != nil, incident.side1 != nil, incident.side2 != nil,
            incident.fatalities != nil,
        ]
        return known.count { $0 } * 10 + min(incident.claims.count, 9)
    }

    /// The event type most members tell, and within it the sub-event type of the highest precedence.
    private static func commonType(of members: [Incident]) -> SubEventType {
        let votes = Dictionary(grouping: members.map(\.type), by: \.eventType)
        let types = votes.values.max { left, right in
            (left.count, -lowestRank(left)) < (right.count, -lowestRank(right))
        }
        return types?.min { $0.precedence < $1.precedence } ?? members[0].type
    }

    private static func lowestRank(_ types: [SubEventType]) -> Int { types.map(\.precedence).min() ?? 0 }

    /// All days that are certain; where none is, the days that all members allow.
    private static func commonDate(of members: [Incident]) -> EventDate? {
        let dates = members.compactMap(\.date)
        let certain = dates.filter { $0.certainty == .days }
        if let first = certain.first {
            return EventDate(
                certain.dropFirst().reduce(first.interval) { $0.joined(with: $1.interval) }, .days)
        }
        guard let narrowest = dates.min(by: { $0.interval.dayCount < $1.interval.dayCount }) else {
            return nil
        }
        let interval = dates.reduce(narrowest.interval) { $0.intersection(with: $1.interval) ?? $0 }
        return EventDate(interval, narrowest.certainty)
    }

    private static func mostPreciseLocation(of members: [Incident]) -> IncidentLocation? {
        members.compactMap(\.location).min {
            ($0.geoPrecision.rawValue, $0.radius.metres) < ($1.geoPrecision.rawValue, $1.radius.metres)
        }
    }
}

extension Incident {
    /// Whether the notes are the sentence that its values make, or none.
    public var notesAreOurs: Bool { notes.isEmpty || notes == sentence }
}

extension DateInterval {
    /// The days in common, nothing when there are none.
    func intersection(with other: DateInterval) -> DateInterval? {
        overlaps(other) ? DateInterval(max(start, other.start), min(end, other.end)) : nil
    }
}

extension Incident {
    /// Takes over the sides of another record of the same incident: as they stand, or exchanged where that fits.
    fileprivate mutating func addSides(of other: Incident) {
        let isExchanged = Side.shareActors(side1, other.side2) || Side.shareActors(side2, other.side1)
        let fits = Side.shareActors(side1, other.side1) || Side.shareActors(side2, other.side2)
        let (first, second) = isExchanged && !fits ? (other.side2, other.side1) : (other.side1, other.side2)
        side1 = Side.joined(side1, first, except: side2)
        side2 = Side.joined(side2, second, except: side1)
    }
}

extension Side {
    fileprivate var actors: [Actor] { [actor] + associates }

    fileprivate static func shareActors(_ first: Side?, _ second: Side?) -> Bool {
        guard let first, let second else { return false }
        return first.actors.contains { second.actors.contains($0) }
    }

    fileprivate static func joined(_ kept: Side?, _ other: Side?, except opposite: Side?) -> Side? {
        guard let kept else { return other }
        let known = kept.actors + (opposite?.actors ?? [])
        let new = (other?.actors ?? []).filter { !known.contains($0) }
        return Side(kept.actor, associates: kept.associates + new.uniqued())
    }
}

extension Array where Element: Hashable {
    /// The elements without later repetitions, in their order.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
