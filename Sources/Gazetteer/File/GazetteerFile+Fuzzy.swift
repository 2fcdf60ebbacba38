extension GazetteerFile {
    /// Returns the places with a name that is nearly what somebody wrote.
    ///
    /// One edit is allowed in four to seven letters, two in more, none in fewer; the first letter stays
    /// unless nothing is found otherwise. Names are compared by their letters and by their skeletons, where
    /// the edits of a skeleton count one more. Not for all words of a text, in too many of which it finds a name.
    ///
    /// - Parameters:
    ///   - name: The name as somebody wrote it.
    ///   - most: How many edits the matches have at most; fewer are found sooner.
    ///   - keepsFirst: Whether the first letter stays even where nothing is found so.
    /// - Returns: One match for each place, the fewest edits first.
    public func fuzzyMatches(
        of name: String, within most: Int = 3, keepingFirst keepsFirst: Bool = false
    ) -> [NameMatch] {
        let folded = NameLetters.folded(name)
        let key = NameLetters.joined(folded)
        let skeleton = normalisation.skeleton(of: folded)
        for begins in keepsFirst ? [FuzzyWalk.FirstByte.same] : [.same, .other] {
            let matches =
                nearly(key, in: letters, begins, within: most)
                + nearly(skeleton, in: skeletons, begins, within: most - 1, extraEdits: 1)
            if !matches.isEmpty { return bestOfEachPlace(matches) }
        }
        return []
    }

    private func nearly(
        _ key: [UInt8], in index: NameIndex, _ begins: FuzzyWalk.FirstByte, within most: Int,
        extraEdits: Int = 0
    ) -> [NameMatch] {
        // Two bytes make a letter of most other scripts; Arabic comes by its skeleton.
        guard key.allSatisfy({ $0 < 0x80 }) else { return [] }
        let limit = min(Self.editsAllowed(in: key.count), begins == .same ? most : min(most, 1))
        guard limit > 0 else { return [] }
        return FuzzyWalk.keys(near: key, within: limit, begins: begins, in: index.automaton)
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
