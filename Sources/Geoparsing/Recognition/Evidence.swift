import Gazetteer
import Prose

/// Weighs whether a name that tables know is a place name where it stands.
struct Evidence {
    let reading: TextReading
    let claims: TokenClaims
    let people: People
    let smallWords: SmallWords
    let weights: GeoparsingWeights
    let keepsReasons: Bool

    /// What a name's surroundings say.
    struct Verdict {
        var tally: Tally
        var cues: Mention.Cues = []
        var role: ToponymRole = .location
        /// The tokens with a word that belongs to the name: `Rapides Parish`.
        var tokens: Range<Int>

        /// `Aguelhok Région de Kidal`: the word for a kind of place belongs to the name that begins with it.
        mutating func yield(to next: NamedSpan, _ name: NamedSpan) {
            guard tokens.upperBound > next.tokens.lowerBound else { return }
            tokens = name.tokens
            cues.subtract([.region, .district])
        }
    }

    /// Weighs one name.
    ///
    /// - Parameters:
    ///   - name: The name with its candidates.
    ///   - hasParent: Whether a place that holds it stands behind it.
    /// - Returns: The reasons for and against, and what the words around ask for.
    func weigh(_ name: NamedSpan, hasParent: Bool) -> Verdict {
        var verdict = Verdict(tally: Tally(weights, keepsReasons: keepsReasons), tokens: name.tokens)
        weighPrior(name, &verdict)
        if !name.isAlias { weighSpelling(name, &verdict) }
        let run = reading.run(around: name.tokens, within: reading.text.sentences[name.sentence])
        weighLeft(name, run, &verdict)
        weighRight(name, run, &verdict)
        weighClaims(name, &verdict)
        if hasParent { verdict.tally.add(.parentFollows) }
        return verdict
    }

    private func weighPrior(_ name: NamedSpan, _ verdict: inout Verdict) {
        if name.isCountry {
            verdict.tally.add(.countryName)
        } else if name.isRegion {
            verdict.tally.add(.regionName)
        } else if name.magnitude >= 5 {
            verdict.tally.add(.largeCity)
        } else if name.magnitude < 3 {
            verdict.tally.add(.smallPlace)
        }
    }

    private func weighSpelling(_ name: NamedSpan, _ verdict: inout Verdict) {
        guard name.tokens.count == 1 else { return }
        let index = name.tokens.lowerBound
        let token = reading.tokens[index]
        let classes = reading.classes[index]
        if token.capitals == .all, token.span.count <= 4, !reading.isHeadline[name.sentence],
            !name.candidates.contains(where: { $0.agreement == .exact })
        {
            verdict.tally.add(.acronym)
        }
        if token.span.count <= 3, token.capitals != .all { verdict.tally.add(.shortName) }
        if classes.intersects([.common, .never, .calendar]) {
            verdict.tally.add(.commonWord, times: classes.intersects([.never, .calendar]) ? 3 : 1)
            if opensSentence(index, name.sentence) || reading.isHeadline[name.sentence] {
                verdict.tally.add(.commonWordOpens)
            }
        }
        if classes.intersects(.kinds) { verdict.tally.add(.kindWord) }
        if smallWords.contains(token.key) { verdict.tally.add(.smallLettersElsewhere) }
        if people.surnames.contains(token.key) {
            verdict.tally.add(.knownPerson)
        } else if classes.contains(.firstName) {
            verdict.tally.add(.firstName)
        } else if classes.contains(.surname) {
            verdict.tally.add(.surname)
        }
    }

    private func opensSentence(_ index: Int, _ sentence: Int) -> Bool {
        var first = reading.text.sentences[sentence].lowerBound
        while first < index, reading.tokens[first].kind == .mark { first += 1 }
        return first == index
    }

    private func weighClaims(_ name: NamedSpan, _ verdict: inout Verdict) {
        let isPerson = claims.has(.person, in: name.tokens)
        if isPerson, !coversPerson(name) { verdict.tally.add(.personCue) }
        if claims.has(.organisation, in: name.tokens) {
            if verdict.role == .location { verdict.tally.add(.insideOrganisation) }
            verdict.role = .affiliation
        }
    }

    /// A name of several words that is all of the run, as `San Jose`, is no person.
    private func coversPerson(_ name: NamedSpan) -> Bool {
        guard name.tokens.count > 1 else { return false }
        return claims[name.tokens.lowerBound - 1] != .person && claims[name.tokens.upperBound] != .person
    }
}
