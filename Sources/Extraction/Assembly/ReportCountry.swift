import Prose

/// Tells which country a report is about: the one its places lie in, else the one its adjectives name.
enum ReportCountry {
    static func country(of reading: Reading, _ places: [PlaceMention]) -> String? {
        var votes: [(code: String, count: Int)] = []
        func vote(_ code: String, _ weight: Int) {
            if let at = votes.firstIndex(where: { $0.code == code }) {
                votes[at].count += weight
            } else {
                votes.append((code, weight))
            }
        }
        for place in places {
            let isSure = place.sureness >= 0.2 || !place.isResolved
            place.country.map { vote($0, isSure ? place.grain >= .around ? 3 : 2 : 1) }
        }
        for actor in reading.actors where actor.kind?.isState == true { actor.country.map { vote($0, 1) } }
        if votes.isEmpty { voteByNames(reading, vote) }
        return votes.max { $0.count < $1.count }?.code
    }

    private static func voteByNames(_ reading: Reading, _ vote: (String, Int) -> Void) {
        for sentence in reading.readableSentences {
            let range = reading.text.sentences[sentence]
            for match in reading.lexicon.countries.entries.matches(in: reading.tokens, within: range)
            where reading.tokens[match.tokens.lowerBound].isCapitalised {
                vote(match.value.code, match.value.isDemonym ? 1 : 2)
            }
        }
    }
}
