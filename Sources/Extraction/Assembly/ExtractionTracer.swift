import Incidents
import Prose

/// Tells how a report was read: what was found in each sentence and what became of it.
struct ExtractionTracer {
    let reading: Reading
    let events: [EventMention]
    let losses: [LossMention]
    let places: [PlaceMention]
    /// The country that the report is about.
    let country: String?
    /// The drafts that became incidents with what they became, in the order of the result.
    let told: [(draft: Draft, incident: ExtractedIncident)]

    private var drafts: [Draft] { told.map(\.draft) }

    func trace() -> ExtractionTrace {
        ExtractionTrace(
            sentences: reading.text.sentences.indices.map(sentence),
            incidents: told.map { values(of: $0.incident, $0.draft) })
    }

    private func sentence(_ index: Int) -> ExtractionTrace.Sentence {
        let incident = drafts.firstIndex { $0.sentences.contains(index) }
        return ExtractionTrace.Sentence(
            span: reading.text.span(ofTokens: reading.text.sentences[index]),
            fate: fate(of: index, incident), findings: findings(in: index), incident: incident)
    }

    private func fate(of index: Int, _ incident: Int?) -> ExtractionTrace.Fate {
        if reading.isBoilerplate[index] { return .boilerplate }
        if incident != nil { return .incident }
        return events.contains { $0.sentence == index && !$0.isEvent } ? .background : .silent
    }

    private func findings(in index: Int) -> [String] {
        let range = reading.text.sentences[index]
        var found: [(at: Int, text: String)] = []
        func add(_ kind: String, _ tokens: Range<Int>, _ value: String) {
            guard range.contains(tokens.lowerBound) else { return }
            found.append((tokens.lowerBound, "\(kind): \(reading.string(tokens)) (\(value))"))
        }
        for event in events {
            add(
                "event", event.tokens,
                event.background.map { "\(event.sense.rawValue), \($0.rawValue)" } ?? event.sense.rawValue)
        }
        for date in reading.dates {
            add("date", date.tokens, "\(date.date.interval.start)–\(date.date.interval.end)")
        }
        for loss in losses {
            add("loss", loss.tokens, "\(loss.outcome.rawValue) \(Self.text(of: loss.count))")
        }
        for place in places { add("place", place.tokens, "\(place.grain)") }
        for cue in reading.cues { add("cue", cue.tokens, cue.kind.rawValue) }
        for speech in reading.speech { add("speech", speech.tokens, speech.kind.rawValue) }
        for actor in reading.actors { add("actor", actor.tokens, actor.identity.description) }
        return found.sorted { ($0.at, $0.text) < ($1.at, $1.text) }.map(\.text)
    }

    /// For each token, whether its sentence is set aside, or its clause by a cue.
    func background() -> [Bool] {
        var isBackground = [Bool](repeating: false, count: reading.tokens.count)
        for (index, range) in reading.text.sentences.enumerated() {
            let incident = told.firstIndex { $0.draft.sentences.contains(index) }
            switch fate(of: index, incident) {
            case .background, .boilerplate: for token in range { isBackground[token] = true }
            default: break
            }
        }
        for cue in reading.cues where cue.kind != .reason && cue.kind != .negation {
            for token in cue.scope { isBackground[token] = true }
        }
        return isBackground
    }
}

extension ActorIdentity: CustomStringConvertible {
    /// Who is meant, for people: the key of the table's row or the class of the words.
    var description: String {
        switch self {
        case .listed(let key): key
        case .joint(let first, let second): "\(first) or \(second)"
        case .people(let kind): "any \(kind.rawValue)"
        case .ethnicMilitia(let people): "\(people) militia"
        }
    }
}
