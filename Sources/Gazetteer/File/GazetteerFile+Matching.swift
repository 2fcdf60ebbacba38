extension GazetteerFile {
    /// Returns the places with a name of these letters, else those with a name of the same skeleton.
    ///
    /// - Parameter name: The name as somebody wrote it.
    /// - Returns: One match for each place, the best agreement first; at the same agreement main names first,
    ///   then the more populous place, then the order of the file.
    /// - Complexity: Linear in the name and the number of matches.
    public func matches(of name: String) -> [NameMatch] {
        NameLetters.withBytes(of: name) { utf8 in
            let written = WrittenName(utf8)
            let byLetters = letters.postings(of: written.key).map { match(letters.name(at: $0), written) }
            let bySkeleton = skeletonMatches(written)
            return bestOfEachPlace(byLetters + bySkeleton)
        }
    }

    /// Returns the places with a name of these letters, whatever its case, diacritics and separators.
    ///
    /// - Parameter name: The name as somebody wrote it.
    /// - Returns: One match for each place, ordered as by ``matches(of:)``.
    public func letterMatches(of name: String) -> [NameMatch] {
        NameLetters.withBytes(of: name) { utf8 in
            let written = WrittenName(utf8)
            return bestOfEachPlace(
                letters.postings(of: written.key).map { match(letters.name(at: $0), written) })
        }
    }

    /// Tells how unlike the letters of a matched name are to what was looked up.
    ///
    /// - Parameters:
    ///   - match: A place with its name.
    ///   - name: The name as somebody wrote it.
    /// - Returns: 0 for the same letters, 1 for none in common.
    public func unlikeness(of match: NameMatch, to name: String) -> Double {
        EditDistance.unlikeness(NameLetters.key(of: self.name(match.name).text), NameLetters.key(of: name))
    }

    private func skeletonMatches(_ written: WrittenName) -> [NameMatch] {
        let normalisation = normalisation
        let skeleton = normalisation.skeleton(of: written.folded)
        guard !skeleton.isEmpty else { return [] }
        let stripped = normalisation.strippedKey(of: written.folded)
        return skeletons.postings(of: skeleton).map { posting in
            let name = skeletons.name(at: posting)
            var match = match(name, written)
            if match.agreement == .transliteration,
                normalisation.strippedKey(of: NameLetters.folded(names.utf8(name.index))) == stripped
            {
                match = NameMatch(place: match.place, name: name, agreement: .genericWord)
            }
            return match
        }
    }

    /// Compares one name with what is written.
    func match(_ name: NameID, _ written: WrittenName) -> NameMatch {
        NameMatch(
            place: place(of: name), name: name, agreement: written.agreement(with: names.utf8(name.index)))
    }

    /// Keeps the best match of each place and orders them.
    func bestOfEachPlace(_ matches: [NameMatch]) -> [NameMatch] {
        guard matches.count > 1 else { return matches }
        let byPlace = matches.sorted { ($0.place, $0.agreement, $0.name) < ($1.place, $1.agreement, $1.name) }
        var best: [NameMatch] = []
        for match in byPlace where match.place != best.last?.place { best.append(match) }
        return best.map { (match: $0, order: order(of: $0)) }
            .sorted { $0.order < $1.order }
            .map(\.match)
    }

    private func order(of match: NameMatch) -> MatchOrder {
        MatchOrder(
            agreement: match.agreement,
            isAlternate: nameInfo.row(match.name.index, as: UInt32.self) & 0xFF != 0,
            population: population(of: match.place) ?? 0, place: match.place)
    }
}

/// What matches are ordered by.
private struct MatchOrder: Comparable {
    let agreement: NameAgreement
    let isAlternate: Bool
    let population: Int
    let place: PlaceID

    static func < (left: MatchOrder, right: MatchOrder) -> Bool {
        if left.agreement != right.agreement { return left.agreement < right.agreement }
        if left.isAlternate != right.isAlternate { return right.isAlternate }
        if left.population != right.population { return left.population > right.population }
        return left.place < right.place
    }
}
