import Prose

/// Finds who does and who suffers what a trigger tells, by the order of words.
///
/// A shallow reading: the subject is the nearest people on the left that no preposition governs, the object
/// the people on the right up to the next preposition or clause; the passive turns them around.
struct ArgumentFinder {
    let reading: Reading
    var events: [EventMention] = []
    /// Where the sentence at hand begins and ends.
    var sentence: Range<Int> = 0..<0
    /// Where words such as "accused of" begin, which tell why and close the object.
    let reasons: Set<Int>
    /// The subject of the last event, for pronouns.
    var lastSubjects: [Int] = []

    /// The events of a text in the order of their triggers.
    static func events(of reading: Reading) -> [EventMention] {
        var finder = ArgumentFinder(reading: reading)
        for index in reading.triggers.indices { finder.add(index) }
        finder.shareObjects()
        return finder.events
    }

    init(reading: Reading) {
        self.reading = reading
        reasons = Set(
            reading.cues.filter { $0.kind == .reason && $0.tokens.count > 1 }.map(\.tokens.lowerBound))
    }

    mutating func add(_ index: Int) {
        let trigger = reading.triggers[index]
        sentence = reading.text.sentences[trigger.sentence]
        var event = EventMention(
            trigger: index, sentence: trigger.sentence, tokens: trigger.tokens, entry: trigger.entry)
        switch trigger.entry.frame {
        case .transitive: fillTransitive(&event)
        case .undergo: fillUndergone(&event)
        case .mutual: fillMutual(&event)
        case .agent: event.agents = subject(of: event)
        case .noun: fillNoun(&event)
        }
        if !event.subjects.isEmpty { lastSubjects = event.subjects }
        events.append(event)
    }

    /// "abducted and killed two men": the first verb suffers no one of its own, so it takes those of the second.
    mutating func shareObjects() {
        for index in events.indices.dropLast() {
            let next = events[index + 1]
            guard events[index].entry.frame == .transitive, !events[index].isPassive, !next.isPassive,
                events[index].patients.isEmpty, next.sentence == events[index].sentence,
                next.tokens.lowerBound - events[index].tokens.upperBound <= 3,
                reading.word(events[index].tokens.upperBound)?.joins == true
            else { continue }
            events[index].patients = next.patients
        }
    }

    // MARK: Frames

    func fillTransitive(_ event: inout EventMention) {
        event.isPassive = isPassive(event)
        if event.isPassive {
            fillUndergone(&event)
        } else {
            event.agents = subject(of: event)
            let object = objectTokens(after: event.tokens.upperBound)
            event.victimTokens = [
                Self.takesThings(event.sense) ? things(after: event.tokens.upperBound) : object
            ]
            event.patients = described(behind: object).map { [$0] } ?? actors(in: object)
        }
    }

    func fillUndergone(_ event: inout EventMention) {
        event.patients = subject(of: event)
        event.victimTokens = [subjectTokens(of: event)]
        event.agents = actors(in: agentTokens(after: event.tokens.upperBound))
    }

    /// "A and B clashed" and "A clashed with B".
    func fillMutual(_ event: inout EventMention) {
        event.agents = subject(of: event)
        let end = nextVerb(after: event.tokens.upperBound)
        let with =
            firstWord(.with, in: Range(from: event.tokens.upperBound, upTo: end))
            ?? firstWord(.against, in: Range(from: event.tokens.upperBound, upTo: end))
        event.patients = actors(
            in: phrase(from: with.map { reading.wordEnds[$0] } ?? event.tokens.upperBound))
        if event.patients.isEmpty, event.agents.count > 1 {
            event.patients = Array(event.agents.dropFirst())
            event.agents.removeSubrange(1...)
        }
    }

    func fillNoun(_ event: inout EventMention) {
        let end = event.tokens.upperBound
        let limit = min(nextVerb(after: end), nextNoun(after: end))
        if let between = firstWord(.between, in: Range(from: end, upTo: min(limit, end + 4))) {
            let both = actors(in: phrase(from: between + 1))
            event.agents = Array(both.prefix(1))
            event.patients = Array(both.dropFirst())
            return
        }
        let agents = agentTokens(after: end)
        event.agents = actors(in: agents)
        let doer = doerOfDeed(event, Range(from: end, upTo: limit))
        if let doer, event.agents.isEmpty { event.agents = doer.actors }
        if let target = target(in: Range(from: doer?.end ?? end, upTo: limit), behind: agents) {
            let tokens = phrase(from: target)
            event.victimTokens = [tokens]
            event.patients = actors(in: tokens)
        }
        if event.agents.isEmpty { event.agents = owner(of: event) }
        if event.sense == .ied {
            // Who meets a device suffers it; who laid it is told by a verb.
            if event.patients.isEmpty, events.last?.sentence != event.sentence {
                event.patients = subject(of: event)
            }
        } else if event.agents.isEmpty {
            event.agents = performers(of: event)
        }
    }

    /// "JNIM carried out an attack": the subject of the words before, unless it suffers what they tell.
    func performers(of event: EventMention) -> [Int] {
        if let previous = events.last, previous.sentence == event.sentence,
            previous.isPassive || previous.entry.frame == .undergo
        {
            return previous.agents
        }
        return subject(of: event).filter { !event.patients.contains($0) }
    }

    /// Where the target of a noun begins: behind "on", "against", "of".
    func target(in range: Range<Int>, behind agents: Range<Int>) -> Int? {
        // "the killing of two leaders": the preposition is part of the trigger.
        if range.lowerBound > 0, reading.word(range.lowerBound - 1) == .of { return range.lowerBound }
        let target = range.first { at in
            // "une attaque attribuée à des jihadistes de ce groupe contre le village": those behind "by" have an "of" too.
            if agents.contains(at) { return false }
            return switch reading.word(at) {
            case .against, .of, .with: true
            default: false
            }
        }
        return target.map { reading.wordEnds[$0] }
    }

    /// "the JNIM attack", "the militants' ambush".
    func owner(of event: EventMention) -> [Int] {
        var at = event.tokens.lowerBound - 1
        if at >= sentence.lowerBound, reading.tokens[at].kind == .possessive { at -= 1 }
        guard at >= sentence.lowerBound, reading.actorAt[at] >= 0 else { return [] }
        return [Int(reading.actorAt[at])]
    }
}
