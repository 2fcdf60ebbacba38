import Prose

/// Who and what stands behind the verb.
extension ArgumentFinder {
    /// The words of the object: up to a preposition of place, a clause or another verb.
    func objectTokens(after start: Int) -> Range<Int> {
        let near = phrase(from: start)
        guard reading.lexicon.language.has(.objectsWait), !near.contains(where: isSufferer) else {
            return near
        }
        return waitingObject(behind: near) ?? near
    }

    /// "ont tué samedi à Ber trois civils": the object behind day and place, in languages that leave it there.
    private func waitingObject(behind near: Range<Int>) -> Range<Int>? {
        var at = near.upperBound
        while at < sentence.upperBound, at - near.lowerBound < 14 {
            if isSufferer(at), reading.word(at - 1) != .place, reading.word(at - 1) != .of {
                return phrase(from: at)
            }
            let isVerb = reading.triggerAt[at] >= 0 && reading.triggers[Int(reading.triggerAt[at])].isVerb
            if isVerb || reading.word(at) == .by || reading.word(at)?.opensClause == true { return nil }
            if reading.tokens[at].kind == .mark, reading.word(at) == nil, !reading.tokens[at].isGlued {
                return nil
            }
            if reading.isComma(at) || reading.word(at) == .relative { return nil }
            at += 1
        }
        return nil
    }

    private func isSufferer(_ at: Int) -> Bool {
        if reading.quantityAt[at] >= 0 { return !reading.quantities[Int(reading.quantityAt[at])].isArticle }
        return reading.actorAt[at] >= 0
    }

    static func takesThings(_ sense: EventSense) -> Bool {
        switch sense {
        case .recover, .loot, .take: true
        default: false
        }
    }

    /// Lists of things run on over commas and "with" up to the next verb or the end of the quotation.
    func things(after start: Int) -> Range<Int> {
        var at = start
        while at < sentence.upperBound, !reading.isQuote(at), reading.word(at)?.opensClause != true,
            reading.word(at) != .relative, reading.mark(at) != UInt8(ascii: ";")
        {
            if reading.triggerAt[at] >= 0, reading.triggers[Int(reading.triggerAt[at])].isVerb { break }
            at += 1
        }
        return start..<max(start, at)
    }

    func phrase(from start: Int) -> Range<Int> {
        var at = min(start, sentence.upperBound)
        while at < sentence.upperBound, !closesPhrase(at, start) { at += 1 }
        return min(start, at)..<at
    }

    func closesPhrase(_ at: Int, _ start: Int) -> Bool {
        if reading.quantityAt[at] >= 0 { return false }
        if reading.triggerAt[at] >= 0, reading.actorAt[at] < 0 {
            return reading.triggers[Int(reading.triggerAt[at])].isVerb
        }
        switch reading.word(at) {
        case .conjunction, .contrast, .relative, .by: return true
        case .place, .with, .against, .to: return true
        default: break
        }
        if reasons.contains(at) { return true }
        if reading.isComma(at) { return !continuesList(at + 1) }
        let mark = reading.mark(at)
        return mark == UInt8(ascii: ";") || mark == UInt8(ascii: ":") || mark == UInt8(ascii: ".")
    }

    func continuesList(_ at: Int) -> Bool {
        guard at < sentence.upperBound else { return false }
        if reading.word(at) == .possessive { return isOwnPerson(at) }
        guard reading.quantityAt[at] >= 0 || reading.word(at) == .including else { return false }
        // ", a coalition of groups" explains what stands before.
        if reading.quantityAt[at] >= 0, reading.quantities[Int(reading.quantityAt[at])].isArticle {
            return isAmongOthers(at)
        }
        // ", two soldiers were wounded" is a clause of its own and not one more member of the list.
        let ahead = Range(from: at, upTo: min(at + 8, sentence.upperBound))
        for token in ahead {
            if reading.word(token) == .be { return false }
            if reading.triggerAt[token] >= 0 {
                return !reading.triggers[Int(reading.triggerAt[token])].isVerb
            }
            if token > at, reading.isComma(token) || reading.word(token)?.joins == true { return true }
        }
        return true
    }

