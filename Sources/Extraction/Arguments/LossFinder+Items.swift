import Incidents
import Prose

/// What a number counts.
extension LossFinder {
    /// A number with what it counts.
    struct Item {
        var tokens: Range<Int>
        var count: ClaimedCount
        var isCounted: Bool
        var actor: Int?
        var thing: Range<Int>?
        var isOwn: Bool
        var isTotal = false
        /// Words for people that no table knows.
        var words: Range<Int>?
    }

    /// The counted people and things of a phrase; what follows "including" is part of what stands before it.
    func items(in range: Range<Int>) -> [Item] {
        var items: [Item] = []
        var at = range.lowerBound
        while at < range.upperBound {
            if reading.word(at) == .including, items.contains(where: \.isCounted) { break }
            if reading.word(at) == .distributive { break }
            if !items.isEmpty, isAside(at) || opensAnotherPhrase(at) || reading.word(at) == .relative {
                break
            }
            if isSpeaking(at, in: range) { break }
            // "300 men, some of them fighters": a part of what was counted.
            if reading.quantityAt[at] >= 0, !items.isEmpty,
                reading.word(reading.quantities[Int(reading.quantityAt[at])].tokens.upperBound) == .including
            {
                break
            }
            guard let item = item(at: at, in: range, isFirst: items.isEmpty) else {
                at += 1
                continue
            }
            if let last = items.indices.last, isJoined(item, to: items[last], in: range) {
                items[last].isCounted = items[last].isCounted || items[last].count.high == 1
            }
            items.append(item)
            at = max(at + 1, item.tokens.upperBound)
        }
        return items
    }

    /// "two women (a mother and her daughter)", "two men, one from the town": who those are that were counted.
    private func isAside(_ at: Int) -> Bool {
        if reading.mark(at) == UInt8(ascii: "(") { return true }
        guard reading.quantityAt[at] >= 0, reading.isComma(at - 1) else { return false }
        let quantity = reading.quantities[Int(reading.quantityAt[at])]
        let next = quantity.tokens.upperBound
        guard quantity.count == ClaimedCount(1), !quantity.isArticle, next < reading.tokens.count else {
            return false
        }
        return reading.word(next) == .place
            || reading.quantityAt[next] >= 0 && reading.quantities[Int(reading.quantityAt[next])].isArticle
    }

    /// "killing three, two hospital sources said": the number behind the comma counts those who speak.
    private func isSpeaking(_ at: Int, in range: Range<Int>) -> Bool {
        guard reading.quantityAt[at] >= 0, reading.isComma(at - 1) else { return false }
        let noun = reading.quantities[Int(reading.quantityAt[at])].tokens.upperBound
        for next in noun..<min(noun + 5, reading.tokens.count) {
            if reading.speechAt[next] >= 0 { return true }
            guard reading.tokens[next].kind == .word, reading.triggerAt[next] < 0 else { return false }
        }
        return false
    }

    /// "killing six and taking one prisoner": behind "and" a verb that no table knows, and then a number.
    private func opensAnotherPhrase(_ at: Int) -> Bool {
        guard reading.quantityAt[at] >= 0, at >= 2, reading.word(at - 2)?.joins == true else { return false }
        let token = reading.tokens[at - 1]
        return token.kind == .word && token.capitals == .none && reading.word(at - 1) == nil
            && reading.quantityAt[at - 1] < 0 && reading.actorAt[at - 1] < 0
            && !reading.hedges.contains { $0.contains(at - 1) }
    }

    /// "the mayor, his driver and six others": one person told of right before those who are counted.
    private func isJoined(_ item: Item, to last: Item, in range: Range<Int>) -> Bool {
        let between = Range(from: last.tokens.upperBound, upTo: item.tokens.lowerBound)
        return !between.isEmpty && between.count <= 3
            && between.allSatisfy {
                reading.isComma($0) || reading.word($0)?.joins == true || reading.word($0) == .possessive
            }
    }

    func item(at: Int, in range: Range<Int>, isFirst: Bool) -> Item? {
        if reading.quantityAt[at] >= 0 {
            // "members of an allied force": the article belongs to the owner.
            let isOwner = reading.quantities[Int(reading.quantityAt[at])].isArticle && isGoverned(at, range)
            if isOwner { return nil }
            // "one vehicle from the 30 vehicles": the whole is no figure of loss.
            if at > range.lowerBound, reading.word(at - 1) == .definite, !isFirst { return nil }
            if !isFirst, isWhole(at, range) { return nil }
            if isOfWar(at) || !isFirst && isNothing(at) { return nil }
            return counted(reading.quantities[Int(reading.quantityAt[at])], in: range)
        }
        if reading.word(at) == .aircraft, at > range.lowerBound, reading.word(at - 1) == .definite {
            return Item(
                tokens: Range(from: at, upTo: min(reading.wordEnds[at], range.upperBound)),
                count: ClaimedCount(1),
                isCounted: true,
                actor: nil, thing: Range(from: at, upTo: min(reading.wordEnds[at], range.upperBound)),
                isOwn: false)
        }
        guard reading.actorAt[at] >= 0 else { return nil }
        if !isFirst { return companion(at, in: range) }
        // A bare noun: "civilians" are several, "the imam" is one; the owner of a noun is no victim.
        let index = Int(reading.actorAt[at])
        let mention = reading.actors[index]
        guard mention.kind != .object, !isGoverned(mention.tokens.lowerBound, range) else {
            return nil
        }
        let isOne = !mention.isPlural
        let count = isOne ? ClaimedCount(1) : ClaimedCount(low: 3, high: nil)
        return Item(
            tokens: Range(
                from: max(range.lowerBound, mention.tokens.lowerBound),
                upTo: min(range.upperBound, mention.tokens.upperBound)),
            count: count, isCounted: false, actor: index, thing: nil,
            isOwn: isOwned(before: mention.tokens.lowerBound, range))
    }

