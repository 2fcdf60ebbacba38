import Gazetteer
import Prose

/// A country that a text speaks of without naming it.
struct CountryEvidence {
    let country: CountryCode
    let weight: Double

    /// Half a mention for each demonym, and as much for an organisation, divided among its home countries.
    static func gathered(_ demonyms: [FixedPhrases.Demonym], _ homes: [[String]]) -> [CountryEvidence] {
        let peoples = demonyms.map { CountryEvidence(country: CountryCode($0.country), weight: 0.5) }
        return peoples
            + homes.flatMap { home in
                home.map { CountryEvidence(country: CountryCode($0), weight: 0.5 / Double(home.count)) }
            }
    }
}

/// What recognition finds in a text.
struct Recognition {
    let mentions: [Mention]
    let demonyms: [FixedPhrases.Demonym]
    /// The countries that demonyms and organisations speak for, but for those beyond a border.
    let countries: [CountryEvidence]
    let claims: TokenClaims
    let trace: [GeoparseDecision]
}

extension Geoparser {
    /// Finds the place names of a text: what has another meaning first, then what tables know, then what its frame reveals.
    func recognise(_ reading: TextReading, isTraced: Bool) -> Recognition {
        var claims = TokenClaims(count: reading.tokens.count)
        for address in WebAddresses.ranges(in: reading) { claims.claim(address, as: .webAddress) }
        let finder = NameFinder(reading, self)
        let phrases = FixedPhrases(in: reading, claims: &claims) { finder.longestName(at: $0) }
        let people = People(in: reading, claims: &claims) { finder.longestName(at: $0) > 0 }
        _ = Organisations(in: reading, claims: &claims)
        let names = finder.names(claims: claims)
        let evidence = Evidence(
            reading: reading, claims: claims, people: people, weights: lexicon.weights, keepsReasons: isTraced
        )
        var mentionFinder = MentionFinder(evidence: evidence)
        mentionFinder.find(in: names)
        var mentions = UnknownNames(reading: reading, claims: claims, names: names).added(
            to: mentionFinder.mentions)
        reading.linkParents(of: &mentions)
        for index in mentions.indices {
            mentions[index].isBeyondBorder = reading.isBeyondBorder(mentions[index].tokens)
        }
        let demonyms = phrases.demonyms.filter { !reading.isBeyondBorder($0.tokens) }
        return Recognition(
            mentions: mentions, demonyms: phrases.demonyms,
            countries: CountryEvidence.gathered(demonyms, phrases.homes),
            claims: claims, trace: mentionFinder.trace)
    }
}

extension TextReading {
    /// Tells whether a name stands for the other side: `the border with Algeria`, `the Algerian border`.
    ///
    /// What lies near such a border lies on this side, so the name must not draw places to itself.
    func isBeyondBorder(_ tokens: Range<Int>) -> Bool {
        let border = lexicon.locatives[.border]
        let before =
            isWord(tokens.lowerBound - 1, Self.theWord) ? tokens.lowerBound - 2 : tokens.lowerBound - 1
        if isWord(before, Self.withWord), before > 0, classes(at: before - 1).intersects(.begins(.border)),
            border?.longestMatch(in: self.tokens, at: before - 1) != nil
        {
            return true
        }
        return classes(at: tokens.upperBound).intersects(.begins(.border))
            && border?.longestMatch(in: self.tokens, at: tokens.upperBound) != nil
            && !isDash(tokens.lowerBound - 1)
    }

    private static let withWord = WordKey("with")

    /// `Botou (Kantchari, Tapoa)`: a bracket right behind a name tells what holds it, whatever the tables say.
    private func opensBracket(_ index: Int) -> Bool { mark(index) == UInt8(ascii: "(") }

    /// Writes into each mention which one it lies in, by the words between them.
    func linkParents(of mentions: inout [Mention]) {
        for index in mentions.indices.dropLast() {
            let next = mentions[index + 1]
            guard isParentFrame(from: mentions[index].tokens.upperBound, to: next.tokens.lowerBound) else {
                continue
            }
            let fits =
                mentions[index].candidates.isEmpty || opensBracket(mentions[index].tokens.upperBound)
                || (index > 0 && mentions[index - 1].parent == index
                    && opensBracket(mentions[index - 1].tokens.upperBound))
                || mentions[index].candidates.contains { child in
                    next.candidates.contains { child.lies(in: $0) }
                }
            if fits { mentions[index].parent = index + 1 }
        }
    }
}
