import Prose

/// Who stands before the verb.
extension ArgumentFinder {
    /// The people who are the subject of a verb.
    func subject(of event: EventMention) -> [Int] {
        var at = beforeAside(event.tokens.lowerBound - 1)
        var owned: [Int] = []
        while at >= sentence.lowerBound {
            if reading.mark(at) == UInt8(ascii: ";") { break }
            if let previous = precedingVerb(at, event) { return shared(with: previous, event) ?? owned }
            if reading.word(at)?.isPronoun == true, event.sense != .dead, isSubjectPronoun(at, event),
                !lastSubjects.isEmpty
            {
                return lastSubjects
            }
            guard reading.actorAt[at] >= 0 else {
                at -= 1
                continue
            }
            let mention = reading.actors[Int(reading.actorAt[at])]
            if isLastObject(mention, event) || isInReason(mention, event) {
                at = mention.tokens.lowerBound - 1
                continue
            }
            let isAside = reading.mark(mention.tokens.lowerBound - 1) == UInt8(ascii: "(")
            let governor = isAside ? .including : governor(of: mention.tokens.lowerBound)
            if governor == nil { return coordinated(endingWith: Int(reading.actorAt[at])) }
            if governor == .of, owned.isEmpty { owned = [Int(reading.actorAt[at])] }
            at = mention.tokens.lowerBound - 1
        }
        return owned.isEmpty ? earlierAgents(event) : owned
    }

    /// "entered the market and killed": what stands before "and" and a verb is the object of another verb.
    func isLastObject(_ mention: ActorMention, _ event: EventMention) -> Bool {
        let link = mention.tokens.upperBound
        guard link < event.tokens.lowerBound, reading.word(link)?.joins == true,
            event.tokens.lowerBound - link <= 2, event.entry.frame == .transitive, !event.isPassive
        else { return false }
        return Range(from: sentence.lowerBound, upTo: mention.tokens.lowerBound).contains { at in
            reading.actorAt[at] >= 0 && reading.actorAt[at] != reading.actorAt[mention.tokens.lowerBound]
        }
    }

    /// "two men suspected of being attackers were lynched": those of the suspicion are not the subject.
    func isInReason(_ mention: ActorMention, _ event: EventMention) -> Bool {
        guard event.isPassive || event.entry.frame == .undergo else { return false }
        return reasons.contains { start in
            start > sentence.lowerBound && start < mention.tokens.lowerBound
                && mention.tokens.lowerBound - start <= 5
                && Range(from: sentence.lowerBound, upTo: start).contains { reading.actorAt[$0] >= 0 }
        }
    }

    /// "Four men, accused of theft, were killed": where the words before an aside end.
    func beforeAside(_ start: Int) -> Int {
        var at = start
        while at > sentence.lowerBound, reading.word(at) == .be || reading.word(at) == .have { at -= 1 }
        guard at < start || reading.isComma(at), reading.isComma(at) else { return start }
        let opening = Range(from: sentence.lowerBound, upTo: at).last { reading.isComma($0) }
        guard let opening, at - opening < 20, !Range(from: opening, upTo: at).contains(where: isFiniteVerb)
        else {
            return start
        }
        return opening - 1
    }

    func isFiniteVerb(_ at: Int) -> Bool {
        guard reading.triggerAt[at] >= 0 else { return false }
        let trigger = reading.triggers[Int(reading.triggerAt[at])]
        return trigger.isVerb && trigger.entry.form.contains(.past) && !isAfterWord(.relative, at)
    }

    func isAfterWord(_ word: FunctionWord, _ at: Int) -> Bool {
        (max(sentence.lowerBound, at - 3)..<at).contains { reading.word($0) == word }
    }

    /// A pronoun close before the verb is its subject; "he" is none of several.
    func isSubjectPronoun(_ at: Int, _ event: EventMention) -> Bool {
        guard event.tokens.lowerBound - at <= 4 else { return false }
        return reading.word(at) == .pronoun || lastSubjects.allSatisfy { !reading.actors[$0].isPlural }
    }

    /// The event whose verb stands at a token.
    func precedingVerb(_ at: Int, _ event: EventMention) -> EventMention? {
        let trigger = reading.triggerAt[at]
        guard trigger >= 0, Int(trigger) != event.trigger, reading.triggers[Int(trigger)].isVerb,
            reading.triggers[Int(trigger)].entry.frame != .noun
        else { return nil }
        return events.last { $0.trigger == Int(trigger) }
    }

    /// "attacked the village and killed two": the second verb has the subject of the first.
    func shared(with previous: EventMention, _ event: EventMention) -> [Int]? {
        let between = Range(from: previous.tokens.upperBound, upTo: event.tokens.lowerBound)
        if previous.entry.frame == .undergo || previous.isPassive {
            let isGerund = event.entry.form == .gerund
            return isGerund
                ? previous.agents
                : (event.isPassive || event.entry.frame == .undergo)
                    && between.count <= 2 ? previous.patients : previous.subjects
        }
        return previous.agents
    }

