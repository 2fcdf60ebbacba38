import Glibc

/// How much each thing speaks against a candidate.
///
/// 0.1 is a nudge between namesakes, 0.7 halves the score, 1.5 sets a candidate behind all that lack it.
enum SearchWeights {
    /// An exact name beats every folded one, and those every guess.
    static func agreement(_ agreement: NameAgreement) -> Double {
        switch agreement {
        case .exact: 0
        case .letters: 0.02
        case .spacing: 0.05
        case .genericWord: 0.4
        case .transliteration: 0.45
        case .fuzzy(let edits): 0.4 + 0.35 * Double(edits)
        }
    }

    /// The share of letters that may differ between a guess and the name as it is written: one in four, two in eight.
    ///
    /// Where romanisations are made one and a letter still differs, the names themselves may have little in common.
    static let mostUnlike = 0.25

    /// A name that is only one of a place's other names, by how unlike the main name it is (0…1).
    static func alternateName(unlikeness: Double) -> Double { 0.15 * unlikeness }

    /// What people mean by a bare name: a country, a town, a region, and only then a wadi or a hill.
    static func feature(_ featureClass: FeatureClass, code: String) -> Double {
        switch featureClass {
        case .administrative where code.hasPrefix("PCL"): 0
        case .administrative where code == "ADM1": 0.12
        case .administrative: 0.3
        case .populated where code == "PPLC": 0
        case .populated where code.hasPrefix("PPLA"): 0.02
        case .populated where code == "PPLX": 0.2
        case .populated where ["PPLH", "PPLQ", "PPLW"].contains(code): 0.4
        case .populated: 0.05
        case .area: 0.7
        case .water, .terrain: 0.9
        case .spot, .vegetation: 0.95
        case .road, .undersea: 1.1
        }
    }

    /// A town that few people live in; unknown counts as a thousand.
    static func population(_ population: Int?) -> Double {
        let people = max(Double(population ?? 1000), 300)
        return max(0, 0.1 * (7 - log10(people)))
    }

    /// A region or district whose name is also that of a town in it: the bare name means the town.
    static let bearsNameOfItsTown = 0.5

    /// Another country than the one asked for: a town there comes after its namesake here and before a wadi here.
    static let otherCountry = 0.7

    /// Far from where it should be near: 0.5 at 90 km, 1 at 1,000 km.
    static func distance(kilometres: Double) -> Double { 0.5 * log10(1 + kilometres / 10) }
}
