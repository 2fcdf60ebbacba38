import Prose

/// Whether a verb is active or passive.
extension ArgumentFinder {
    func isPassive(_ event: EventMention) -> Bool {
        let form = event.entry.form
        guard form.contains(.participle) else { return false }
        if isAfterBe(event.tokens.lowerBound) { return true }
        if !form.contains(.past) { return !isAfterHave(event.tokens.lowerBound) && !sharesHave(event) }
        let next = behindAside(event.tokens.upperBound)
        if next < sentence.upperBound, reading.word(next) == .by { return true }
        guard Self.hasOutcome(event.sense), !sharesObject(next), endsClause(next) else { return false }
        return !beginsObject(next) && endsPeople(event.tokens.lowerBound - 1)
    }

    /// "killed (or captured) several men": where the words go on behind a bracket.
    func behindAside(_ start: Int) -> Int {
        guard reading.mark(start) == UInt8(ascii: "(") else { return start }
        let ahead = Range(from: start, upTo: min(start + 6, sentence.upperBound))
        return ahead.first { reading.mark($0) == UInt8(ascii: ")") }.map { $0 + 1 } ?? start
    }

    /// Verbs that headlines leave without "were": "two soldiers killed".
    static func hasOutcome(_ sense: EventSense) -> Bool {
        switch sense {
        case .kill, .murder, .wound, .abduct, .arrest, .capture, .take, .destroy, .burn, .loot, .shoot,
            .ambush:
            true
        default: false
        }
    }

    /// No object can follow: a mark, a small word or the end of the sentence.
    func endsClause(_ next: Int) -> Bool {
        guard next < sentence.upperBound else { return true }
        return reading.tokens[next].kind == .mark || reading.word(next) != nil || reading.dateAt[next] >= 0
    }

    /// "attacked and burned the station": the object follows the second verb.
    func sharesObject(_ next: Int) -> Bool {
        guard next + 1 < sentence.upperBound, reading.word(next)?.joins == true else { return false }
        guard reading.quantityAt[next + 1] < 0 else { return false }
        let verb = Range(from: next + 1, upTo: min(next + 4, sentence.upperBound)).first { at in
            reading.triggerAt[at] >= 0 && reading.triggers[Int(reading.triggerAt[at])].isVerb
        }
        guard let verb else { return false }
        let end = reading.triggers[Int(reading.triggerAt[verb])].tokens.upperBound
        return beginsObject(end) || sharesObject(end)
    }

    /// A form of "be" stands before, perhaps with adverbs and other verbs of a list between.
    func isAfterBe(_ start: Int) -> Bool {
        var at = start - 1
        var steps = 0
        while at >= sentence.lowerBound, steps < 4 {
            if reading.word(at) == .be { return true }
            if reading.actorAt[at] >= 0 || reading.quantityAt[at] >= 0 { return false }
            if reading.isComma(at) { return false }
            if reading.word(at)?.joins == true {
                guard let previous = events.last, previous.isPassive, previous.tokens.upperBound == at else {
                    return false
                }
                return true
            }
            at -= 1
            steps += 1
        }
        return false
    }

    /// "avoir tué deux soldats et saisi un camion": the second verb of a perfect has an object of its own.
    private func sharesHave(_ event: EventMention) -> Bool {
        guard reading.word(event.tokens.lowerBound - 1)?.joins == true, let previous = events.last,
            previous.sentence == event.sentence, !previous.isPassive,
            previous.entry.form.contains(.participle)
        else { return false }
        return isAfterHave(previous.tokens.lowerBound) && beginsObject(event.tokens.upperBound)
    }

    /// "a 12 blessés" counts and is no perfect: a number may not stand between.
    func isAfterHave(_ start: Int) -> Bool {
        let before = Range(from: max(sentence.lowerBound, start - 3), upTo: start).reversed()
        return before.prefix { reading.quantityAt[$0] < 0 }.contains { reading.word($0) == .have }
    }

    /// Whether what is acted upon begins here: a number, people, a thing, an article.
    func beginsObject(_ start: Int) -> Bool {
        for at in start..<max(start, min(start + 3, sentence.upperBound)) {
            if reading.quantityAt[at] >= 0 || reading.actorAt[at] >= 0 { return true }
            if reading.isQuote(at) { continue }
            switch reading.word(at) {
            case .former, .other: continue
            case .definite, .possessive, .thing, .property, .weaponry, .aircraft, .settlement, .pronoun,
                .personalPronoun:
                return true
            case .none where reading.tokens[at].kind == .word: continue
            default: return false
            }
        }
        return false
    }

    func endsPeople(_ at: Int) -> Bool {
        guard at >= sentence.lowerBound else { return false }
        for token in stride(from: at, through: max(sentence.lowerBound, at - 2), by: -1) {
            if reading.actorAt[token] >= 0 || reading.quantityAt[token] >= 0 || reading.word(token) == .thing
            {
                return true
            }
            if reading.tokens[token].kind == .mark { return false }
        }
        return false
    }
}
