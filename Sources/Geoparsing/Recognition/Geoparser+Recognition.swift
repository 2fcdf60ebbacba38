import Gazetteer
import Geodesy
import Prose

/// A country that a text speaks of without naming it.
struct CountryEvidence {
    let country: CountryCode
    let weight: Double
    /// Whether a demonym names it, rather than an organisation that is at home there among others.
    let isDemonym: Bool

    /// Half a mention for each demonym, and as much for an organisation, divided among its home countries.
    static func gathered(_ demonyms: [FixedPhrases.Demonym], _ homes: [[String]]) -> [CountryEvidence] {
        let peoples = demonyms.map {
            CountryEvidence(country: CountryCode($0.country), weight: 0.5, isDemonym: true)
        }
        return peoples
            + homes.flatMap { home in
                home.map {
                    CountryEvidence(
                        country: CountryCode($0), weight: 0.5 / Double(home.count), isDemonym: false)
                }
            }
    }
}

/// What recognition finds in a text.
struct Recognition {
    let mentions: [Mention]
    let demonyms: [FixedPhrases.Demonym]
    /// The countries that demonyms and organisations speak for, but for those beyond a border.
    let countries: [CountryEvidence]
    /// Where the organisations of the text are mostly met.
    let theatres: [Coordinate]
    let claims: TokenClaims
    let bylines: Bylines
    let trace: [GeoparseDecision]
}

extension Geoparser {
    /// Finds the place names of a text: what has another meaning first, then what tables know, then what its frame reveals.
    func recognise(_ reading: TextReading, _ context: GeoparsingContext, _ memory: NameMemory) -> Recognition
    {
        var claims = TokenClaims(count: reading.tokens.count)
        for address in WebAddresses.ranges(in: reading) { claims.claim(address, as: .webAddress) }
        let finder = NameFinder(reading, self, memory)
        let phrases = FixedPhrases(in: reading, claims: &claims) { finder.longestName(at: $0) }
        let bylines = Bylines(in: reading)
        let people = People(in: reading, bylines, claims: &claims) { finder.longestName(at: $0) > 0 }
        _ = Organisations(in: reading, claims: &claims)
        let demonyms = phrases.demonyms.filter { !reading.isBeyondBorder($0.tokens) }
        let countries = CountryEvidence.gathered(demonyms, phrases.homes)
        let known = finder.names(claims: claims)
        let similar = SimilarNames(
            gazetteer: gazetteer, memory: memory,
            countries: spokenOf(
                known.filter { !reading.isBeyondBorder($0.tokens) }, countries, context))
        let names = WholeNames(reading: reading, claims: claims, similar: similar).joined(known)
        let evidence = Evidence(
            reading: reading, claims: claims, people: people,
            smallWords: SmallWords(among: names, in: reading), weights: lexicon.weights,
            keepsReasons: context.isTraced)
        var mentionFinder = MentionFinder(evidence: evidence)
        mentionFinder.find(in: names)
        var mentions = UnknownNames(reading: reading, claims: claims, names: names, similar: similar).added(
            to: mentionFinder.mentions)
        reading.linkParents(of: &mentions)
        reading.linkNeighbours(of: &mentions)
        similar.addLikeNames(to: &mentions, in: reading.text)
        for index in mentions.indices {
            mentions[index].isBeyondBorder = reading.isBeyondBorder(mentions[index].tokens)
        }
        return Recognition(
            mentions: mentions, demonyms: phrases.demonyms, countries: countries, theatres: phrases.theatres,
            claims: claims, bylines: bylines,
            trace: mentionFinder.trace)
    }

    /// The countries of the publisher, of peoples and organisations, and of the likeliest bearer of each name.
    private func spokenOf(
        _ names: [NamedSpan], _ evidence: [CountryEvidence], _ context: GeoparsingContext
    ) -> Set<CountryCode> {
        var countries = Set(context.countries.map { CountryCode($0) }).union(evidence.map(\.country))
        for name in names {
            if let first = name.candidates.first { countries.insert(first.country) }
        }
        countries.remove(.none)
        return countries
    }
}

extension TextReading {
    /// Tells whether a name stands for the other side: `the border with Algeria`, `the Algerian border`.
    ///
    /// What lies near such a border lies on this side, so the name must not draw places to itself.
    func isBeyondBorder(_ tokens: Range<Int>) -> Bool {
        let before =
            isWord(tokens.lowerBound - 1, Self.theWord) ? tokens.lowerBound - 2 : tokens.lowerBound - 1
        if isWord(before, Self.withWord), before > 0, classes(at: before - 1).intersects(.begins(.border)),
            isBorder(at: before - 1)
        {
            return true
        }
        return classes(at: tokens.upperBound).intersects(.begins(.border))
            && isBorder(at: tokens.upperBound)
            && !isDash(tokens.lowerBound - 1)
    }

    private func isBorder(at index: Int) -> Bool {
        lexicon.locatives[.border]?.longestMatch(in: tokens, at: index) != nil
    }

    private static let withWord = WordKey("with")
}
