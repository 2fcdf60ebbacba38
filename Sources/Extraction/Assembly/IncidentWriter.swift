import Incidents
import Prose

/// Turns a draft into an incident: type, sides, claims, deaths, notes.
struct IncidentWriter {
    let report: Report
    let reading: Reading
    let events: [EventMention]
    let losses: [LossMention]
    let places: [PlaceMention]
    let offsets: ScalarOffsets
    /// The country that the report is about.
    let country: String?

    /// The incident of a draft; nothing when its words tell of none after all.
    func incident(_ draft: Draft) -> ExtractedIncident? {
        let cast = SideRules.cast(of: draft, events, reading)
        guard let decision = TypeRules(reading, events, draft, cast)?.decide() else { return nil }
        let place = draft.place.map { places[$0] }
        let naming = ActorNaming(
            reading, day: draft.date?.interval.start,
            country: place?.country ?? reading.discourse.country(ofSentence: draft.sentences[0]) ?? country)
        let sides = SideRules(reading, events, naming).sides(of: decision.type, cast)
        let claims = claims(of: draft, naming, sides)
        let rules = [decision.rule] + draft.rules + Fatalities.rules(for: claims)
        return ExtractedIncident(
            type: decision.type, date: draft.date, side1: sides.0, side2: sides.1,
            targetsCivilians: targetsCivilians(decision.type, sides.1),
            place: place.map { draft.isAround ? $0.surroundings : $0.place },
            claims: claims, fatalities: Fatalities(of: claims), confidence: confidence(draft, place),
            notes: Incident.sentence(decision.type, sides.0, sides.1, draft.date),
            quotations: quotations(of: draft), rules: rules)
    }

    private func targetsCivilians(_ type: SubEventType, _ second: Side?) -> Bool {
        switch type {
        case .excessiveForceAgainstProtesters: true
        case .mobViolence: second?.actor.type == .civilians
        default:
            type.eventType == .violenceAgainstCivilians
                || (type.eventType == .explosions && second?.actor.type == .civilians)
        }
    }

    // MARK: Words

    func quotation(_ span: ByteSpan) -> Quotation {
        Quotation(
            report: report.id, start: offsets.scalarOffset(ofByte: span.start),
            end: offsets.scalarOffset(ofByte: span.end))
    }

    private func quotations(of draft: Draft) -> [Quotation] {
        draft.sentences.sorted().map { quotation(reading.text.span(ofTokens: reading.text.sentences[$0])) }
    }

    private func confidence(_ draft: Draft, _ place: PlaceMention?) -> Double {
        var confidence = 0.4
        if draft.events.contains(where: { events[$0].entry.weight == 3 }) { confidence += 0.2 }
        if draft.date?.certainty == .days { confidence += 0.15 }
        if let place { confidence += place.grain >= .around ? 0.15 : 0.05 }
        if draft.events.count > 1 { confidence += 0.05 }
        return confidence
    }
}
