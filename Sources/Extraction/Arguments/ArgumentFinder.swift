import Prose

/// Finds who does and who suffers what a trigger tells, by the order of words.
///
/// A shallow reading: the subject is the nearest people on the left that no preposition governs, the object
/// the people on the right up to the next preposition or clause; the passive turns them around.
struct ArgumentFinder {
    let reading: Reading
    private var events: [EventMention] = []
    /// Where the sentence at hand begins and ends.
    private var sentence: Range<Int> = 0..<0
    /// Where words such as "accused of" begin, which tell why and close the object.
    private let reasons: Set<Int>
    /// The subject of the last event, for pronouns.
    private var lastSubjects: [Int] = []

    /// The events of a text in the order of their triggers.
    static func events(of reading: Reading) -> [EventMention] {
        var finder = ArgumentFinder(reading: reading)
        for index in reading.triggers.indices { finder.add(index) }
        finder.shareObjects()
        return finder.events
    }

    private init(reading: Reading) {
        self.reading = reading
        reasons = Set(
            reading.cues.filter { $0.kind == .reason && $0.tokens.count > 1 }.map(\.tokens.lowerBound))
    }

    private mutating func add(_ index: Int) {
        let trigger = reading.triggers[index]
        sentence = reading.text.sentences[trigger.sentence]
        var event = EventMention(
            trigger: index, sentence: trigger.sentence, tokens: trigger.tokens, entry: trigger.entry)
        switch trigger.entry.frame {
        case .transitive: fillTransitive(&event)
        case .undergo: fillUndergone(&event)
        case .mutual: fillMutual(&event)
        case .agent: event.agents = subject(of: event)
        case .noun: fillNoun(&event)
        }
        if !event.subjects.isEmpty { lastSubjects = event.subjects }
        events.append(event)
    }

    /// "abducted and killed two men": the first verb suffers no one of its own, so it takes those of the second.
    private mutating func shareObjects() {
        for index in events.indices.dropLast() {
            let next = events[index + 1]
            guard events[index].entry.frame == .transitive, !events[index].isPassive, !next.isPassive,
                events[index].patients.isEmpty, next.sentence == events[index].sentence,
                next.tokens.lowerBound - events[index].tokens.upperBound <= 3,
                reading.word(events[index].tokens.upperBound)?.joins == true
            else { continue }
            events[index].patients = next.patients
        }
    }

    // MARK: Frames

    private func fillTransitive(_ event: inout EventMention) {
        event.isPassive = isPassive(event)
        if event.isPassive {
            fillUndergone(&event)
        } else {
            event.agents = subject(of: event)
            let object = objectTokens(after: event.tokens.upperBound)
            event.victimTokens = [
                Self.takesThings(event.sense) ? things(after: event.tokens.upperBound) : object
            ]
            event.patients = actors(in: object)
        }
    }

    private func fillUndergone(_ event: inout EventMention) {
        event.patients = subject(of: event)
        event.victimTokens = [subjectTokens(of: event)]
        event.agents = actors(in: agentTokens(after: event.tokens.upperBound))
    }

    /// "A and B clashed" and "A clashed with B".
    private func fillMutual(_ event: inout EventMention) {
        event.agents = subject(of: event)
        let end = nextVerb(after: event.tokens.upperBound)
        let with =
            firstWord(.with, in: event.tokens.upperBound..<end)
            ?? firstWord(.against, in: event.tokens.upperBound..<end)
        event.patients = actors(
            in: phrase(from: with.map { reading.wordEnds[$0] } ?? event.tokens.upperBound))
        if event.patients.isEmpty, event.agents.count > 1 {
            event.patients = Array(event.agents.dropFirst())
            event.agents.removeSubrange(1...)
        }
    }

