extension GazetteerFile {
    /// Returns the places with a name that is nearly what somebody wrote.
    ///
    /// One edit is allowed in four to seven letters, two in more, none in fewer; the first letter stays
    /// unless nothing is found otherwise. Names are compared by their letters and by their skeletons, where
    /// the edits of a skeleton count one more. Not for running text, where it finds a name in too many words.
    ///
    /// - Parameter name: The name as somebody wrote it.
    /// - Returns: One match for each place, the fewest edits first.
    public func fuzzyMatches(of name: String) -> [NameMatch] {
        let folded = NameLetters.folded(name)
        let key = NameLetters.joined(folded)
        let skeleton = normalisation.skeleton(of: folded)
        for keepsFirst in [true, false] {
            let matches =
                nearly(key, in: letters, keepsFirst: keepsFirst, extraEdits: 0)
                + nearly(skeleton, in: skeletons, keepsFirst: keepsFirst, extraEdits: 1)
            if !matches.isEmpty { return bestOfEachPlace(matches) }
        }
        return []
    }

    private func nearly(
        _ key: [UInt8], in index: NameIndex, keepsFirst: Bool, extraEdits: Int
    ) -> [NameMatch] {
        // Two bytes make a letter of most other scripts; Arabic comes by its skeleton.
        guard key.allSatisfy({ $0 < 0x80 }) else { return [] }
        let limit = keepsFirst ? Self.editsAllowed(in: key.count) : min(Self.editsAllowed(in: key.count), 1)
        guard limit > 0 else { return [] }
        return FuzzyWalk.keys(near: key, within: limit, keepsFirst: keepsFirst, in: index.automaton)
            .flatMap { found in
                index.postings(ofRank: found.rank).map { posting in
                    let name = index.name(at: posting)
                    let edits = max(found.edits, 1) + extraEdits
                    return NameMatch(place: place(of: name), name: name, agreement: .fuzzy(edits: edits))
                }
            }
    }

    private static func editsAllowed(in letters: Int) -> Int {
        letters < 4 ? 0 : letters < 8 ? 1 : 2
    }
}
