import Incidents
import Prose

/// Losses told of people who were counted before, or of one person who needs no number.
extension LossFinder {
    /// A death without a figure: of those taken before ("they were executed"), of the bomber, of one person.
    mutating func addOne(_ index: Int, _ outcome: Outcome) {
        guard outcome == .killed, !found.contains(where: { $0.event == index }) else { return }
        let event = events[index]
        if let before = takenBefore(event) {
            let item = Item(
                tokens: event.tokens, count: before.count, isCounted: true, actor: before.victim, thing: nil,
                isOwn: before.isOwn, words: before.words)
            append(item, index, outcome, joint: outcome)
        } else if let person = aside(of: event) ?? assassinated(event) {
            append(person, index, outcome, joint: outcome)
        }
    }

    /// "One of the Islamists killed was a commander": a part of those who were counted before.
    func isPart(_ item: Item, _ outcome: Outcome) -> Bool {
        guard let people = item.actor, let number = item.count.low else { return false }
        let quantity = reading.quantityAt[item.tokens.lowerBound]
        guard quantity >= 0 else { return false }
        let next = reading.quantities[Int(quantity)].tokens.upperBound
        guard reading.word(next) == .of, reading.word(next + 1)?.opensNoun == true else { return false }
        return found.contains { loss in
            loss.outcome == outcome && loss.tokens.upperBound <= item.tokens.lowerBound
                && (loss.count.low ?? 0) >= number
                && loss.victim.map { reading.actors[$0].identity == reading.actors[people].identity } ?? false
        }
    }

    /// "A suicide bomber struck a patrol": who blows himself up dies of it, as ACLED counts it, unless his death is told.
    mutating func addBombers() {
        for (index, event) in events.enumerated()
        where event.sense == .suicide && event.background == nil
            && reading.actorAt[event.tokens.lowerBound] >= 0
        {
            let bomber = Int(reading.actorAt[event.tokens.lowerBound])
            let isTold = found.contains { loss in
                loss.outcome == .killed
                    && (loss.victim == bomber || loss.event == nil && loss.sentence == event.sentence)
            }
            guard !isTold else { continue }
            let sentence = reading.text.sentences[event.sentence]
            let number = counted(before: event, sentence)
            let item = Item(
                tokens: reading.actors[bomber].tokens, count: number?.count ?? ClaimedCount(1),
                isCounted: true,
                actor: bomber, thing: nil, isOwn: false)
            append(item, index, .killed, joint: .killed)
        }
    }

    /// "abducted two traders and executed them", "they were executed": those whom a pronoun tells of were taken before.
    private func takenBefore(_ event: EventMention) -> LossMention? {
        guard event.victimTokens.contains(where: { $0.contains { reading.word($0) == .pronoun } }) else {
            return nil
        }
        return found.last { loss in
            loss.outcome == .captured && loss.isCounted && loss.thing == nil
                && event.sentence - loss.sentence <= 1
                && loss.sentence <= event.sentence && loss.tokens.lowerBound < event.tokens.lowerBound
        }
    }

    /// "Ahmed, a leader of the group, was killed", "shot dead Ahmed, a trader": the one person whom an aside describes.
    private func aside(of event: EventMention) -> Item? {
        let sentence = reading.text.sentences[event.sentence]
        let comma: Int?
        if event.isPassive {
            var at = event.tokens.lowerBound - 1
            while at > sentence.lowerBound, reading.word(at) == .be || reading.word(at) == .have { at -= 1 }
            guard at > sentence.lowerBound, reading.isComma(at) else { return nil }
            comma = Range(from: max(sentence.lowerBound, at - 12), upTo: at).last { reading.isComma($0) }
        } else {
            comma = event.victimTokens.first.flatMap { $0.isEmpty ? nil : $0.upperBound }
        }
        guard let comma, comma + 1 < sentence.upperBound, reading.isComma(comma), isName(before: comma) else {
            return nil
        }
        let words = Range(from: comma + 1, upTo: min(comma + 8, sentence.upperBound))
        guard let person = words.first(where: { reading.actorAt[$0] >= 0 || reading.isComma($0) }),
            reading.actorAt[person] >= 0
        else { return nil }
        let mention = reading.actors[Int(reading.actorAt[person])]
        let isOne = !mention.isPlural || reading.quantityAt[comma + 1] >= 0
        return isOne ? one(mention.tokens, Int(reading.actorAt[person])) : nil
    }

    /// Whether a name, in capitals and of no known people, stands before an aside.
    private func isName(before comma: Int) -> Bool {
        comma > 0 && reading.tokens[comma - 1].isCapitalised && reading.actorAt[comma - 1] < 0
    }

    /// "an assassination was carried out": a noun for the death of one.
    private func assassinated(_ event: EventMention) -> Item? {
        let article = event.tokens.lowerBound - 1
        guard event.sense == .murder, event.entry.frame == .noun, article >= 0,
            reading.quantityAt[article] >= 0,
            reading.quantities[Int(reading.quantityAt[article])].isArticle
        else { return nil }
        return one(event.tokens, event.patients.first)
    }

    private func one(_ tokens: Range<Int>, _ actor: Int?) -> Item {
        Item(tokens: tokens, count: ClaimedCount(1), isCounted: true, actor: actor, thing: nil, isOwn: false)
    }
}
