import Incidents
import Prose

/// Tells how a report was read: what was found in each sentence and what became of it.
struct ExtractionTracer {
    let reading: Reading
    let events: [EventMention]
    /// The drafts that became incidents, in the order of the result.
    let drafts: [Draft]

    func trace() -> ExtractionTrace {
        ExtractionTrace(sentences: reading.text.sentences.indices.map(sentence))
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
        for cue in reading.cues { add("cue", cue.tokens, cue.kind.rawValue) }
        for speech in reading.speech { add("speech", speech.tokens, speech.kind.rawValue) }
        for actor in reading.actors { add("actor", actor.tokens, "\(actor.identity)") }
        return found.sorted { ($0.at, $0.text) < ($1.at, $1.text) }.map(\.text)
    }
}
