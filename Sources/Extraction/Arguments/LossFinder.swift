import Incidents
import Prose

/// Finds every figure of loss: around verbs ("killed six soldiers", "six were killed"), around nouns
/// ("the death of six soldiers", "no casualties"), around adjectives ("six dead").
struct LossFinder {
    private let reading: Reading
    private let events: [EventMention]
    private var found: [LossMention] = []

    static func losses(of reading: Reading, _ events: [EventMention]) -> [LossMention] {
        var finder = LossFinder(reading: reading, events: events)
        for index in events.indices { finder.add(index) }
        finder.addNounsOfLoss()
        return finder.found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private init(reading: Reading, events: [EventMention]) {
        self.reading = reading
        self.events = events
    }

    // MARK: Verbs and adjectives

    private mutating func add(_ index: Int) {
        let event = events[index]
        guard isCountable(event), let outcome = Self.outcome(of: event.sense, reading, event) else { return }
        switch event.sense {
        case .deaths, .casualties, .wounded, .body, .prisoner:
            addNoun(index, outcome)
        case .dead:
            addItems(in: before(event), index, outcome)
        default:
            for range in event.victimTokens { addItems(in: range, index, outcome) }
        }
    }

    /// Deaths in the past, in plans and in threats are no losses of this report; "did not kill" is none either.
    private func isCountable(_ event: EventMention) -> Bool {
        switch event.background {
        case nil, .reason: true
        case .negation: event.sense == .casualties || event.sense == .deaths || event.sense == .wounded
        default: false
        }
    }

    static func outcome(of sense: EventSense, _ reading: Reading, _ event: EventMention) -> Outcome? {
        switch sense {
        case .kill, .murder, .die, .dead, .deaths, .body: .killed
        case .wound, .wounded: .wounded
        case .casualties: .killed
        case .abduct, .capture, .prisoner: .captured
        case .missing: .missing
        case .destroy, .burn, .down: .destroyed
        case .loot: .seized
        case .take: .captured
        default: nil
        }
    }

    /// The words before an adjective such as "dead", from the last break on.
    private func before(_ event: EventMention) -> Range<Int> {
        event.victimTokens.first ?? event.tokens.lowerBound..<event.tokens.lowerBound
    }

    private mutating func addItems(in range: Range<Int>, _ index: Int, _ outcome: Outcome) {
        for item in items(in: range) where !isDuplicate(item, outcome) {
            append(item, index, outcome, joint: jointOutcome(outcome, events[index]))
        }
    }

    /// The same number told by two verbs: "killed or captured" is one claim of either.
    private func isDuplicate(_ item: Item, _ outcome: Outcome) -> Bool {
        found.contains { loss in
            loss.tokens.overlaps(item.tokens)
                && (loss.outcome == outcome || loss.outcome == .killedOrCaptured
                    || loss.outcome == .killedOrWounded)
        }
    }

    private func jointOutcome(_ outcome: Outcome, _ event: EventMention) -> Outcome {
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

    private mutating func append(_ item: Item, _ index: Int?, _ outcome: Outcome, joint: Outcome) {
        var outcome = joint
        if item.thing != nil {
            // People die; things are destroyed or seized.
            if outcome == .captured || outcome == .seized { outcome = .seized } else { outcome = .destroyed }
        } else if outcome == .seized || outcome == .destroyed {
            return
        }
        let trigger = index.map { events[$0].tokens } ?? item.tokens
        found.append(
            LossMention(
                sentence: index.map { events[$0].sentence }
                    ?? reading.text.sentenceIndex(ofToken: item.tokens.lowerBound),
                tokens: min(
                    item.tokens.lowerBound, trigger.lowerBound)..<max(
                        item.tokens.upperBound, trigger.upperBound),
                outcome: outcome, count: item.count, isCounted: item.isCounted, victim: item.actor,
                thing: item.thing, isOwn: item.isOwn, event: index, speaker: nil, hedge: nil))
    }

    // MARK: Nouns

    /// "the death of six soldiers", "six deaths", "no casualties".
    private mutating func addNoun(_ index: Int, _ outcome: Outcome) {
        let event = events[index]
        let sentence = reading.text.sentences[event.sentence]
        let end = event.tokens.upperBound
        if end < sentence.upperBound, reading.word(end) == .of, event.sense != .casualties || true {
            let victims = event.victimTokens.first ?? end..<end
            let found = items(in: victims)
            if event.sense == .body, !found.isEmpty {
                for item in counted(before: event, sentence).map({ [$0] }) ?? found {
                    append(item, index, outcome, joint: outcome)
                }
            } else {
                for item in found { append(item, index, outcome, joint: outcome) }
            }
        } else if let item = counted(before: event, sentence) {
            // Casualties are dead or hurt; only their absence is a figure of deaths.
            guard event.sense != .casualties || item.count.high == 0 else { return }
            append(item, index, outcome, joint: outcome)
        }
    }

    /// The number right before a noun.
    private func counted(before event: EventMention, _ sentence: Range<Int>) -> Item? {
        var at = event.tokens.lowerBound - 1
        var steps = 0
        while at >= sentence.lowerBound, steps < 5 {
            if reading.quantityAt[at] >= 0 {
                let quantity = reading.quantities[Int(reading.quantityAt[at])]
                return Item(
                    tokens: quantity.tokens.lowerBound..<event.tokens.upperBound, count: quantity.count,
                    isCounted: true,
                    actor: actorIndex(between: quantity.tokens.upperBound, event.tokens.lowerBound),
                    thing: nil, isOwn: false)
            }
            let isName = reading.word(at) == nil || reading.word(at)?.joins == true
            guard reading.tokens[at].kind == .word, isName else { return nil }
            at -= 1
            steps += 1
        }
        return nil
    }

    private func actorIndex(between start: Int, _ end: Int) -> Int? {
        (start..<max(start, end)).first { reading.actorAt[$0] >= 0 }.map { Int(reading.actorAt[$0]) }
    }

    /// "the loss of three fighters": a noun of loss is no event, but a figure.
    private mutating func addNounsOfLoss() {
        for sentence in reading.readableSentences {
            let range = reading.text.sentences[sentence]
            for token in range where reading.word(token) == .loss {
                guard token + 1 < range.upperBound, reading.word(token + 1) == .of else { continue }
                for item in items(in: token + 2..<phraseEnd(token + 2, range)) where item.isCounted {
                    append(item, nil, .killed, joint: .killed)
                }
            }
        }
    }

    private func phraseEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
        var at = start
        while at < sentence.upperBound, !reading.isComma(at), reading.word(at) != .place,
            reading.word(at)?.opensClause != true, reading.triggerAt[at] < 0
        { at += 1 }
        return max(at, start)
    }

    // MARK: Counted things

    /// A number with what it counts.
    private struct Item {
        var tokens: Range<Int>
        var count: ClaimedCount
        var isCounted: Bool
        var actor: Int?
        var thing: Range<Int>?
        var isOwn: Bool
    }

    /// The counted people and things of a phrase; what follows "including" is part of what stands before it.
    private func items(in range: Range<Int>) -> [Item] {
        var items: [Item] = []
        var at = range.lowerBound
        while at < range.upperBound {
            if reading.word(at) == .including, items.contains(where: \.isCounted) { break }
            if reading.word(at) == .distributive { break }
            guard let item = item(at: at, in: range, isFirst: items.isEmpty) else {
                at += 1
                continue
            }
            items.append(item)
            at = max(at + 1, item.tokens.upperBound)
        }
        return items
    }

    private func item(at: Int, in range: Range<Int>, isFirst: Bool) -> Item? {
        if reading.quantityAt[at] >= 0 {
            return counted(reading.quantities[Int(reading.quantityAt[at])], in: range)
        }
        guard reading.actorAt[at] >= 0 else { return nil }
        // A bare noun: "civilians" are several, "the imam" is one; the owner of a noun is no victim.
        let index = Int(reading.actorAt[at])
        let mention = reading.actors[index]
        guard isFirst, !isGoverned(mention.tokens.lowerBound, range) else { return nil }
        let isOne = !mention.isPlural
        let count = isOne ? ClaimedCount(1) : ClaimedCount(low: 3, high: nil)
        return Item(
            tokens: max(
                range.lowerBound, mention.tokens.lowerBound)..<min(
                    range.upperBound, mention.tokens.upperBound),
            count: count, isCounted: false, actor: index, thing: nil,
            isOwn: isOwned(before: mention.tokens.lowerBound, range))
    }

    private func isGoverned(_ start: Int, _ range: Range<Int>) -> Bool {
        guard start > range.lowerBound else { return false }
        return reading.word(start - 1) == .of || reading.word(start - 1) == .place
    }

    /// A number and the people or things up to the next number, preposition or mark.
    private func counted(_ quantity: QuantityMention, in range: Range<Int>) -> Item? {
        var end = quantity.tokens.upperBound
        var actor: Int?
        var thing: Range<Int>?
        var isOwn = false
        while end < range.upperBound, end - quantity.tokens.upperBound < 9, reading.quantityAt[end] < 0 {
            if reading.actorAt[end] >= 0 {
                actor = Int(reading.actorAt[end])
                end = reading.actors[Int(reading.actorAt[end])].tokens.upperBound
                break
            }
            switch reading.word(end) {
            case .thing, .property, .weaponry, .aircraft:
                thing = end..<min(reading.wordEnds[end], range.upperBound)
            case .own: isOwn = true
            case .possessive: isOwn = true
            case .place, .by, .relative, .conjunction, .contrast, .including: return finish()
            default: break
            }
            if thing != nil {
                end = thing?.upperBound ?? end
                break
            }
            if reading.isComma(end) { break }
            end += 1
        }
        return finish()

        func finish() -> Item? {
            let isOwned =
                isOwn || isOwned(before: actor.map { reading.actors[$0].tokens.lowerBound } ?? end, range)
            return Item(
                tokens: quantity.tokens
                    .lowerBound..<max(min(end, range.upperBound), quantity.tokens.upperBound),
                count: quantity.count, isCounted: true, actor: actor, thing: thing, isOwn: isOwned)
        }
    }

    private func isOwned(before start: Int, _ range: Range<Int>) -> Bool {
        (max(range.lowerBound, start - 2)..<max(range.lowerBound, start)).contains {
            reading.word($0) == .possessive
        }
    }
}