    /// A noun such as "attack" as the subject: those behind it do what follows.
    func earlierAgents(_ event: EventMention) -> [Int] {
        guard let previous = events.last, previous.sentence == event.sentence, event.entry.frame != .noun,
            !event.isPassive, event.entry.frame != .undergo
        else { return [] }
        return previous.agents
    }

    /// The preposition that governs a noun phrase; nothing when none does.
    func governor(of start: Int) -> FunctionWord? {
        var at = start - 1
        var steps = 0
        while at >= sentence.lowerBound, steps < 7 {
            if reading.quantityAt[at] >= 0 {
                at = reading.quantities[Int(reading.quantityAt[at])].tokens.lowerBound - 1
                continue
            }
            switch reading.word(at) {
            case .by, .of, .against, .with, .between, .place, .including: return reading.word(at)
            case .and, .or:
                guard at > sentence.lowerBound, reading.actorAt[at - 1] >= 0 else { return nil }
                return governor(of: reading.actors[Int(reading.actorAt[at - 1])].tokens.lowerBound)
            case .be, .conjunction, .contrast, .relative, .pronoun, .personalPronoun: return nil
            default: break
            }
            if reading.triggerAt[at] >= 0 || reading.tokens[at].kind == .mark { return nil }
            if reading.actorAt[at] >= 0 || reading.dateAt[at] >= 0 { return nil }
            at -= 1
            steps += 1
        }
        return nil
    }

    /// "A, B and C": all of them, in the order of the text.
    func coordinated(endingWith last: Int) -> [Int] {
        var members = [last]
        var start = nounPhraseStart(reading.actors[last].tokens.lowerBound)
        while start - 1 >= sentence.lowerBound {
            let link = start - 1
            guard reading.word(link)?.joins == true || reading.isComma(link), link > sentence.lowerBound
            else { break }
            var before = link - 1
            if reading.isComma(before), before > sentence.lowerBound { before -= 1 }
            guard reading.actorAt[before] >= 0 else { break }
            let member = Int(reading.actorAt[before])
            members.insert(member, at: 0)
            start = nounPhraseStart(reading.actors[member].tokens.lowerBound)
        }
        return members
    }

    /// Where adjectives, numbers and articles before people begin.
    func nounPhraseStart(_ start: Int) -> Int {
        var at = start
        while at - 1 >= sentence.lowerBound, at > start - 5, isModifier(at - 1) { at -= 1 }
        return at
    }

    func isModifier(_ at: Int) -> Bool {
        if reading.quantityAt[at] >= 0 || reading.word(at)?.opensNoun == true { return true }
        let token = reading.tokens[at]
        return token.kind == .word && token.capitals == .none && reading.word(at) == nil
            && reading.triggerAt[at] < 0 && reading.actorAt[at] < 0 && reading.dateAt[at] < 0
    }

    /// The words from the last break to the verb, where the subject and its number stand.
    func subjectTokens(of event: EventMention) -> Range<Int> {
        var start = event.tokens.lowerBound
        while start > sentence.lowerBound, !breaksSubject(start - 1, event) { start -= 1 }
        while let before = member(before: start, from: sentence.lowerBound) { start = before }
        return start..<event.tokens.lowerBound
    }

    /// "two policemen, five militiamen and …": where the number before a number begins, when only the people whom it
    /// counts and a comma or "and" stand between.
    func member(before start: Int, from limit: Int) -> Int? {
        var at = reading.isComma(start - 1) ? start - 1 : start
        guard at < start || reading.quantityAt[start] >= 0 else { return nil }
        if at == start, reading.word(at - 1)?.joins == true { at -= 1 }
        guard at < start, reading.quantityAt[start] >= 0 || reading.word(start) == .possessive else {
            return nil
        }
        if reading.isComma(at - 1) { at -= 1 }
        var start = at - 1
        while start >= limit, at - start <= 6, reading.quantityAt[start] < 0, isCountedNoun(start) {
            start -= 1
        }
        guard start >= limit, reading.quantityAt[start] >= 0, (start..<at).contains(where: isPerson) else {
            return nil
        }
        let number = reading.quantities[Int(reading.quantityAt[start])].tokens.lowerBound
        return number > limit && reading.word(number - 1) == .place ? nil : max(limit, number)
    }

    private func isPerson(_ at: Int) -> Bool {
        reading.actorAt[at] >= 0 && reading.actors[Int(reading.actorAt[at])].kind != .object
    }

    /// A word that may stand in a noun phrase behind its number.
    private func isCountedNoun(_ at: Int) -> Bool {
        guard reading.tokens[at].kind == .word, reading.triggerAt[at] < 0, reading.dateAt[at] < 0 else {
            return false
        }
        return reading.actorAt[at] >= 0 || reading.word(at) == nil
    }

    func breaksSubject(_ at: Int, _ event: EventMention) -> Bool {
        if reading.triggerAt[at] >= 0 || reading.speechAt[at] >= 0 { return true }
        let mark = reading.mark(at)
        if mark == UInt8(ascii: ",") || mark == UInt8(ascii: ";") || mark == UInt8(ascii: ":") { return true }
        return reading.word(at)?.opensClause == true || reading.dateAt[at] >= 0
    }
}
