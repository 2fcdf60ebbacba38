import Prose

/// Decides which of the names that tables know are place names where they stand.
struct MentionFinder {
    let evidence: Evidence
    let weights: GeoparsingWeights

    private(set) var mentions: [Mention] = []
    private(set) var trace: [GeoparseDecision] = []

    init(evidence: Evidence) {
        self.evidence = evidence
        weights = evidence.weights
    }

    /// Weighs all names; a name that stands as the parent of a kept one is kept with it.
    mutating func find(in names: [NamedSpan]) {
        var keptParent: Int?
        for (index, name) in names.enumerated() {
            let parent = parent(of: index, in: names)
            var verdict = evidence.weigh(name, hasParent: parent != nil)
            if index + 1 < names.count { verdict.yield(to: names[index + 1], name) }
            let isKept = verdict.tally.total < weights[.keepBelow] || keptParent == index
            record(name, verdict, isKept)
            guard isKept else { continue }
            if let parent { keptParent = parent }
            mentions.append(
                Mention(
                    tokens: verdict.tokens, sentence: name.sentence, candidates: name.candidates,
                    cues: verdict.cues,
                    role: verdict.role))
        }
    }

    private mutating func record(_ name: NamedSpan, _ verdict: Evidence.Verdict, _ isKept: Bool) {
        guard evidence.keepsReasons else { return }
        let span = evidence.reading.text.span(ofTokens: name.tokens)
        trace.append(GeoparseDecision(span: span, isKept: isKept, reasons: verdict.tally.reasons))
    }

    /// The next name, when only a comma, a bracket or `in` stands between and some candidates lie in one another.
    private func parent(of index: Int, in names: [NamedSpan]) -> Int? {
        guard index + 1 < names.count else { return nil }
        let (end, start) = (names[index].tokens.upperBound, names[index + 1].tokens.lowerBound)
        guard evidence.reading.isParentFrame(from: end, to: start),
            names[index].candidates.contains(where: { child in
                names[index + 1].candidates.contains { child.lies(in: $0) }
            })
        else { return nil }
        return index + 1
    }
}

extension TextReading {
    /// Tells whether the tokens between two names say that the second holds the first.
    ///
    /// They do in `X, Y`, `X (Y`, `X in Y`, `X in the Y`, `X district, Y` and `X, a town in Y`.
    func isParentFrame(from end: Int, to start: Int) -> Bool {
        guard start > end, start - end <= 7 else { return false }
        let opens = mark(end) == UInt8(ascii: ",") || mark(end) == UInt8(ascii: "(")
        let last = isWord(start - 1, Self.theWord) ? start - 2 : start - 1
        if opens { return start == end + 1 || isKindOf(end + 1..<last + 1) || isForeignKind(end, start) }
        if isWord(last, Self.inWord) { return last == end }
        if isQuarter(end), isWord(end + 1, Self.ofWord) || isWord(end + 1, Self.inWord) {
            return last == end + 1
        }
        return start - end == 2 && classes(at: end).intersects([.region, .district, .county])
            && (mark(end + 1) == UInt8(ascii: ",") || mark(end + 1) == UInt8(ascii: "("))
    }

    /// `neighbourhood`: what stands before it is a part of a town.
    func isQuarter(_ index: Int) -> Bool {
        classes(at: index).contains(.quarter) && tokens[index].capitals == .none
    }

    /// `a town in`, `a small village of northern`.
    private func isKindOf(_ range: Range<Int>) -> Bool {
        guard range.count >= 2, range.allSatisfy({ tokens[$0].kind == .word && !tokens[$0].isCapitalised })
        else { return false }
        let hasKind = range.contains { classes[$0].intersects([.settlement, .district, .county, .region]) }
        return hasKind && range.contains { isWord($0, Self.inWord) || isWord($0, Self.ofWord) }
    }

    /// `, dans la région de`, `(province du`: a kind of area right before the name.
    private func isForeignKind(_ end: Int, _ start: Int) -> Bool {
        guard let kind = foreignKind(before: start), kind > end else { return false }
        return classes(at: kind).intersects([.region, .district, .county])
            && (end + 1..<kind).allSatisfy { classes(at: $0).intersects([.function, .foreignArticle]) }
    }

    private static let ofWord = WordKey("of")
    private static let inWord = WordKey("in")
    static let theWord = WordKey("the")
}
