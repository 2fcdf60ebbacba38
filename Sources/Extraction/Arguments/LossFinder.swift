import Incidents
import Prose

/// Finds every figure of loss: around verbs ("killed six soldiers", "six were killed"), around nouns
/// ("the death of six soldiers", "no casualties"), around adjectives ("six dead").
struct LossFinder {
    let reading: Reading
    let events: [EventMention]
    var found: [LossMention] = []

    static func losses(of reading: Reading, _ events: [EventMention]) -> [LossMention] {
        var finder = LossFinder(reading: reading, events: events)
        for index in events.indices { finder.add(index) }
        finder.addNounsOfLoss()
        finder.addMishaps()
        finder.addBombers()
        return finder.found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    init(reading: Reading, events: [EventMention]) {
        self.reading = reading
        self.events = events
    }

    // MARK: Verbs and adjectives

    mutating func add(_ index: Int) {
        let event = events[index]
        guard isCountable(event), !isSecondOfTwo(index), event.sense != .mob || event.entry.frame != .noun,
            let outcome = Self.outcome(of: event.sense)
        else {
            return
        }
        switch event.sense {
        case .deaths, .casualties, .wounded, .body, .prisoner:
            addNoun(index, outcome)
        case .dead where isNounOfTheDead(event): break
        case .dead:
            let range = before(event)
            addItems(in: Range(from: startOfList(in: range), upTo: endOfDead(event, range)), index, outcome)
        case .kill, .murder, .wound, .abduct, .arrest:
            if let item = numbered(event) {
                append(item, index, outcome, joint: outcome)
            } else {
                for range in event.victimTokens { addItems(in: range, index, outcome) }
                for range in listed(after: event) { addItems(in: range, index, outcome) }
            }
        default:
            for range in event.victimTokens { addItems(in: range, index, outcome) }
        }
        addOne(index, outcome)
    }

    /// "two dead soldiers": the people may stand behind the adjective.
    func endOfDead(_ event: EventMention, _ before: Range<Int>) -> Int {
        let next = event.tokens.upperBound
        guard reading.actorAt.indices.contains(next), reading.actorAt[next] >= 0,
            !before.contains(where: { reading.actorAt[$0] >= 0 })
        else { return before.upperBound }
        return reading.actors[Int(reading.actorAt[next])].tokens.upperBound
    }

    /// "residents buried their dead": people told of before, and no figure.
    func isNounOfTheDead(_ event: EventMention) -> Bool {
        event.tokens.lowerBound > 0 && reading.word(event.tokens.lowerBound - 1)?.opensNoun == true
    }

    /// The second verb of "killed or captured", whose figure the first one has.
    func isSecondOfTwo(_ index: Int) -> Bool {
        guard let loss = found.last, loss.event == index - 1 else { return false }
        return loss.outcome == .killedOrCaptured || loss.outcome == .killedOrWounded
    }

    /// Deaths in the past, in plans and in threats are no losses of this report; "did not kill" is none either.
    func isCountable(_ event: EventMention) -> Bool {
        switch event.background {
        case nil, .reason: true
        case .negation: event.sense == .casualties || event.sense == .deaths || event.sense == .wounded
        default: false
        }
    }

    static func outcome(of sense: EventSense) -> Outcome? {
        switch sense {
        case .kill, .murder, .die, .dead, .deaths, .body, .mob: .killed
        case .wound, .wounded: .wounded
        case .casualties: .killed
        case .abduct, .arrest, .capture, .prisoner: .captured
        case .missing: .missing
        case .destroy, .burn, .down: .destroyed
        case .loot, .recover: .seized
        case .take: .captured
        default: nil
        }
    }

    /// The words before an adjective such as "dead", from the last break on.
    func before(_ event: EventMention) -> Range<Int> {
        event.victimTokens.first ?? event.tokens.lowerBound..<event.tokens.lowerBound
    }

    mutating func addItems(in range: Range<Int>, _ index: Int, _ outcome: Outcome) {
        let all = items(in: range)
        // Beside a number, a noun without one is somebody else: "JNIM claimed that ten soldiers were killed".
        let counted = all.filter(\.isCounted)
        let told = counted.isEmpty ? fallback(all, events[index]) : counted
        for item in told where !isDuplicate(item, outcome) && !isPart(item, outcome) {
            append(item, index, outcome, joint: jointOutcome(outcome, events[index]))
        }
    }

    /// Where the words by the verb name nobody, the people who suffer by the sense of the sentence.
    func fallback(_ items: [Item], _ event: EventMention) -> [Item] {
        guard items.isEmpty, let patient = event.patients.first,
            event.isPassive || event.entry.frame == .undergo
        else { return items }
        let mention = reading.actors[patient]
        let sentence = reading.text.sentences[event.sentence]
        guard sentence.contains(mention.tokens.lowerBound), mention.kind != .object else { return [] }
        let start = max(sentence.lowerBound, mention.tokens.lowerBound - 4)
        let number = Range(from: start, upTo: mention.tokens.lowerBound).last { reading.quantityAt[$0] >= 0 }
        let found = self.items(
            in: Range(from: number ?? mention.tokens.lowerBound, upTo: mention.tokens.upperBound))
        return Array(found.prefix(1))
    }

    /// The same number told by two verbs: "killed or captured" is one claim of either.
    func isDuplicate(_ item: Item, _ outcome: Outcome) -> Bool {
        found.contains { loss in
            loss.figure.overlaps(item.tokens)
                && (loss.outcome == outcome || loss.outcome == .killedOrCaptured
                    || loss.outcome == .killedOrWounded)
        }
    }

    func jointOutcome(_ outcome: Outcome, _ event: EventMention) -> Outcome {
        guard outcome == .killed else { return outcome }
        var at = event.tokens.upperBound
        guard at < reading.tokens.count, reading.word(at) == .or else {
            return outcome
        }
        at += 1
        guard at < reading.tokens.count, reading.triggerAt[at] >= 0 else { return outcome }
        switch reading.triggers[Int(reading.triggerAt[at])].entry.sense {
        case .take, .capture, .abduct, .prisoner, .arrest: return .killedOrCaptured
        case .wound: return .killedOrWounded
        default: return outcome
        }
    }

    mutating func append(_ item: Item, _ index: Int?, _ outcome: Outcome, joint: Outcome) {
        var outcome = joint
        if item.thing != nil {
            // People die; things are destroyed or seized.
            let isTaken = outcome == .captured || outcome == .seized
            outcome = isTaken ? .seized : .destroyed
        } else if outcome == .seized || outcome == .destroyed || isTakenPlace(item, index) {
            return
        }
        let trigger = index.map { events[$0].tokens } ?? item.tokens
        let isOwnToo = isOwnBefore(item)
        found.append(
            LossMention(
                sentence: index.map { events[$0].sentence }
                    ?? reading.text.sentenceIndex(ofToken: item.tokens.lowerBound),
                tokens: min(
                    item.tokens.lowerBound, trigger.lowerBound)..<max(
                        item.tokens.upperBound, trigger.upperBound),
                figure: item.tokens, outcome: outcome, count: item.count, isCounted: item.isCounted,
                victim: item.actor ?? (item.words == nil ? owner(of: item, index, outcome) : nil)
                    ?? (isOwnToo ? found.last?.victim : nil),
                words: item.actor == nil ? item.words : nil, thing: item.thing,
                isOwn: item.isOwn || isInOwnRanks(after: max(item.tokens.upperBound, trigger.upperBound))
                    || isOwnToo, isTotal: item.isTotal,
                event: index, speaker: nil,
                hedge: nil))
    }

    /// "seven of their fighters were killed and 12 wounded": the second number counts the same people.
    func isOwnBefore(_ item: Item) -> Bool {
        guard item.actor == nil, item.thing == nil, !item.isTotal, let before = found.last else {
            return false
        }
        return before.isOwn && before.sentence == reading.text.sentenceIndex(ofToken: item.tokens.lowerBound)
    }

    /// "casualties among the fighters, with dozens killed": a number alone counts the people named before it.
    func antecedent(_ item: Item, _ outcome: Outcome) -> Int? {
        guard item.thing == nil, !item.isTotal else { return nil }
        if let before = found.last, before.victim != nil, before.figure.upperBound <= item.tokens.lowerBound,
            before.sentence == reading.text.sentenceIndex(ofToken: item.tokens.lowerBound),
            before.thing == nil
        {
            return before.victim
        }
        let sentence = reading.text.sentences[reading.text.sentenceIndex(ofToken: item.tokens.lowerBound)]
        let among = Range(from: sentence.lowerBound, upTo: item.tokens.lowerBound).last {
            reading.word($0) == .among
        }
        return among.flatMap { start in
            Range(from: start, upTo: item.tokens.lowerBound).first { reading.actorAt[$0] >= 0 }.map {
                Int(reading.actorAt[$0])
            }
        }
    }
}
