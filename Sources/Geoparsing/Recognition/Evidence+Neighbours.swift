import Prose

extension Evidence {
    /// What stands before the name.
    func weighLeft(_ name: NamedSpan, _ run: Range<Int>, _ verdict: inout Verdict) {
        let before = name.tokens.lowerBound - 1
        guard before >= reading.text.sentences[name.sentence].lowerBound else { return }
        if run.lowerBound < name.tokens.lowerBound {
            weighLeftPart(before, name, &verdict)
        }
        if reading.classes(at: run.lowerBound - 1).contains(.venue) { verdict.cues.insert(.venue) }
        let outside = skippingArticle(beforeDirection(run.lowerBound - 1))
        let classes = reading.classes(at: outside)
        if classes.intersects([.placePreposition, .placeVerb]) { verdict.tally.add(.placePreposition) }
        weighKindOf(outside, name, &verdict)
        if let kind = reading.foreignKind(before: run.lowerBound) {
            weighKind(reading.classes(at: kind), &verdict)
        }
    }

    /// A capitalised word that belongs to the same run: `Colonel`, `Lake`, `Northern`, or one we cannot explain.
    private func weighLeftPart(_ before: Int, _ name: NamedSpan, _ verdict: inout Verdict) {
        let word = reading.tokens[before].kind == .word ? before : before - 1
        let classes = reading.classes(at: word)
        if claims[word] == .demonym || claims[word] == .person || classes.contains(.direction) { return }
        if reading.isDash(before) || claims[word] == .organisation { return }
        if classes.contains(.naturalBefore) {
            verdict.tally.add(.naturalFeature)
            verdict.cues.insert(.natural)
        } else if classes.intersects([.region, .district, .county]) {
            weighKind(classes.subtracting(.settlement), &verdict)
        } else if classes.contains(.title), !name.isCountry {
            verdict.tally.add(.personCue)
        } else if !reading.isHeadline[name.sentence], !classes.intersects([.organisation, .publicBody]) {
            verdict.tally.add(.leftNeighbour, times: Self.strength(of: classes))
        }
    }

    /// `village of X`, `region of X`, `wadi of X`: the kind of the place stands before its name.
    private func weighKindOf(_ of: Int, _ name: NamedSpan, _ verdict: inout Verdict) {
        guard reading.isWord(of, Self.of) else { return }
        let classes = reading.classes(at: of - 1)
        if classes.contains(.naturalBefore), reading.tokens[of - 1].capitals == .none, !name.isCountry {
            verdict.cues.insert(.natural)
            verdict.tally.add(.areaCue)
        }
        if isPlural(of - 1), !classes.contains(.settlement) {
            // `the regions of Niger` lie in Niger.
            if classes.intersects([.region, .district, .county]) { verdict.tally.add(.areaCue) }
        } else {
            weighKind(classes, &verdict)
        }
    }

    private func isPlural(_ index: Int) -> Bool {
        reading.tokens.indices.contains(index)
            && reading.text.utf8[reading.tokens[index].span.range].last == UInt8(ascii: "s")
    }

    private func weighKind(_ classes: WordClasses, _ verdict: inout Verdict) {
        if classes.contains(.settlement) {
            verdict.cues.insert(.settlement)
            verdict.tally.add(.settlementCue)
        } else if classes.intersects([.district, .county]) {
            verdict.cues.insert(.district)
            verdict.tally.add(.areaCue)
        } else if classes.contains(.region) {
            verdict.cues.insert(.region)
            verdict.tally.add(.areaCue)
        }
    }

    /// Passes over `northern`, `downtown`, `nearby` before a name.
    private func beforeDirection(_ index: Int) -> Int {
        reading.classes(at: index).contains(.direction) ? index - 1 : index
    }

    private func skippingArticle(_ index: Int) -> Int {
        reading.isWord(index, Self.the) || reading.isWord(index, Self.a) ? beforeDirection(index - 1) : index
    }

    /// What stands behind the name.
    func weighRight(_ name: NamedSpan, _ run: Range<Int>, _ verdict: inout Verdict) {
        let next = name.tokens.upperBound
        guard next < reading.text.sentences[name.sentence].upperBound else { return }
        if run.upperBound > next {
            weighRightPart(reading.tokens[next].kind == .word ? next : next + 1, name, &verdict)
        } else {
            weighBehindRun(next, name, &verdict)
        }
    }

    /// A capitalised word of the same run: `Parish`, `Police`, `Street`, or one we cannot explain.
    private func weighRightPart(_ next: Int, _ name: NamedSpan, _ verdict: inout Verdict) {
        let classes = reading.classes(at: next)
        if reading.isDash(name.tokens.upperBound) { return }
        if next == name.tokens.upperBound, isKindWord(next) {
            weighKind(classes.intersection([.region, .district, .county]), &verdict)
            verdict.tokens = name.tokens.lowerBound..<next + 1
        } else if classes.contains(.street), !reading.isNamePart(next + 1) {
            verdict.tally.add(.street)
        } else if classes.contains(.publicBody) || classes.contains(.title) {
            verdict.tally.add(.publicBody)
            verdict.role = .affiliation
        } else if classes.contains(.naturalAfter) {
            verdict.tally.add(.naturalFeature)
            verdict.cues.insert(.natural)
        } else if classes.contains(.organisation) || claims[next] == .organisation
            || claims[next] == .fixedPhrase || endsWithKind(name)
        {
            verdict.role = .affiliation
        } else if !reading.isHeadline[name.sentence], claims[next] != .demonym {
            verdict.tally.add(.rightNeighbour, times: Self.strength(of: classes))
        }
    }

    /// `Butler County` is whole: the `Auditor` behind it is one of the county.
    private func endsWithKind(_ name: NamedSpan) -> Bool {
        name.tokens.count > 1
            && reading.classes(at: name.tokens.upperBound - 1).intersects([.county, .region, .district])
    }

    /// `Rapides Parish` and `Soum Province` are names; in `Minnesota State Patrol` the word belongs to what follows.
    private func isKindWord(_ index: Int) -> Bool {
        let classes = reading.classes(at: index)
        if classes.contains(.county) { return true }
        return classes.intersects([.region, .district]) && !reading.isNamePart(index + 1)
    }

    private func weighBehindRun(_ next: Int, _ name: NamedSpan, _ verdict: inout Verdict) {
        let classes = reading.classes(at: next)
        guard reading.tokens[next].kind == .word else { return }
        // `Baba ould cheikh`: a link of names that is no word of the language.
        if classes.contains(.nameLink), !classes.contains(.function), reading.tokens[next].span.count > 2 {
            verdict.tally.add(.personCue)
        }
        if classes.intersects([.region, .district, .county]) {
            weighKind(classes.intersection([.region, .district, .county]), &verdict)
        } else if classes.contains(.areaNoun) {
            verdict.tally.add(.areaCue)
        } else if classes.contains(.publicBody), !classes.contains(.settlement) {
            verdict.tally.add(.publicBody)
            verdict.role = .affiliation
        } else if classes.contains(.speech), name.tokens.count == 1, !name.isCountry {
            verdict.tally.add(.speaks)
        }
    }

    /// A neighbour that people bear as a name makes the whole a person's name the more.
    private static func strength(of classes: WordClasses) -> Double {
        classes.intersects([.firstName, .surname]) ? 1.5 : 1
    }

    private static let of = WordKey("of")
    private static let the = WordKey("the")
    private static let a = WordKey("a")
}
