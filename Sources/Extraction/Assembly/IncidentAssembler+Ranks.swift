import Prose

/// Which of several places that tell of an incident is where it happened.
extension IncidentAssembler {
    /// Lower is better: grain first, then whether it is named in passing, then the sentence of the first trigger,
    /// then the distance behind it.
    func rank(_ place: PlaceMention, _ event: EventMention, _ draft: Draft) -> Int {
        let isSame = reading.text.sentences[event.sentence].contains(place.tokens.lowerBound)
        let distance = place.tokens.lowerBound - event.tokens.lowerBound
        let coarse =
            place.grain >= .feature ? 0 : PlaceMention.Grain.settlement.rawValue - place.grain.rawValue
        return coarse * 100_000 + (isAbroad(place, draft) ? 50_000 : 0) + aside(place, event)
            + place.standing.rawValue * 1_000 + (isSame ? 0 : 10_000)
            + (distance < 0 ? 200 - distance : distance)
            + (isOnlyNear(place) ? 100 : 0) - (isStated(place) ? 20_000 : 0)
            + (isDoubtful(place) || isAttribute(place) ? Self.unsure : 0)
    }

    /// "traditional beer (Dolo)": a name that may mean another place, or none, and no word says that it is one.
    private func isDoubtful(_ place: PlaceMention) -> Bool {
        guard place.isResolved, place.sureness < 0.2, place.grain >= .feature else { return false }
        switch wordBefore(place) {
        case .place, .of, .settlement, .between, .and, .way: return false
        default: return true
        }
    }

    /// "the X village chief", "X helicopters": a name that only tells which, with no word before it that tells where.
    private func isAttribute(_ place: PlaceMention) -> Bool {
        guard place.grain >= .feature, wordBefore(place) != .place, wordBefore(place) != .of else {
            return false
        }
        let next = place.tokens.upperBound
        guard reading.tokens.indices.contains(next), reading.tokens[next].kind == .word,
            !reading.tokens[next].isCapitalised
        else { return false }
        if reading.word(next) == .settlement {
            return reading.actorAt.indices.contains(next + 1) && reading.actorAt[next + 1] >= 0
        }
        return reading.word(next) == nil && reading.triggerAt[next] < 0
    }

    /// By how many words of distance a doubtful name stands back.
    private static let unsure = 40

    /// From here on a place is where the incident was only when nothing else is.
    static let passing = 4_000

    /// How much speaks for a place being named in passing.
    func aside(_ place: PlaceMention, _ event: EventMention) -> Int {
        if isWay(place) || isOfOtherEvent(place, event) { return 15_000 }
        if isAppended(place) || isInBracket(place) { return 6_000 }
        if isOrigin(place) || isOwner(place) || isBeforePeople(place) { return Self.passing }
        if isInLeadingClause(place, event) { return 60_000 }
        return isInRelativeClause(place, event) || isReason(place, event) ? 300 : 0
    }

    /// "coming from X", "transferred to Y", "from X to Y": where somebody travels, not where it happened.
    private func isWay(_ place: PlaceMention) -> Bool {
        if wordBefore(place) == .way || reading.word(place.tokens.lowerBound) == .way { return true }
        let to = place.tokens.lowerBound - 1
        guard to > 0, reading.word(to) == .to || reading.word(to) == .place else { return false }
        return places.contains { $0.tokens.upperBound == to && (wordBefore($0) == .way || isOrigin($0)) }
    }

    /// "They headed towards Mali or Niger": told of nothing else, the end of a journey, or one more of them.
    func isDestination(_ place: PlaceMention) -> Bool {
        if isWay(place) { return true }
        let join = place.tokens.lowerBound - 1
        guard reading.isComma(join) || reading.word(join)?.joins == true else { return false }
        return places.contains { $0.tokens.upperBound == join && isDestination($0) }
    }

    /// "evacuated to X", "loyal to X": where somebody was brought, or a government by its seat.
    func isBeside(_ place: PlaceMention) -> Bool {
        wordBefore(place) == .away || wordBefore(place) == .allegiance || isNamesake(place)
    }

    /// "Tigre helicopters": what a machine is called.
    private func isNamesake(_ place: PlaceMention) -> Bool {
        let next = place.tokens.upperBound
        guard reading.tokens.indices.contains(next), reading.word(next) == .aircraft,
            !reading.tokens[next].isCapitalised
        else { return false }
        return wordBefore(place) != .place && wordBefore(place) != .of
    }

