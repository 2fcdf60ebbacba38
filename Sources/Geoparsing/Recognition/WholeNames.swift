import Gazetteer
import Prose

/// Takes a name of several words as one where tables know only a part of it: `Bourem-Inaly` is not Bourem, and the
/// village of `Pel Kanda` neither Pel nor Kanda, though it may lie beside one of them.
struct WholeNames {
    let reading: TextReading
    let claims: TokenClaims
    let similar: SimilarNames

    /// Returns the names with the parts of longer ones replaced by the whole.
    func joined(_ names: [NamedSpan]) -> [NamedSpan] {
        var joined = names
        for (index, sentence) in reading.text.sentences.enumerated() where !reading.isHeadline[index] {
            for run in reading.runs(ofSentence: index) where 2...5 ~= run.count {
                let parts = names.filter { run.contains($0.tokens.lowerBound) }
                guard mayBeWhole(run, parts), let frame = frame(of: run, parts, within: sentence) else {
                    continue
                }
                let isStrong = frame == .strong
                if !isVillage(run, within: sentence), isPair(run, parts) { continue }
                let text = reading.text
                var candidates = similar.candidates(of: text.string(in: text.span(ofTokens: run)))
                if candidates.isEmpty, isStrong {
                    candidates = parts.flatMap { part in
                        part.candidates.map {
                            $0.asPart(begins: part.tokens.lowerBound == run.lowerBound)
                        }
                    }
                }
                guard !candidates.isEmpty else { continue }
                joined.removeAll { run.contains($0.tokens.lowerBound) }
                joined.append(
                    NamedSpan(tokens: run, sentence: index, candidates: candidates, isAlias: false))
            }
        }
        return joined.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private enum Frame { case weak, strong }

    /// Tables know a part of it and not all, and no word of it says that it is something else.
    private func mayBeWhole(_ run: Range<Int>, _ parts: [NamedSpan]) -> Bool {
        guard !parts.isEmpty, !parts.contains(where: { $0.tokens == run || $0.isCountry || $0.isAlias })
        else {
            return false
        }
        return run.allSatisfy { index in
            reading.tokens[index].kind == .mark || (claims[index] == .none && mayBelong(index))
        }
    }

    /// No word that says that it is something else, no acronym; the `N` of `N'Garoua` is no north.
    private func mayBelong(_ index: Int) -> Bool {
        if reading.isElided(index) || reading.opensName(index) { return true }
        let classes = reading.classes[index].subtracting(
            reading.isHyphened(index) ? [.common, .firstName] : [])
        return reading.tokens[index].capitals != .all && !classes.intersects(Self.refused)
    }

    /// `Gao-Kidal`: two places with a hyphen between; two villages of those names worlds apart are none.
    private func isPair(_ run: Range<Int>, _ parts: [NamedSpan]) -> Bool {
        guard run.contains(where: { reading.isDash($0) }), let first = parts.first, let last = parts.last
        else { return false }
        let isWhole = run.allSatisfy { index in
            reading.tokens[index].kind == .mark || parts.contains { $0.tokens.contains(index) }
        }
        // `Tin-Aouker`: a word of the language is no town here.
        let hasWord = parts.contains { reading.classes[$0.tokens.lowerBound].contains(.common) }
        return isWhole && !hasWord
            && (max(first.magnitude, last.magnitude) > Self.known
                || first.candidates.contains { from in
                    last.candidates.contains { from.kilometres(to: $0) < Self.pairReach }
                })
    }

    /// The power of ten of the population of a town that everybody knows by its name.
    private static let known = 4.0
    /// How many kilometres off the two ends of a pair may lie.
    private static let pairReach = 200.0

    /// `the village of X` and `X (Y, Z)` surely name a place, `in X` and `between X and Y` most likely.
    private func frame(of run: Range<Int>, _ parts: [NamedSpan], within sentence: Range<Int>) -> Frame? {
        if isVillage(run, within: sentence) { return .strong }
        let before = run.lowerBound - 1
        if reading.mark(before) == UInt8(ascii: "["), reading.mark(run.upperBound) == UInt8(ascii: "]") {
            return .strong
        }
        let isPlace = reading.classes(at: before).contains(.placePreposition)
        if isPlace, reading.mark(run.upperBound) == UInt8(ascii: "(") || isAreaBehind(run) {
            return .strong
        }
        if isPlace, run.contains(where: { reading.isDash($0) }) { return .strong }
        if isPlace || reading.classes(at: before).contains(.placeVerb), isStrangeBeginning(run, parts) {
            return .strong
        }
        return isPlace || reading.isWord(before, Self.of) || reading.isWord(before, Self.and) ? .weak : nil
    }

    /// `in N'Garoua Gana`: a word in front that no list knows makes another name of it.
    private func isStrangeBeginning(_ run: Range<Int>, _ parts: [NamedSpan]) -> Bool {
        let first = run.lowerBound
        let isStrange = reading.classes[first].isEmpty || reading.isElided(first) || reading.opensName(first)
        return isStrange && !parts.contains { $0.tokens.contains(run.lowerBound) }
    }

    /// `the village of X`.
    private func isVillage(_ run: Range<Int>, within sentence: Range<Int>) -> Bool {
        let before = run.lowerBound - 1
        let kind = reading.isWord(before, Self.of) ? before - 1 : before
        return kind >= sentence.lowerBound && reading.classes(at: kind).contains(.settlement)
            && reading.tokens[kind].capitals == .none
    }

    /// `X, Sanam Commune`: an area is named behind it.
    private func isAreaBehind(_ run: Range<Int>) -> Bool {
        guard reading.mark(run.upperBound) == UInt8(ascii: ",") else { return false }
        return (run.upperBound + 2..<run.upperBound + 5).contains {
            reading.classes(at: $0).intersects([.district, .region, .county])
        }
    }

    private static let refused: WordClasses = WordClasses.kinds.union([
        .common, .never, .naturalBefore, .firstName, .areaNoun, .calendar,
    ])
    private static let of = WordKey("of")
    private static let and = WordKey("and")
}