    private func fillNoun(_ event: inout EventMention) {
        let end = event.tokens.upperBound
        let limit = nextVerb(after: end)
        if let between = firstWord(.between, in: end..<min(limit, end + 4)) {
            let both = actors(in: phrase(from: between + 1))
            event.agents = Array(both.prefix(1))
            event.patients = Array(both.dropFirst())
            return
        }
        event.agents = actors(in: agentTokens(after: end))
        if let target = target(in: end..<limit) {
            let tokens = phrase(from: target)
            event.victimTokens = [tokens]
            event.patients = actors(in: tokens)
        }
        if event.agents.isEmpty { event.agents = owner(of: event) }
        if event.sense == .ied {
            // Who meets a device suffers it; who laid it is told by a verb.
            if event.patients.isEmpty, events.last?.sentence != event.sentence {
                event.patients = subject(of: event)
            }
        } else if event.agents.isEmpty {
            event.agents = performers(of: event)
        }
    }

    /// "JNIM carried out an attack": the subject of the words before, unless it suffers what they tell.
    private func performers(of event: EventMention) -> [Int] {
        if let previous = events.last, previous.sentence == event.sentence,
            previous.isPassive || previous.entry.frame == .undergo
        {
            return previous.agents
        }
        return subject(of: event).filter { !event.patients.contains($0) }
    }

    /// Where the target of a noun begins: behind "on", "against", "of".
    private func target(in range: Range<Int>) -> Int? {
        let target = range.first { at in
            switch reading.word(at) {
            case .against, .of, .with: true
            default: false
            }
        }
        return target.map { reading.wordEnds[$0] }
    }

    /// "the JNIM attack", "the militants' ambush".
    private func owner(of event: EventMention) -> [Int] {
        var at = event.tokens.lowerBound - 1
        if at >= sentence.lowerBound, reading.tokens[at].kind == .possessive { at -= 1 }
        guard at >= sentence.lowerBound, reading.actorAt[at] >= 0 else { return [] }
        return [Int(reading.actorAt[at])]
    }

    // MARK: Voice

    private func isPassive(_ event: EventMention) -> Bool {
        let form = event.entry.form
        guard form.contains(.participle) else { return false }
        if isAfterBe(event.tokens.lowerBound) { return true }
        if !form.contains(.past), !isAfterHave(event.tokens.lowerBound) { return true }
        let next = event.tokens.upperBound
        if next < sentence.upperBound, reading.word(next) == .by { return true }
        guard Self.hasOutcome(event.sense), !sharesObject(next), endsClause(next) else { return false }
        return !beginsObject(next) && endsPeople(event.tokens.lowerBound - 1)
    }

    /// Verbs that headlines leave without "were": "two soldiers killed".
    private static func hasOutcome(_ sense: EventSense) -> Bool {
        switch sense {
        case .kill, .murder, .wound, .abduct, .arrest, .capture, .take, .destroy, .burn, .loot, .shoot,
            .ambush:
            true
        default: false
        }
    }

    /// No object can follow: a mark, a small word or the end of the sentence.
    private func endsClause(_ next: Int) -> Bool {
        guard next < sentence.upperBound else { return true }
        return reading.tokens[next].kind == .mark || reading.word(next) != nil || reading.dateAt[next] >= 0
    }

    /// "attacked and burned the station": the object follows the second verb.
    private func sharesObject(_ next: Int) -> Bool {
        guard next + 1 < sentence.upperBound, reading.word(next)?.joins == true else { return false }
        guard reading.quantityAt[next + 1] < 0 else { return false }
        let verb = (next + 1..<min(next + 4, sentence.upperBound)).first { at in
            reading.triggerAt[at] >= 0 && reading.triggers[Int(reading.triggerAt[at])].isVerb
        }
        guard let verb else { return false }
        let end = reading.triggers[Int(reading.triggerAt[verb])].tokens.upperBound
        return beginsObject(end) || sharesObject(end)
    }

