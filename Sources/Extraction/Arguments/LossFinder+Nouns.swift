import Incidents
import Prose

/// Figures told by nouns: "the death of six soldiers", "no casualties".
extension LossFinder {
    /// "the death of six soldiers", "six deaths", "no casualties".
    mutating func addNoun(_ index: Int, _ outcome: Outcome) {
        let event = events[index]
        let sentence = reading.text.sentences[event.sentence]
        let end = event.tokens.upperBound
        if event.sense == .deaths, isSuperseded(event, sentence) { return }
        let counted = event.sense == .deaths ? countedDeaths(event, sentence) : []
        if !counted.isEmpty {
            for item in counted { append(item, index, outcome, joint: outcome) }
        } else if event.sense != .deaths, end < sentence.upperBound, reading.word(end) == .of {
            let victims = event.victimTokens.first ?? end..<end
            let isBody = event.sense == .body
            let before = isBody ? self.counted(before: event, sentence) : nil
            for item in before.map({ [$0] }) ?? Array(items(in: victims).prefix(isBody ? 1 : 9)) {
                append(item, index, outcome, joint: outcome)
            }
        } else if let item = self.counted(before: event, sentence) {
            // "a toll" and "no toll" are no number, nor are "no casualty figures".
            guard !isUncounted(item, event) else { return }
            // Casualties are dead or hurt; only their absence is a figure of deaths.
            guard event.sense != .casualties || item.count.high == 0 else { return }
            // Corpses seen in some number are no count of the dead.
            guard event.sense != .body || item.count.high != nil else { return }
            append(item, index, outcome, joint: outcome)
        }
    }

    private func isUncounted(_ item: Item, _ event: EventMention) -> Bool {
        let quantity = reading.quantityAt[item.tokens.lowerBound]
        let isArticle = quantity >= 0 && reading.quantities[Int(quantity)].isArticle
        let isTally = reading.word(event.tokens.upperBound - 1) == .tally
        return event.sense == .deaths && (isArticle || isTally)
            || reading.word(event.tokens.upperBound) == .number
    }

    /// "the death of six soldiers", "a toll of eight", "the toll of the attack rose to 15".
    private func countedDeaths(_ event: EventMention, _ sentence: Range<Int>) -> [Item] {
        let end = event.tokens.upperBound
        if end < sentence.upperBound, reading.word(end) == .of, let victims = event.victimTokens.first {
            let items = items(in: victims).filter { $0.isCounted || isOnePerson($0) }.map { item in
                var item = item
                item.isTotal = item.actor == nil && item.words == nil
                return item
            }
            if !items.isEmpty { return items }
        }
        return toll(after: end, sentence).map { [$0] } ?? []
    }

    /// "the death of a 50-year-old man".
    private func isOnePerson(_ item: Item) -> Bool {
        item.count.high == 1 && item.actor.map { reading.actors[$0].kind != nil } ?? false
    }

    /// "an earlier toll of eight": another figure has taken its place.
    func isSuperseded(_ event: EventMention, _ sentence: Range<Int>) -> Bool {
        (max(sentence.lowerBound, event.tokens.lowerBound - 2)..<event.tokens.lowerBound).contains {
            reading.word($0) == .superseded
        }
    }

    /// "the death toll rose to 15", "put the toll at 12", "the death toll from the attack has risen to at least 77":
    /// the figure behind a noun that means all the dead.
    func toll(after start: Int, _ sentence: Range<Int>) -> Item? {
        let end = min(sentence.upperBound, start + 16)
        for at in Range(from: start, upTo: end) {
            if reading.isComma(at) || reading.mark(at) == UInt8(ascii: ";") || reading.word(at) == .shared {
                return nil
            }
            guard reading.quantityAt[at] >= 0 else { continue }
            let quantity = reading.quantities[Int(reading.quantityAt[at])]
            guard !quantity.isArticle, amounts(at - 1) else { continue }
            return Item(
                tokens: quantity.tokens, count: quantity.count, isCounted: true, actor: nil, thing: nil,
                isOwn: false, isTotal: true)
        }
        return nil
    }

    /// "rose to", "at": what the figure comes to follows.
    private func amounts(_ at: Int) -> Bool {
        switch reading.word(at) {
        case .amounting: true
        case .place, .to: true
        default: false
        }
    }

    /// "the number of soldiers killed at 13": the figure behind the verb counts the people before it.
    func numbered(_ event: EventMention) -> Item? {
        guard let range = event.victimTokens.first, range.contains(where: { reading.word($0) == .number })
        else { return nil }
        let sentence = reading.text.sentences[event.sentence]
        guard var item = toll(after: event.tokens.upperBound, sentence) else { return nil }
        item.actor = range.first { reading.actorAt[$0] >= 0 }.map { Int(reading.actorAt[$0]) }
        item.isTotal = item.actor == nil
        return item
    }

    /// The number right before a noun.
    func counted(before event: EventMention, _ sentence: Range<Int>) -> Item? {
        var at = event.tokens.lowerBound - 1
        var steps = 0
        while at >= sentence.lowerBound, steps < 5 {
            if reading.quantityAt[at] >= 0 {
                let quantity = reading.quantities[Int(reading.quantityAt[at])]
                return Item(
                    tokens: Range(from: quantity.tokens.lowerBound, upTo: event.tokens.upperBound),
                    count: quantity.count,
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

    func actorIndex(between start: Int, _ end: Int) -> Int? {
        (start..<max(start, end)).first { reading.actorAt[$0] >= 0 }.map { Int(reading.actorAt[$0]) }
    }

    /// "the loss of three fighters": a noun of loss is no event, but a figure.
    mutating func addNounsOfLoss() {
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

    func phraseEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
        var at = start
        while at < sentence.upperBound, !reading.isComma(at), reading.word(at) != .place,
            reading.word(at)?.opensClause != true, reading.triggerAt[at] < 0
        { at += 1 }
        return max(at, start)
    }
}