    /// "arrested the mastermind of the X attack": the place of what somebody is sought for.
    func isOfOtherEvent(_ place: PlaceMention, _ event: EventMention) -> Bool {
        if isOfDeed(place, event) { return true }
        let noun = behindGloss(place)
        guard reading.triggerAt.indices.contains(noun), reading.triggerAt[noun] >= 0,
            !reading.triggers[Int(reading.triggerAt[noun])].isVerb, !event.tokens.contains(noun),
            event.tokens.upperBound < place.tokens.lowerBound
        else { return false }
        return (event.tokens.upperBound..<place.tokens.lowerBound).contains { reading.word($0) == .of }
    }

    /// "arrested a suspect in the attack on X": the reason of an arrest is a deed of its own, with its place behind it.
    private func isOfDeed(_ place: PlaceMention, _ event: EventMention) -> Bool {
        guard event.sense == .arrest, event.tokens.upperBound < place.tokens.lowerBound else { return false }
        return reading.cues.contains { cue in
            cue.kind == .reason && cue.scope.contains(place.tokens.lowerBound)
                && cue.tokens.lowerBound >= event.tokens.upperBound
                && (cue.scope.lowerBound..<place.tokens.lowerBound).contains { reading.triggerAt[$0] >= 0 }
        }
    }

    /// The token behind a place and the bracket that glosses it.
    private func behindGloss(_ place: PlaceMention) -> Int {
        let end = place.tokens.upperBound
        guard reading.mark(end) == UInt8(ascii: "(") else { return end }
        let close = (end..<min(end + 8, reading.tokens.count)).first { reading.mark($0) == UInt8(ascii: ")") }
        return close.map { $0 + 1 } ?? end
    }

    /// "X, about 20 km from Y", "X, which is located 60 km north of Y": the second only says where X is.
    private func isAppended(_ place: PlaceMention) -> Bool {
        guard place.grain == .around else { return false }
        let before = place.tokens.lowerBound - 1
        if reading.tokens.indices.contains(before), Self.located.contains(reading.tokens[before].key),
            places.contains(where: {
                $0.tokens.upperBound < before && $0.standing == .told && $0.grain >= .feature
            })
        {
            return true
        }
        let end = reading.isComma(before) ? before : before + 1
        return places.contains {
            $0.tokens.upperBound == end && $0.standing == .told && $0.grain >= .feature && $0.isResolved
        }
    }

    /// "the eastern entrance (X) of Y": the bracket only says which one.
    private func isInBracket(_ place: PlaceMention) -> Bool {
        let sentence = reading.text.sentences[reading.text.sentenceIndex(ofToken: place.tokens.lowerBound)]
        let behind = place.tokens.upperBound..<min(place.tokens.upperBound + 8, sentence.upperBound)
        guard let close = behind.first(where: { reading.mark($0) == UInt8(ascii: ")") }),
            reading.word(close + 1) == .of
        else { return false }
        return places.contains { $0.tokens.lowerBound == close + 2 && $0.isResolved }
    }

    /// "in support of X", "against the violence in Y": why, and not where.
    private func isReason(_ place: PlaceMention, _ event: EventMention) -> Bool {
        reading.cues.contains { cue in
            cue.kind == .reason && cue.scope.contains(place.tokens.lowerBound)
                && !cue.scope.contains(event.tokens.lowerBound)
        }
    }

    /// "near X, in Y": what it is near to gives way to where it is.
    private func isOnlyNear(_ place: PlaceMention) -> Bool {
        place.grain == .around && reading.word(place.tokens.lowerBound) == .place
    }

    /// "coded as X": a coder says where.
    private func isStated(_ place: PlaceMention) -> Bool { wordBefore(place) == .amounting }

    /// "gunmen from X": where somebody is at home.
    private func isOrigin(_ place: PlaceMention) -> Bool {
        place.tokens.lowerBound > 0 && reading.tokens[place.tokens.lowerBound - 1].key == Self.from
    }