    /// A form of "be" stands before, perhaps with adverbs and other verbs of a list between.
    private func isAfterBe(_ start: Int) -> Bool {
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

    private func isAfterHave(_ start: Int) -> Bool {
        (max(sentence.lowerBound, start - 3)..<start).contains { reading.word($0) == .have }
    }

    /// Whether what is acted upon begins here: a number, people, a thing, an article.
    private func beginsObject(_ start: Int) -> Bool {
        for at in start..<max(start, min(start + 3, sentence.upperBound)) {
            if reading.quantityAt[at] >= 0 || reading.actorAt[at] >= 0 { return true }
            if reading.isQuote(at) { continue }
            switch reading.word(at) {
            case .former, .other: continue
            case .definite, .possessive, .thing, .property, .weaponry, .aircraft, .settlement, .pronoun:
                return true
            case .none where reading.tokens[at].kind == .word: continue
            default: return false
            }
        }
        return false
    }

    private func endsPeople(_ at: Int) -> Bool {
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

    // MARK: Subjects

    /// The people who are the subject of a verb.
    private func subject(of event: EventMention) -> [Int] {
        var at = beforeAside(event.tokens.lowerBound - 1)
        var owned: [Int] = []
        while at >= sentence.lowerBound {
            if reading.mark(at) == UInt8(ascii: ";") { break }
            if let previous = precedingVerb(at, event) { return shared(with: previous, event) ?? owned }
            if reading.word(at) == .pronoun, event.sense != .dead, isSubjectPronoun(at, event),
                !lastSubjects.isEmpty
            {
                return lastSubjects
            }
            guard reading.actorAt[at] >= 0 else {
                at -= 1
                continue
            }
            let mention = reading.actors[Int(reading.actorAt[at])]
            if isLastObject(mention, event) {
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
    private func isLastObject(_ mention: ActorMention, _ event: EventMention) -> Bool {
        let link = mention.tokens.upperBound
        guard link < event.tokens.lowerBound, reading.word(link)?.joins == true,
            event.tokens.lowerBound - link <= 2, event.entry.frame == .transitive, !event.isPassive
        else { return false }
        return (sentence.lowerBound..<mention.tokens.lowerBound).contains { at in
            reading.actorAt[at] >= 0 && reading.actorAt[at] != reading.actorAt[mention.tokens.lowerBound]
        }
    }

    /// "Four men, accused of theft, were killed": where the words before an aside end.
    private func beforeAside(_ start: Int) -> Int {
        var at = start
        while at > sentence.lowerBound, reading.word(at) == .be || reading.word(at) == .have { at -= 1 }
        guard at < start || reading.isComma(at), reading.isComma(at) else { return start }
        let opening = (sentence.lowerBound..<at).last { reading.isComma($0) }
        guard let opening, at - opening < 20, !(opening..<at).contains(where: isFiniteVerb) else {
            return start
        }
        return opening - 1
    }

    private func isFiniteVerb(_ at: Int) -> Bool {
        guard reading.triggerAt[at] >= 0 else { return false }
        let trigger = reading.triggers[Int(reading.triggerAt[at])]
        return trigger.isVerb && trigger.entry.form.contains(.past) && !isAfterWord(.relative, at)
    }

    private func isAfterWord(_ word: FunctionWord, _ at: Int) -> Bool {
        (max(sentence.lowerBound, at - 3)..<at).contains { reading.word($0) == word }
    }

    /// A pronoun close before the verb is its subject.
    private func isSubjectPronoun(_ at: Int, _ event: EventMention) -> Bool {
        event.tokens.lowerBound - at <= 4
    }

    /// The event whose verb stands at a token.
    private func precedingVerb(_ at: Int, _ event: EventMention) -> EventMention? {
        let trigger = reading.triggerAt[at]
        guard trigger >= 0, Int(trigger) != event.trigger, reading.triggers[Int(trigger)].isVerb,
            reading.triggers[Int(trigger)].entry.frame != .noun
        else { return nil }
        return events.last { $0.trigger == Int(trigger) }
    }

    /// "attacked the village and killed two": the second verb has the subject of the first.
    private func shared(with previous: EventMention, _ event: EventMention) -> [Int]? {
        let between = previous.tokens.upperBound..<event.tokens.lowerBound
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
    private func earlierAgents(_ event: EventMention) -> [Int] {
        guard let previous = events.last, previous.sentence == event.sentence, event.entry.frame != .noun,
            !event.isPassive, event.entry.frame != .undergo
        else { return [] }
        return previous.agents
    }

    /// The preposition that governs a noun phrase; nothing when none does.
    private func governor(of start: Int) -> FunctionWord? {
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
            case .be, .conjunction, .contrast, .relative, .pronoun: return nil
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
    private func coordinated(endingWith last: Int) -> [Int] {
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
    private func nounPhraseStart(_ start: Int) -> Int {
        var at = start
        while at - 1 >= sentence.lowerBound, at > start - 5, isModifier(at - 1) { at -= 1 }
        return at
    }

    private func isModifier(_ at: Int) -> Bool {
        if reading.quantityAt[at] >= 0 || reading.word(at)?.opensNoun == true { return true }
        let token = reading.tokens[at]
        return token.kind == .word && token.capitals == .none && reading.word(at) == nil
            && reading.triggerAt[at] < 0 && reading.actorAt[at] < 0 && reading.dateAt[at] < 0
    }

    /// The words from the last break to the verb, where the subject and its number stand.
    private func subjectTokens(of event: EventMention) -> Range<Int> {
        var start = event.tokens.lowerBound
        while start > sentence.lowerBound, !breaksSubject(start - 1, event) { start -= 1 }
        return start..<event.tokens.lowerBound
    }

    private func breaksSubject(_ at: Int, _ event: EventMention) -> Bool {
        if reading.triggerAt[at] >= 0 || reading.speechAt[at] >= 0 { return true }
        let mark = reading.mark(at)
        if mark == UInt8(ascii: ",") || mark == UInt8(ascii: ";") || mark == UInt8(ascii: ":") { return true }
        return reading.word(at)?.opensClause == true || reading.dateAt[at] >= 0
    }

    // MARK: Objects

    /// The words of the object: up to a preposition of place, a clause or another verb.
    private func objectTokens(after start: Int) -> Range<Int> { phrase(from: start) }

    private static func takesThings(_ sense: EventSense) -> Bool {
        switch sense {
        case .recover, .loot, .take: true
        default: false
        }
    }

    /// Lists of things run on over commas and "with" up to the next verb or the end of the quotation.
    private func things(after start: Int) -> Range<Int> {
        var at = start
        while at < sentence.upperBound, !reading.isQuote(at), reading.word(at)?.opensClause != true,
            reading.word(at) != .relative, reading.mark(at) != UInt8(ascii: ";")
        {
            if reading.triggerAt[at] >= 0, reading.triggers[Int(reading.triggerAt[at])].isVerb { break }
            at += 1
        }
        return start..<max(start, at)
    }

    private func phrase(from start: Int) -> Range<Int> {
        var at = min(start, sentence.upperBound)
        while at < sentence.upperBound, !closesPhrase(at, start) { at += 1 }
        return min(start, at)..<at
    }

    private func closesPhrase(_ at: Int, _ start: Int) -> Bool {
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

    private func continuesList(_ at: Int) -> Bool {
        guard at < sentence.upperBound, reading.quantityAt[at] >= 0 || reading.word(at) == .including else {
            return false
        }
        // ", a coalition of groups" explains what stands before.
        if reading.quantityAt[at] >= 0, reading.quantities[Int(reading.quantityAt[at])].isArticle {
            return false
        }
        // ", two soldiers were wounded" is a clause of its own and not one more member of the list.
        let ahead = at..<min(at + 8, sentence.upperBound)
        for token in ahead {
            if reading.word(token) == .be { return false }
            if reading.triggerAt[token] >= 0 {
                return !reading.triggers[Int(reading.triggerAt[token])].isVerb
            }
            if token > at, reading.isComma(token) || reading.word(token)?.joins == true { return true }
        }
        return true
    }

    /// The words behind "by", up to the end of the phrase.
    private func agentTokens(after start: Int) -> Range<Int> {
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

    private func actors(in range: Range<Int>) -> [Int] {
        var found: [Int] = []
        for token in range where reading.actorAt[token] >= 0 {
            let index = Int(reading.actorAt[token])
            if found.last != index { found.append(index) }
        }
        return found
    }

    private func firstWord(_ word: FunctionWord, in range: Range<Int>) -> Int? {
        range.first { reading.word($0) == word }
    }

    private func nextVerb(after start: Int) -> Int {
        var at = start
        while at < sentence.upperBound {
            if reading.triggerAt[at] >= 0, reading.triggers[Int(reading.triggerAt[at])].isVerb { return at }
            if reading.word(at)?.opensClause == true || reading.mark(at) == UInt8(ascii: ";") { return at }
            at += 1
        }
        return max(start, sentence.upperBound)
    }
}
