public import Geodesy

/// Looks names up and orders what they may mean: the answer behind `locate`.
///
/// Everything that speaks against a candidate is a named penalty; the least sum comes first, and at equal
/// sums the order of the file.
public struct PlaceSearch: Sendable {
    private let file: GazetteerFile

    /// Searches a gazetteer.
    ///
    /// - Parameter file: The gazetteer.
    public init(_ file: GazetteerFile) { self.file = file }

    /// Returns the places that a name may mean, the best first.
    ///
    /// Nearly equal names are tried only where no name agrees by its letters, its generic words or its
    /// romanisation.
    ///
    /// - Parameters:
    ///   - query: The name as somebody wrote it.
    ///   - country: An ISO 3166-1 code; places elsewhere come after.
    ///   - near: Where the place should be near.
    ///   - limit: How many candidates at most.
    /// - Returns: The candidates in a stable order; none when no name is like the query.
    public func candidates(
        for query: String, country: String? = nil, near: Coordinate? = nil, limit: Int = 10
    ) -> [Candidate] {
        let country = country.map { CountryCode($0) }
        let matches = self.matches(of: query, country: country)
        let context = Context(country: country, near: near)
        let towns = matches.filter { file.featureClass(of: $0.place) == .populated }
        let candidates = matches.map { match in
            Candidate(match, penalties(of: match, towns: towns, context))
        }
        return Array(candidates.sorted(by: Self.goesFirst).prefix(max(limit, 0)))
    }

    private struct Context {
        let country: CountryCode?
        let near: Coordinate?
    }

    private func matches(of query: String, country: CountryCode?) -> [NameMatch] {
        let matches = file.matches(of: query)
        let isSettled = matches.contains { match in
            country.map { file.countryCode(of: match.place) == $0 } ?? true
        }
        guard !isSettled else { return matches }
        let known = Set(matches.map(\.place))
        return matches
            + file.fuzzyMatches(of: query).filter { match in
                !known.contains(match.place)
                    && file.unlikeness(of: match, to: query) <= SearchWeights.mostUnlike
            }
    }

    private func penalties(of match: NameMatch, towns: [NameMatch], _ context: Context) -> [Penalty] {
        let place = match.place
        let featureClass = file.featureClass(of: place)
        var penalties = [
            Penalty(name: match.agreement.description, size: SearchWeights.agreement(match.agreement)),
            Penalty(name: "alternate name", size: alternateName(match)),
            Penalty(
                name: "feature \(featureClass.letter).\(file.featureCode(of: place))",
                size: SearchWeights.feature(featureClass, code: file.featureCode(of: place))),
        ]
        if featureClass == .populated {
            penalties.append(
                Penalty(name: "population", size: SearchWeights.population(file.population(of: place))))
        }
        if featureClass == .administrative, bearsNameOfTown(match, towns) {
            penalties.append(Penalty(name: "named after its town", size: SearchWeights.bearsNameOfItsTown))
        }
        if let country = context.country, file.countryCode(of: place) != country {
            penalties.append(Penalty(name: "other country", size: SearchWeights.otherCountry))
        }
        if let near = context.near {
            let distance = Ellipsoid.wgs84.distance(from: near, to: file.coordinate(of: place))
            penalties.append(
                Penalty(name: "distance", size: SearchWeights.distance(kilometres: distance.kilometres)))
        }
        return penalties
    }

    private func alternateName(_ match: NameMatch) -> Double {
        guard match.name != file.mainNameID(of: match.place) else { return 0 }
        let matched = file.name(match.name).text
        let main = file.mainName(of: match.place)
        return SearchWeights.alternateName(unlikeness: unlikeness(matched, main))
    }

    /// By the letters, or by the sounds where one is written in another script: `السوق` is Essouk's own name.
    private func unlikeness(_ matched: String, _ main: String) -> Double {
        let letters = (NameLetters.key(of: matched), NameLetters.key(of: main))
        guard letters.0.contains(where: { $0 >= 0x80 }) else {
            return EditDistance.unlikeness(letters.0, letters.1)
        }
        let normalisation = file.normalisation
        return EditDistance.unlikeness(
            normalisation.skeleton(of: NameLetters.folded(matched)),
            normalisation.skeleton(of: NameLetters.folded(main)))
    }

    private func bearsNameOfTown(_ region: NameMatch, _ towns: [NameMatch]) -> Bool {
        !file.featureCode(of: region.place).hasPrefix("PCL")
            && towns.contains { town in
                town.agreement <= region.agreement && lies(town.place, in: region.place)
            }
    }

    /// By the first-level region, else by distance: a region younger than a table has another code there.
    private func lies(_ town: PlaceID, in region: PlaceID) -> Bool {
        if file.haveSameAdmin1(town, region) { return true }
        guard file.countryCode(of: town) == file.countryCode(of: region) else { return false }
        let distance = Ellipsoid.wgs84.distance(
            from: file.coordinate(of: town), to: file.coordinate(of: region))
        return distance < file.uncertainty(of: region)
    }

    private static func goesFirst(_ left: Candidate, _ right: Candidate) -> Bool {
        let leftPenalty = left.penalty
        let rightPenalty = right.penalty
        return leftPenalty != rightPenalty ? leftPenalty < rightPenalty : left.place < right.place
    }
}
