import Incidents
import Prose

/// Traces each value of an incident to its rule and its words.
extension ExtractionTracer {
    func values(of incident: ExtractedIncident, _ draft: Draft) -> [ExtractionTrace.Value] {
        var values = [
            value("type", incident.type.rawValue, incident, draft.events.map { events[$0].tokens })
        ]
        if let date = incident.date {
            values.append(value("date", Self.text(of: date), incident, days(of: date, draft)))
        }
        if let place = draft.place {
            values.append(
                value(
                    "place", incident.place?.relation.rawValue ?? "", incident, [places[place].tokens]))
        }
        for (name, side) in [("actor1", incident.side1), ("actor2", incident.side2)] {
            guard let side else { continue }
            let names = [side.actor.name] + side.associates.map(\.name)
            values.append(
                value(name, names.joined(separator: "; "), incident, people(names, draft), as: "actors"))
        }
        values += incident.claims.map { claim(of: $0) }
        if let deaths = incident.fatalities {
            values.append(value("fatalities", Self.text(of: deaths), incident, []))
        }
        return values
    }

    private func value(
        _ name: String, _ text: String, _ incident: ExtractedIncident, _ words: [Range<Int>],
        as family: String? = nil
    ) -> ExtractionTrace.Value {
        ExtractionTrace.Value(
            name: name, value: text,
            rules: incident.rules.filter { $0.hasPrefix((family ?? name) + ":") },
            words: words.map(cited))
    }

    /// Words with the number of their sentence.
    private func cited(_ tokens: Range<Int>) -> String {
        "“\(reading.string(tokens))” (\(reading.text.sentenceIndex(ofToken: tokens.lowerBound) + 1))"
    }

    private func days(of date: EventDate, _ draft: Draft) -> [Range<Int>] {
        reading.dates.filter { mention in
            draft.sentences.contains(mention.sentence) && mention.date.interval.overlaps(date.interval)
        }.map(\.tokens)
    }

    /// The first words that name each of some actors, in the sentences of the incident first.
    private func people(_ names: [String], _ draft: Draft) -> [Range<Int>] {
        let naming = ActorNaming(
            reading, day: draft.date?.interval.start,
            country: draft.place.flatMap { places[$0].country } ?? country)
        let own = reading.actors.indices.filter { draft.sentences.contains(reading.actors[$0].sentence) }
        return names.compactMap { name in
            own.first { naming.actor($0)?.name == name }.map { reading.actors[$0].tokens }
        }
    }

    private func claim(of claim: Claim) -> ExtractionTrace.Value {
        let count = Self.text(of: claim.count)
        let whose = claim.victim.map { ", " + $0 } ?? ""
        let who = claim.claimant ?? "the report itself"
        let hedge = claim.hedge.map { " (“\($0)”)" } ?? ""
        return ExtractionTrace.Value(
            name: "claim", value: "\(who): \(claim.outcome.rawValue) \(count)\(whose)\(hedge)", rules: [],
            words: ["“\(claim.wording)”"])
    }

    private static func text(of date: EventDate) -> String {
        let days =
            date.interval.start == date.interval.end
            ? "\(date.interval.start)" : "\(date.interval.start) to \(date.interval.end)"
        return switch date.certainty {
        case .days: days
        case .withinWeek, .withinMonth, .withinYear: "some day from \(days)"
        }
    }

    static func text(of count: ClaimedCount) -> String {
        switch (count.low, count.high) {
        case (let low?, let high?) where low == high: "\(low)"
        case (let low?, let high?): "\(low) to \(high)"
        case (let low?, nil): "\(low) or more"
        case (nil, let high?): "up to \(high)"
        case (nil, nil): "some"
        }
    }

    private static func text(of deaths: Fatalities) -> String {
        "\(deaths.conservative) (low \(deaths.low), best \(deaths.best), high \(deaths.high.map(String.init) ?? "open"))"
    }
}
