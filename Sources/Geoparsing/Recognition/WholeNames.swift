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
        var next = 0
        for run in reading.runs {
            while next < names.count, names[next].tokens.lowerBound < run.tokens.lowerBound { next += 1 }
            guard 2...5 ~= run.tokens.count, !reading.isHeadline[run.sentence] else { continue }
            let parts = names[next...].prefix { $0.tokens.lowerBound < run.tokens.upperBound }
            guard let whole = whole(of: run, parts) else { continue }
            joined.removeAll { run.tokens.contains($0.tokens.lowerBound) }
            joined.append(whole)
        }
        return joined.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// The run as one name, where it most likely is one and not the names that are its parts.
    private func whole(of run: NameRun, _ parts: ArraySlice<NamedSpan>) -> NamedSpan? {
        let sentence = reading.text.sentences[run.sentence]
        guard mayBeWhole(run.tokens, parts), let frame = frame(of: run.tokens, parts, within: sentence),
            isVillage(run.tokens, within: sentence) || !isPair(run.tokens, parts)
        else { return nil }
        var candidates = similar.candidates(
            of: reading.text.string(in: reading.text.span(ofTokens: run.tokens)))
        if candidates.isEmpty, frame == .strong {
            candidates = parts.filter(isTelling).flatMap { part in
                part.candidates.map {
                    $0.asPart(begins: part.tokens.lowerBound == run.tokens.lowerBound)
                }
            }
        }
        guard !candidates.isEmpty else { return nil }
        return NamedSpan(tokens: run.tokens, sentence: run.sentence, candidates: candidates, isAlias: false)
    }

    /// The `Tin` and `In` with which a hundred names begin tell of none of them.
    private func isTelling(_ part: NamedSpan) -> Bool {
        part.tokens.count > 1 || reading.tokens[part.tokens.lowerBound].span.count > 3
    }

    private enum Frame { case weak, strong }

    /// Tables know a part of it and not all, and no word of it says that it is something else.
    private func mayBeWhole(_ run: Range<Int>, _ parts: ArraySlice<NamedSpan>) -> Bool {
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
    private func isPair(_ run: Range<Int>, _ parts: ArraySlice<NamedSpan>) -> Bool {
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
    private func frame(of run: Range<Int>, _ parts: ArraySlice<NamedSpan>, within sentence: Range<Int>)
        -> Frame?
    {
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
    private func isStrangeBeginning(_ run: Range<Int>, _ parts: ArraySlice<NamedSpan>) -> Bool {
        let first = run.lowerBound
        let isStrange = reading.classes[first].isEmpty || reading.isElided(first) || reading.opensName(first)
        return isStrange && !parts.contains { $0.tokens.contains(run.lowerBound) }
    }

    /// `the village of X`.
    private func isVillage(_ run: Range<Int>, within sentence: Range<Int>) -> Bool {
        let before = run.lowerBound - 1
        let kind =
            reading.foreignKind(before: run.lowerBound)
            ?? (reading.isWord(before, Self.of) ? before - 1 : before)
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
