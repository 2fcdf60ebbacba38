import Prose

/// Finds names that no table knows but that are plainly places by the words around them: `the village of X`.
struct UnknownNames {
    let reading: TextReading
    let claims: TokenClaims
    let names: [NamedSpan]
    let similar: SimilarNames

    /// Returns the mentions together with those that only their frames reveal, in the order of the text.
    func added(to mentions: [Mention]) -> [Mention] {
        var taken = Array(repeating: false, count: reading.tokens.count)
        for mention in mentions { for index in mention.tokens { taken[index] = true } }
        var known = taken
        for name in names { for index in name.tokens { known[index] = true } }
        var parents = Array(repeating: false, count: reading.tokens.count)
        for mention in mentions { parents[mention.tokens.lowerBound] = true }
        var all = mentions
        for found in reading.runs where !reading.isHeadline[found.sentence] {
            let run = found.tokens
            guard isUnknown(run, isNaturalFeature(run) ? taken : known) else { continue }
            let cues = frame(around: run, parents)
            guard cues != nil || isWeaklyFramed(run) else { continue }
            let text = reading.text
            let candidates =
                isNaturalFeature(run)
                ? [] : similar.candidates(of: text.string(in: text.span(ofTokens: run)))
            guard cues != nil || !candidates.isEmpty else { continue }
            all.append(
                Mention(
                    tokens: run, sentence: found.sentence, candidates: candidates, cues: cues ?? [],
                    isTentative: cues == nil))
        }
        return all.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// No word of it is known as a place, a person, an organisation or an English word.
    private func isUnknown(_ run: Range<Int>, _ known: [Bool]) -> Bool {
        let refused: WordClasses = [.never, .organisation, .publicBody, .street, .title]
        guard run.count <= 7 else { return false }
        return run.allSatisfy { index in
            !known[index] && claims[index] == .none && !reading.classes[index].intersects(refused)
        } && !isAcronym(run)
            && !run.allSatisfy { reading.tokens[$0].kind != .word || reading.classes[$0].contains(.common) }
    }

    private func isAcronym(_ run: Range<Int>) -> Bool {
        run.count == 1 && reading.tokens[run.lowerBound].capitals == .all
    }

    /// What the frame says of an unknown name, or nothing when there is none.
    private func frame(around run: Range<Int>, _ parents: [Bool]) -> Mention.Cues? {
        if let cues = kindBefore(run) { return cues }
        if isNaturalFeature(run) { return .natural }
        let before = reading.classes(at: run.lowerBound - 1)
        let beforeArticle =
            reading.isWord(run.lowerBound - 1, Self.the) ? reading.classes(at: run.lowerBound - 2) : before
        if let kind = kindBehind(run),
            beforeArticle.contains(.placePreposition) || reading.isWord(run.lowerBound - 1, Self.the)
        {
            return kind
        }
        if Self.nearWords.contains(key(run.lowerBound - 1)) || isAreaOf(run) { return [] }
        if before.contains(.placePreposition), isParentBehind(run.upperBound, parents) { return [] }
        return nil
    }

    /// `in X`, `at X`: enough for a name that some table nearly has.
    private func isWeaklyFramed(_ run: Range<Int>) -> Bool {
        reading.classes(at: run.lowerBound - 1).intersects([.placePreposition, .placeVerb])
            && run.allSatisfy {
                !reading.classes[$0].intersects(
                    WordClasses.kinds.union([.common, .firstName, .surname, .naturalBefore]))
            }
    }

    /// `the area of X`, `the outskirts of X`.
    private func isAreaOf(_ run: Range<Int>) -> Bool {
        let of = run.lowerBound - 1
        guard reading.isWord(of, Self.of), of > 0, reading.tokens[of - 1].capitals == .none else {
            return false
        }
        return reading.classes(at: of - 1).contains(.areaNoun) || reading.isWord(of - 1, Self.outskirts)
    }

    /// `the village of X`, `the town X`, `the wadi of X`.
    private func kindBefore(_ run: Range<Int>) -> Mention.Cues? {
        let of = run.lowerBound - 1
        let foreign = reading.foreignKind(before: run.lowerBound)
        let hasOf = foreign != nil || reading.isWord(of, Self.of)
        let kind = foreign ?? (hasOf ? of - 1 : of)
        let classes = reading.classes(at: kind)
        guard classes.intersects([.settlement, .naturalBefore]), reading.tokens[kind].capitals == .none else {
            return nil
        }
        if classes.contains(.settlement) { return .settlement }
        return hasOf ? .natural : nil
    }

    /// `Neches River`, `Wadi Tamesna`.
    private func isNaturalFeature(_ run: Range<Int>) -> Bool {
        guard run.count >= 2 else { return false }
        return reading.classes[run.upperBound - 1].contains(.naturalAfter)
            || reading.classes[run.lowerBound].contains(.naturalBefore)
    }

    /// `the X area`, `in X district`.
    private func kindBehind(_ run: Range<Int>) -> Mention.Cues? {
        let classes = reading.classes(at: run.upperBound)
        guard reading.tokens.indices.contains(run.upperBound),
            reading.tokens[run.upperBound].capitals == .none
        else { return nil }
        if classes.contains(.settlement) { return .settlement }
        if classes.intersects([.district, .county]) { return .district }
        if classes.contains(.region), classes.contains(.areaNoun),
            reading.tokens[run.upperBound].key != Self.area
        {
            return .region
        }
        return classes.contains(.areaNoun) ? [] : nil
    }

    private func isParentBehind(_ end: Int, _ parents: [Bool]) -> Bool {
        (end..<min(end + 8, parents.count)).contains {
            parents[$0] && reading.isParentFrame(from: end, to: $0)
        }
    }

    private func key(_ index: Int) -> WordKey {
        reading.tokens.indices.contains(index) ? reading.tokens[index].key : WordKey(rawValue: 0)
    }

    private static let of = WordKey("of")
    private static let the = WordKey("the")
    private static let outskirts = WordKey("outskirts")
    private static let area = WordKey("area")
    private static let nearWords = WordTable(["near", "outside", "towards", "between", "around"])
}