    /// "the mayor, his driver": one more person, who belongs to the one before.
    private func isOwnPerson(_ at: Int) -> Bool {
        Range(from: at + 1, upTo: min(at + 4, sentence.upperBound)).contains { reading.actorAt[$0] >= 0 }
    }

    /// "a commander, a member of his guard and two civilians": people on both sides of the comma, and more behind.
    private func isAmongOthers(_ at: Int) -> Bool {
        let before = at - 2
        guard before > sentence.lowerBound, reading.actorAt[before] >= 0,
            Range(from: max(sentence.lowerBound, before - 5), upTo: before).contains(where: {
                reading.quantityAt[$0] >= 0
            })
        else { return false }
        let ahead = Range(from: at + 1, upTo: min(at + 10, sentence.upperBound - 1))
        guard let link = ahead.first(where: { reading.word($0)?.joins == true || reading.isComma($0) }) else {
            return false
        }
        return reading.word(link)?.joins == true && reading.quantityAt[link + 1] >= 0
            && Range(from: at + 1, upTo: link).contains { reading.actorAt[$0] >= 0 }
    }

    /// "killed two men described as militiamen": who the people of the object are said to be.
    func described(behind object: Range<Int>) -> Int? {
        let start = reading.isComma(object.upperBound) ? object.upperBound + 1 : object.upperBound
        guard start < sentence.upperBound, reading.word(start) == .described else { return nil }
        let words = Range(
            from: reading.wordEnds[start], upTo: min(sentence.upperBound, reading.wordEnds[start] + 5))
        return words.first { reading.actorAt[$0] >= 0 }.map { Int(reading.actorAt[$0]) }
    }

    /// The words behind "by", up to the end of the phrase.
    func agentTokens(after start: Int) -> Range<Int> {
        let limit = min(sentence.upperBound, start + 25)
        var at = start
        while at < limit {
            if reading.word(at) == .by {
                let next = reading.wordEnds[at]
                // "by a vehicle", "by Thursday" name no one; go on.
                let tokens = phrase(from: next)
                if !actors(in: tokens).isEmpty { return tokens }
            }
            let trigger = reading.triggerAt[at]
            if trigger >= 0, at > start, reading.triggers[Int(trigger)].entry.frame == .transitive,
                reading.triggers[Int(trigger)].isVerb, reading.word(at - 1)?.joins != true
            {
                break
            }
            if reading.mark(at) == UInt8(ascii: ";") || reading.word(at)?.opensClause == true { break }
            at += 1
        }
        return start..<start
    }

    func actors(in range: Range<Int>) -> [Int] {
        var found: [Int] = []
        for token in range where reading.actorAt[token] >= 0 {
            let index = Int(reading.actorAt[token])
            if found.last != index { found.append(index) }
        }
        return found
    }

    func firstWord(_ word: FunctionWord, in range: Range<Int>) -> Int? {
        range.first { reading.word($0) == word }
    }

    /// Where the next noun of an event begins that is no part of the same phrase: what follows belongs to it.
    func nextNoun(after start: Int) -> Int {
        Range(from: start + 1, upTo: sentence.upperBound).first { at in
            reading.triggerAt[at] >= 0 && reading.actorAt[at] < 0
                && reading.triggers[Int(reading.triggerAt[at])].entry.frame == .noun
                && reading.triggers[Int(reading.triggerAt[at])].entry.weight >= 2
        } ?? sentence.upperBound
    }

    func nextVerb(after start: Int) -> Int {
        var at = start
        while at < sentence.upperBound {
            if reading.triggerAt[at] >= 0, reading.triggers[Int(reading.triggerAt[at])].isVerb { return at }
            if reading.word(at)?.opensClause == true || reading.mark(at) == UInt8(ascii: ";") { return at }
            at += 1
        }
        return max(start, sentence.upperBound)
    }
}
