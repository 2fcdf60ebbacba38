import Gazetteer
import Geoparsing
import Prose

/// Finds where a report tells of its country's capital without its name: "in the capital", "stormed parliament".
enum CapitalMentions {
    /// The capital that the report names elsewhere, be it in its dateline, at each place that means it.
    static func mentions(in geoparse: Geoparse, _ reading: Reading) -> [PlaceMention] {
        let capitals = geoparse.toponyms.indices.filter { geoparse.toponyms[$0].place?.featureCode == "PPLC" }
        guard let capital = capitals.first, isOnly(capital, of: capitals, geoparse),
            isHome(capital, geoparse)
        else { return [] }
        return reading.readableSentences.flatMap { sentence in
            reading.body(ofSentence: sentence).filter { meansCapital($0, reading, geoparse) }.map {
                mention($0..<reading.wordEnds[$0], capital, geoparse)
            }
        }
    }

    /// Two capitals named: nobody knows which is meant.
    private static func isOnly(_ capital: Int, of all: [Int], _ geoparse: Geoparse) -> Bool {
        all.allSatisfy { geoparse.toponyms[$0].place?.id == geoparse.toponyms[capital].place?.id }
    }

    /// Moscow in a report on Mali is not: the capital of the dateline, or of where most places lie, is meant.
    private static func isHome(_ capital: Int, _ geoparse: Geoparse) -> Bool {
        let place = geoparse.toponyms[capital].place
        let isDateline = geoparse.toponyms.contains { $0.role == .dateline && $0.place?.id == place?.id }
        if isDateline { return true }
        let counts = geoparse.toponyms.reduce(into: [:]) { counts, toponym in
            toponym.place.map { counts[$0.countryCode, default: 0] += 1 }
        }
        let own = place.map { counts[$0.countryCode, default: 0] } ?? 0
        return counts.allSatisfy { $0.key == place?.countryCode || $0.value < own }
    }

    /// "in the capital, Bamako", "the capital of the region" name another or the same by themselves.
    private static func meansCapital(_ token: Int, _ reading: Reading, _ geoparse: Geoparse) -> Bool {
        guard reading.word(token) == .capital else { return false }
        let end = reading.wordEnds[token]
        let next = reading.isComma(end) ? end + 1 : end
        return reading.word(end) != .of && !geoparse.toponyms.contains { $0.tokens.lowerBound == next }
    }

    private static func mention(_ tokens: Range<Int>, _ capital: Int, _ geoparse: Geoparse) -> PlaceMention {
        let place = geoparse.toponyms[capital].place
        return PlaceMention(
            tokens: tokens, place: ExtractedPlace(.toponym(capital), .at), grain: .settlement,
            country: place?.countryCode, identity: place.map { Int($0.id.row) } ?? -1,
            sureness: geoparse.toponyms[capital].score)
    }
}