    /// "killing thousands": what a war has cost, and not an incident.
    private func isOfWar(_ at: Int) -> Bool {
        let quantity = reading.quantities[Int(reading.quantityAt[at])]
        return quantity.isVague && (quantity.count.low ?? 0) >= 1000
    }

    /// "killed 20 rebels, without giving its own losses": no number, where no people stand behind it.
    private func isNothing(_ at: Int) -> Bool {
        let quantity = reading.quantities[Int(reading.quantityAt[at])]
        let next = quantity.tokens.upperBound
        return quantity.count.high == 0
            && !(reading.actorAt.indices.contains(next) && reading.actorAt[next] >= 0)
    }

    /// "seized a strategic bridge": an article and a noun that no table knows for people are no prisoner.
    func isTakenPlace(_ item: Item, _ index: Int?) -> Bool {
        guard let index, events[index].sense == .take || events[index].sense == .capture, item.actor == nil,
            item.words != nil, reading.quantityAt[item.tokens.lowerBound] >= 0
        else { return false }
        return reading.quantities[Int(reading.quantityAt[item.tokens.lowerBound])].isArticle
    }

    /// "a teacher and his wife": one more person, who belongs to the one before.
    private func companion(_ at: Int, in range: Range<Int>) -> Item? {
        let index = Int(reading.actorAt[at])
        let mention = reading.actors[index]
        let owner = mention.tokens.lowerBound - 1
        guard owner > range.lowerBound, reading.word(owner) == .possessive, !mention.isPlural,
            mention.kind != .object,
            reading.word(owner - 1)?.joins == true || reading.isComma(owner - 1)
        else { return nil }
        return Item(
            tokens: Range(
                from: mention.tokens.lowerBound, upTo: min(range.upperBound, mention.tokens.upperBound)),
            count: ClaimedCount(1), isCounted: true, actor: index, thing: nil, isOwn: false)
    }

    /// "out of a convoy of 30 vehicles": a number behind "of" and a bare noun measures what the rest is taken from.
    func isWhole(_ at: Int, _ range: Range<Int>) -> Bool {
        at - 2 >= range.lowerBound && reading.word(at - 1) == .of && reading.quantityAt[at - 2] < 0
    }

    func isGoverned(_ start: Int, _ range: Range<Int>) -> Bool {
        guard start > range.lowerBound else { return false }
        return reading.word(start - 1) == .of || reading.word(start - 1) == .place
    }

    /// A number and the people or things up to the next number, preposition or mark.
    func counted(_ quantity: QuantityMention, in range: Range<Int>) -> Item? {
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
                count: quantity.count, isCounted: true, actor: actor, thing: thing, isOwn: isOwned,
                words: quantity.isVague
                    ? nil : nounWords(quantity.tokens.upperBound..<max(end, quantity.tokens.upperBound)))
        }
    }

    /// The noun of a thing; "a livestock trader" is a trader.
    func thingAt(_ at: Int, _ range: Range<Int>) -> Range<Int>? {
        switch reading.word(at) {
        case .thing, .property, .weaponry, .aircraft: break
        default: return nil
        }
        let end = min(reading.wordEnds[at], range.upperBound)
        if end < range.upperBound, reading.actorAt[end] >= 0, reading.actorAt[end] != reading.actorAt[at] {
            return nil
        }
        if reading.actorAt[at] >= 0, reading.actors[Int(reading.actorAt[at])].kind != .object { return nil }
        return Range(from: at, upTo: end)
    }

    func isPart(of quantity: QuantityMention, _ at: Int) -> Bool {
        quantity.tokens.upperBound < at && at - quantity.tokens.upperBound <= 3
            && reading.word(quantity.tokens.upperBound) == .of
    }

    /// "one military pickup", "two army vehicles": the people before a thing own it.
    func isOwnerOfThing(_ at: Int, _ range: Range<Int>) -> Bool {
        let next = reading.actors[Int(reading.actorAt[at])].tokens.upperBound
        guard next < range.upperBound else { return false }
        switch reading.word(next) {
        case .thing, .aircraft: return true
        default: return false
        }
    }

    func isOwned(before start: Int, _ range: Range<Int>) -> Bool {
        (max(range.lowerBound, start - 2)..<max(range.lowerBound, start)).contains {
            reading.word($0) == .possessive
        }
    }
}
