import Gazetteer
import Geodesy
import Glibc

/// What the text's places, taken together, say about where it is: countries, regions and points with their weights.
///
/// A class, because it is handed to every choice, and a copy of it counts a dozen references.
final class DiscourseContext {
    /// A place that others are measured against.
    struct Anchor {
        let group: Int
        let vector: SIMD3<Double>
        let weight: Double
    }

    private var countries = Votes<CountryCode>()
    private var regions = Votes<UInt64>()
    /// Countries told by demonyms, organisations, the publisher or their own names.
    private var statedCountries: [CountryCode] = []
    /// Whether a country is told otherwise than by a demonym or an organisation.
    private(set) var namesCountries = false
    private var spokenOf: [CountryCode] = []
    private(set) var anchors: [Anchor] = []
    private var theatres: [SIMD3<Double>] = []
    /// The countries that are named, as discs.
    private var grounds: [(middle: SIMD3<Double>, radius: Double)] = []

    /// Adds a country that the text names by a demonym or that is known beside it.
    func add(
        country: CountryCode, weight: Double, isStated: Bool = false, isNamed: Bool = false,
        isSpoken: Bool = false
    ) {
        guard country != .none else { return }
        if isNamed { namesCountries = true }
        if isSpoken || isNamed, !spokenOf.contains(country) { spokenOf.append(country) }
        if isStated, !statedCountries.contains(country) { statedCountries.append(country) }
        countries.add(weight, for: country)
    }

    /// Adds the place of a group of mentions.
    func add(_ place: CandidateFacts, group: Int, weight: Double) {
        add(
            country: place.country, weight: weight, isStated: place.level == .country,
            isNamed: place.level == .country)
        if place.level == .country { grounds.append((place.vector, place.uncertainty.kilometres)) }
        guard place.level != .country, place.level != .continent else { return }
        if place.region != 0 {
            regions.add(weight, for: place.region)
        }
        if place.level != .firstLevel {
            anchors.append(Anchor(group: group, vector: place.vector, weight: weight))
        }
    }

    /// Adds a point around which an organisation of the text is mostly met.
    func add(theatre: SIMD3<Double>) { theatres.append(theatre) }

    /// How near a candidate is to where the text's organisations are met: the mean, each fading over 200 km.
    func nearnessToTheatres(_ candidate: CandidateFacts) -> Double {
        let sum = theatres.reduce(0) { $0 + exp(-candidate.kilometres(to: $1) / 200) }
        return sum / max(1, Double(theatres.count))
    }

    /// Tells whether organisations or peoples of the text are at home somewhere, and all of them farther off than so
    /// many kilometres.
    func isOffTheatres(_ candidate: CandidateFacts, by reach: Double) -> Bool {
        !theatres.isEmpty && theatres.allSatisfy { candidate.kilometres(to: $0) > reach }
    }

    /// Tells whether a place lies in or beside a country that the text names.
    func isAroundNamedCountry(_ candidate: CandidateFacts) -> Bool {
        grounds.contains { candidate.kilometres(to: $0.middle) < $0.radius }
    }

    /// The share of a candidate's country in the text, 0 to 1, without what the candidate's own group adds.
    func countryShare(_ candidate: CandidateFacts, own: (place: CandidateFacts, weight: Double)?) -> Double {
        var votes = countries[candidate.country]
        var total = countries.total
        if let own, own.place.country != .none {
            total -= own.weight
            if own.place.country == candidate.country { votes -= own.weight }
        }
        return max(0, votes) / (max(0, total) + 1)
    }

    /// Tells whether a country is spoken of by its name, its people or the publisher, not only by organisations.
    func isSpokenOf(_ country: CountryCode) -> Bool { spokenOf.contains(country) }

    /// Tells whether the text or its publisher speak of other countries by name, and of this one nowhere.
    func isForeign(_ country: CountryCode) -> Bool {
        !statedCountries.isEmpty && !statedCountries.contains(country)
    }

    /// The share of a candidate's first-level region, 0 to 1, without what the candidate's own group adds.
    func regionShare(_ candidate: CandidateFacts, own: (place: CandidateFacts, weight: Double)?) -> Double {
        guard candidate.region != 0 else { return 0 }
        var votes = regions[candidate.region]
        var total = regions.total
        if let own, own.place.region != 0, own.place.level != .country {
            total -= own.weight
            if own.place.region == candidate.region { votes -= own.weight }
        }
        return max(0, votes) / (max(0, total) + 1)
    }

    /// How near a candidate is to the text's other places: 0 far, 1 among them; fades over 150 km.
    func nearness(_ candidate: CandidateFacts, group: Int) -> Double {
        var near = 0.0
        var total = 0.0
        for anchor in anchors where anchor.group != group {
            if candidate.mayBeNear(anchor.vector) {
                near += anchor.weight * exp(-candidate.kilometres(to: anchor.vector) / 150)
            }
            total += anchor.weight
        }
        return near / (total + 0.5)
    }
}

/// Sums of weights for a few keys, which a text has: looked for one after the other, without hashing.
private struct Votes<Key: Equatable> {
    private var keys: [Key] = []
    private var sums: [Double] = []
    private(set) var total = 0.0

    mutating func add(_ weight: Double, for key: Key) {
        total += weight
        if let index = keys.firstIndex(of: key) {
            sums[index] += weight
        } else {
            keys.append(key)
            sums.append(weight)
        }
    }

    subscript(key: Key) -> Double { keys.firstIndex(of: key).map { sums[$0] } ?? 0 }
}
