import Incidents
import Prose

/// Figures told by nouns: "the death of six soldiers", "no casualties".
extension LossFinder {
    /// "the death of six soldiers", "six deaths", "no casualties".
    mutating func addNoun(_ index: Int, _ outcome: Outcome) {
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
    func stated(after start: Int, _ sentence: Range<Int>) -> Item? {
        let end = min(sentence.upperBound, start + 5)
        guard let at = Range(from: start, upTo: end).first(where: { reading.quantityAt[$0] >= 0 }) else {
            return nil
        }
        let quantity = reading.quantities[Int(reading.quantityAt[at])]
        return Item(
            tokens: quantity.tokens, count: quantity.count, isCounted: true, actor: nil, thing: nil,
            isOwn: false,
            isTotal: true)
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
