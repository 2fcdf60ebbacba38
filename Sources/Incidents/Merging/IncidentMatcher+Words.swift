extension IncidentMatcher {
    /// Compares the telling words of two reports; without them nothing can be said.
    func addWords(_ first: Incident, _ second: Incident, to score: inout MatchScore) {
        guard !first.words.isEmpty, !second.words.isEmpty else {
            score.add(.wordsUnknown, "words not known", by: rules)
            return
        }
        let overlap = WordOverlap(first.words, second.words)
        add(overlap, .place, .commonPlaces, most: 12, to: &score) {
            "both name the place \(Self.list($0.map(\.spoken)))"
        }
        add(overlap, .name, .commonNames, most: 12, to: &score) { "both name \(Self.list($0.map(\.spoken)))" }
        add(overlap, .number, .commonNumbers, most: 6, to: &score) {
            "both give \(Self.list($0.map(\.text)))"
        }
        add(overlap, .word, .commonWords, most: 25, to: &score) { words in
            let rare = words.count { $0.rarity >= WordOverlap.rare }
            return switch rare {
            case 0: "only common words shared"
            case 1: "1 rare word in common"
            default: "\(rare) rare words in common"
            }
        }
        addShares(of: overlap, to: &score)
        addOtherNames(of: overlap, to: &score)
    }

    /// How far what is in common of one kind is beyond the usual, as far as it counts; more adds no more.
    private func add(
        _ overlap: WordOverlap, _ kind: TellingWord.Kind, _ evidence: EvidenceKind, most: Double,
        to score: inout MatchScore, name: ([TellingWord]) -> String
    ) {
        let words = overlap.common.filter { $0.kind == kind }
        guard !words.isEmpty else { return }
        score.add(evidence, name(words), amount: min(words.totalSurprise, most), by: rules)
    }

    private func addShares(of overlap: WordOverlap, to score: inout MatchScore) {
        if overlap.oneness > 0 {
            let share = Int((overlap.share * 100).rounded())
            score.add(.oneText, "\(share) % of the words in common", amount: overlap.oneness, by: rules)
        }
        let contained = Int((overlap.containment * 100).rounded())
        score.add(
            .containedWords, "\(contained) % of the shorter one's words in the other",
            amount: overlap.containment, by: rules)
    }

    /// Rare names on both sides that the other does not have: two villages, two victims.
    private func addOtherNames(of overlap: WordOverlap, to score: inout MatchScore) {
        let amount = overlap.otherNames
        guard amount > 0 else { return }
        // Sorted, because the order of the two incidents must not show.
        let sides = [overlap.firstNames, overlap.secondNames].map { Self.list($0.map(\.spoken)) }.sorted()
        score.add(.otherNames, "one names \(sides[0]), one \(sides[1])", amount: amount, by: rules)
    }

    /// The first three of some words.
    private static func list(_ words: [String]) -> String {
        let shown = words.prefix(3).joined(separator: ", ")
        return words.count > 3 ? shown + " …" : shown
    }
}

extension TellingWord {
    /// The name with a capital letter.
    fileprivate var spoken: String { text.prefix(1).uppercased() + text.dropFirst() }
}