    /// "the mayor of X", "the school of X": whose it is, but not "the town of X".
    private func isOwner(_ place: PlaceMention) -> Bool {
        let noun = place.tokens.lowerBound - 2
        guard noun >= 0, reading.word(noun + 1) == .of, reading.tokens[noun].kind == .word else {
            return false
        }
        return reading.word(noun) == nil && (reading.actorAt[noun] >= 0 || reading.triggerAt[noun] < 0)
    }

    /// "After leaders met in X, people in Y marched": the clause that leads up to the matter.
    private func isInLeadingClause(_ place: PlaceMention, _ event: EventMention) -> Bool {
        let sentence = reading.text.sentences[event.sentence]
        guard sentence.contains(place.tokens.lowerBound), place.tokens.lowerBound < event.tokens.lowerBound
        else { return false }
        let opens = (sentence.lowerBound..<min(sentence.lowerBound + 3, sentence.upperBound)).contains {
            reading.word($0) == .conjunction
        }
        return opens
            && (place.tokens.upperBound..<event.tokens.lowerBound).contains { reading.isComma($0) }
    }

    /// "marched against the attack that hit X": what somebody did elsewhere.
    private func isInRelativeClause(_ place: PlaceMention, _ event: EventMention) -> Bool {
        guard event.tokens.upperBound < place.tokens.lowerBound else { return false }
        return (event.tokens.upperBound..<place.tokens.lowerBound).contains {
            reading.word($0) == .relative || reading.tokens[$0].key == Self.that
        }
    }

    func wordBefore(_ place: PlaceMention) -> FunctionWord? {
        let first = place.tokens.lowerBound
        let isArticle = first > 1 && reading.word(first - 1) == .definite
        return first > 0 ? reading.word(isArticle ? first - 2 : first - 1) : nil
    }

    // MARK: Names that are no places of incidents

    /// "Chad suffered losses", "soldiers from Chad", "by Mali": a country that acts.
    func isActing(_ place: PlaceMention) -> Bool {
        guard place.grain == .country, place.tokens.lowerBound < reading.tokens.count, !place.tokens.isEmpty
        else { return false }
        let before = reading.word(place.tokens.lowerBound - 1)
        if before == .by || before == .against || before == .with || isOrigin(place) { return true }
        if followsActing(place) || isWay(place) { return true }
        let isFirst = reading.text.sentences.contains { $0.lowerBound == place.tokens.lowerBound }
        guard isFirst, place.tokens.upperBound < reading.tokens.count else { return false }
        let next = reading.tokens[place.tokens.upperBound]
        return next.kind == .word && !next.isCapitalised && isVerbal(place.tokens.upperBound)
    }

    /// "Niger troops", "Burkina Faso workers".
    private func isBeforePeople(_ place: PlaceMention) -> Bool {
        let next = place.tokens.upperBound
        guard place.grain == .country, reading.actorAt.indices.contains(next), reading.actorAt[next] >= 0
        else { return false }
        return reading.tokens[next].kind == .word && !reading.tokens[next].isCapitalised
    }

    /// "forces from France, Mauritania, Niger and Chad": one more of a list of countries that act.
    private func followsActing(_ place: PlaceMention) -> Bool {
        let join = place.tokens.lowerBound - 1
        guard reading.isComma(join) || reading.word(join) == .and else { return false }
        return places.contains { $0.grain == .country && $0.tokens.upperBound == join && isActing($0) }
    }

    /// A verb or the adverb before one, by its ending or because it tells of an event.
    private func isVerbal(_ token: Int) -> Bool {
        if reading.word(token) == .have || reading.word(token) == .be { return true }
        if reading.triggerAt[token] >= 0 { return reading.triggers[Int(reading.triggerAt[token])].isVerb }
        let bytes = reading.text.utf8[reading.tokens[token].span.range]
        return bytes.suffix(2).elementsEqual("ed".utf8) || bytes.suffix(2).elementsEqual("ly".utf8)
    }

    /// "the Algiers Peace Accord": the place only names a thing; "Kidal airport" is where it stands.
    func isTitle(_ place: PlaceMention) -> Bool {
        guard place.standing == .affiliation, place.tokens.upperBound < reading.tokens.count else {
            return false
        }
        let next = reading.tokens[place.tokens.upperBound]
        return next.kind == .word && next.isCapitalised && next.isGlued == false
    }

    private static let from = WordKey("from")
    private static let located = Set(["located", "situated", "lies", "lying"].map(WordKey.init))
    private static let that = WordKey("that")
}
