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
        guard isCountable(event), !isSecondOfTwo(index), let outcome = Self.outcome(of: event.sense) else {
            return
        }
        switch event.sense {
        case .deaths, .casualties, .wounded, .body, .prisoner:
            addNoun(index, outcome)
        case .dead:
            let range = before(event)
            let number = range.last { reading.quantityAt[$0] >= 0 }
            let start = number.map { reading.quantities[Int(reading.quantityAt[$0])].tokens.lowerBound }
            addItems(in: max(range.lowerBound, start ?? range.lowerBound)..<range.upperBound, index, outcome)
        default:
            for range in event.victimTokens { addItems(in: range, index, outcome) }
        }
    }

    /// The second verb of "killed or captured", whose figure the first one has.
    private func isSecondOfTwo(_ index: Int) -> Bool {
        guard let loss = found.last, loss.event == index - 1 else { return false }
        return loss.outcome == .killedOrCaptured || loss.outcome == .killedOrWounded
    }

    /// Deaths in the past, in plans and in threats are no losses of this report; "did not kill" is none either.
    private func isCountable(_ event: EventMention) -> Bool {
        switch event.background {
        case nil, .reason: true
        case .negation: event.sense == .casualties || event.sense == .deaths || event.sense == .wounded
        default: false
        }
    }

    private static func outcome(of sense: EventSense) -> Outcome? {
        switch sense {
        case .kill, .murder, .die, .dead, .deaths, .body: .killed
        case .wound, .wounded: .wounded
        case .casualties: .killed
        case .abduct, .capture, .prisoner: .captured
        case .missing: .missing
        case .destroy, .burn, .down: .destroyed
        case .loot, .recover: .seized
        case .take: .captured
        default: nil
        }
    }

    /// The words before an adjective such as "dead", from the last break on.
    private func before(_ event: EventMention) -> Range<Int> {
        event.victimTokens.first ?? event.tokens.lowerBound..<event.tokens.lowerBound
    }

    private mutating func addItems(in range: Range<Int>, _ index: Int, _ outcome: Outcome) {
        let all = items(in: range)
        // Beside a number, a noun without one is somebody else: "JNIM claimed that ten soldiers were killed".
        let counted = all.filter(\.isCounted)
        let told = counted.isEmpty ? fallback(all, events[index]) : counted
        for item in told where !isDuplicate(item, outcome) {
            append(item, index, outcome, joint: jointOutcome(outcome, events[index]))
        }
    }

    /// Where the words by the verb name nobody, the people who suffer by the sense of the sentence.
    private func fallback(_ items: [Item], _ event: EventMention) -> [Item] {
        guard items.isEmpty, let patient = event.patients.first,
            event.isPassive || event.entry.frame == .undergo
        else { return items }
        let mention = reading.actors[patient]
        let sentence = reading.text.sentences[event.sentence]
        guard sentence.contains(mention.tokens.lowerBound), mention.kind != .object else { return [] }
        let start = max(sentence.lowerBound, mention.tokens.lowerBound - 4)
        let number = (start..<mention.tokens.lowerBound).last { reading.quantityAt[$0] >= 0 }
        let found = self.items(in: (number ?? mention.tokens.lowerBound)..<mention.tokens.upperBound)
        return Array(found.prefix(1))
    }

    /// The same number told by two verbs: "killed or captured" is one claim of either.
    private func isDuplicate(_ item: Item, _ outcome: Outcome) -> Bool {
        found.contains { loss in
            loss.figure.overlaps(item.tokens)
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
            let isTaken = outcome == .captured || outcome == .seized
            outcome = isTaken ? .seized : .destroyed
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
                figure: item.tokens, outcome: outcome, count: item.count, isCounted: item.isCounted,
                victim: item.actor ?? antecedent(item, outcome),
                thing: item.thing, isOwn: item.isOwn || isOwnBefore(item), isTotal: item.isTotal,
                event: index, speaker: nil,
                hedge: nil))
    }

    /// "seven of their fighters were killed and 12 wounded": the second number counts the same people.
    private func isOwnBefore(_ item: Item) -> Bool {
        guard item.actor == nil, item.thing == nil, !item.isTotal, let before = found.last else {
            return false
        }
        return before.isOwn && before.sentence == reading.text.sentenceIndex(ofToken: item.tokens.lowerBound)
    }

    /// "casualties among the fighters, with dozens killed": a number alone counts the people named before it.
    private func antecedent(_ item: Item, _ outcome: Outcome) -> Int? {
        guard item.thing == nil, !item.isTotal else { return nil }
        if let before = found.last, before.victim != nil, before.figure.upperBound <= item.tokens.lowerBound,
            before.sentence == reading.text.sentenceIndex(ofToken: item.tokens.lowerBound),
            before.thing == nil
        {
            return before.victim
        }
        let sentence = reading.text.sentences[reading.text.sentenceIndex(ofToken: item.tokens.lowerBound)]
        let among = (sentence.lowerBound..<item.tokens.lowerBound).last { reading.word($0) == .among }
        return among.flatMap { start in
            (start..<item.tokens.lowerBound).first { reading.actorAt[$0] >= 0 }.map {
                Int(reading.actorAt[$0])
            }
        }
    }

    // MARK: Nouns

    /// "the death of six soldiers", "six deaths", "no casualties".
    private mutating func addNoun(_ index: Int, _ outcome: Outcome) {
        let event = events[index]
        let sentence = reading.text.sentences[event.sentence]
        let end = event.tokens.upperBound
        if end < sentence.upperBound, reading.word(end) == .amounting, let item = stated(after: end, sentence)
        {
            append(item, index, outcome, joint: outcome)
        } else if end < sentence.upperBound, reading.word(end) == .of {
            let victims = event.victimTokens.first ?? end..<end
            let isBody = event.sense == .body
            let before = isBody ? counted(before: event, sentence) : nil
            for item in before.map({ [$0] }) ?? Array(items(in: victims).prefix(isBody ? 1 : 9)) {
                append(item, index, outcome, joint: outcome)
            }
        } else if let item = counted(before: event, sentence) {
            // Casualties are dead or hurt; only their absence is a figure of deaths.
            guard event.sense != .casualties || item.count.high == 0 else { return }
            // Corpses seen in some number are no count of the dead.
            guard event.sense != .body || item.count.high != nil else { return }
            append(item, index, outcome, joint: outcome)
        }
    }

    /// "the death toll rose to 15".
    private func stated(after start: Int, _ sentence: Range<Int>) -> Item? {
        let end = min(sentence.upperBound, start + 5)
        guard let at = (start..<end).first(where: { reading.quantityAt[$0] >= 0 }) else { return nil }
        let quantity = reading.quantities[Int(reading.quantityAt[at])]
        return Item(
            tokens: quantity.tokens, count: quantity.count, isCounted: true, actor: nil, thing: nil,
            isOwn: false,
            isTotal: true)
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
        var isTotal = false
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
            // "members of an allied force": the article belongs to the owner.
            let isOwner = reading.quantities[Int(reading.quantityAt[at])].isArticle && isGoverned(at, range)
            if isOwner { return nil }
            // "one vehicle from the 30 vehicles": the whole is no figure of loss.
            if at > range.lowerBound, reading.word(at - 1) == .definite, !isFirst { return nil }
            return counted(reading.quantities[Int(reading.quantityAt[at])], in: range)
        }
        if reading.word(at) == .aircraft, at > range.lowerBound, reading.word(at - 1) == .definite {
            return Item(
                tokens: at..<min(reading.wordEnds[at], range.upperBound), count: ClaimedCount(1),
                isCounted: true,
                actor: nil, thing: at..<min(reading.wordEnds[at], range.upperBound), isOwn: false)
        }
        guard reading.actorAt[at] >= 0 else { return nil }
        // A bare noun: "civilians" are several, "the imam" is one; the owner of a noun is no victim.
        let index = Int(reading.actorAt[at])
        let mention = reading.actors[index]
        guard isFirst, mention.kind != .object, !isGoverned(mention.tokens.lowerBound, range) else {
            return nil
        }
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
        while end < range.upperBound, end - quantity.tokens.upperBound < 9 {
            // "one of their two helicopters": the first number counts.
            if reading.quantityAt[end] >= 0, !isPart(of: quantity, end) { break }
            if let found = thingAt(end, range) {
                thing = found
                end = found.upperBound
                break
            }
            if reading.actorAt[end] >= 0, !isOwnerOfThing(end, range) {
                actor = Int(reading.actorAt[end])
                end = reading.actors[Int(reading.actorAt[end])].tokens.upperBound
                break
            }
            switch reading.word(end) {
            case .own: isOwn = true
            case .possessive: isOwn = true
            case .place, .by, .relative, .conjunction, .contrast, .including: return finish()
            default: break
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

    /// The noun of a thing; "a livestock trader" is a trader.
    private func thingAt(_ at: Int, _ range: Range<Int>) -> Range<Int>? {
        switch reading.word(at) {
        case .thing, .property, .weaponry, .aircraft: break
        default: return nil
        }
        let end = min(reading.wordEnds[at], range.upperBound)
        if end < range.upperBound, reading.actorAt[end] >= 0, reading.actorAt[end] != reading.actorAt[at] {
            return nil
        }
        if reading.actorAt[at] >= 0, reading.actors[Int(reading.actorAt[at])].kind != .object { return nil }
        return at..<end
    }

    private func isPart(of quantity: QuantityMention, _ at: Int) -> Bool {
        quantity.tokens.upperBound < at && at - quantity.tokens.upperBound <= 3
            && reading.word(quantity.tokens.upperBound) == .of
    }

    /// "one military pickup", "two army vehicles": the people before a thing own it.
    private func isOwnerOfThing(_ at: Int, _ range: Range<Int>) -> Bool {
        let next = reading.actors[Int(reading.actorAt[at])].tokens.upperBound
        guard next < range.upperBound else { return false }
        switch reading.word(next) {
        case .thing, .aircraft: return true
        default: return false
        }
    }

    private func isOwned(before start: Int, _ range: Range<Int>) -> Bool {
        (max(range.lowerBound, start - 2)..<max(range.lowerBound, start)).contains {
            reading.word($0) == .possessive
        }
    }
}
