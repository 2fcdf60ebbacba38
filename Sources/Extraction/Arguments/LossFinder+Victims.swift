import Incidents
import Prose

/// Whose loss a number tells of, where no noun for people stands behind it.
extension LossFinder {
    /// "One Water and Forest agent": the words behind a number that no table knows, for who they are.
    func nounWords(_ range: Range<Int>) -> Range<Int>? {
        var end = range.upperBound
        while end > range.lowerBound, reading.word(end - 1) != nil || reading.quantityAt[end - 1] >= 0 {
            end -= 1
        }
        let words = Range(from: range.lowerBound, upTo: end)
        guard !words.isEmpty, words.count <= 5 else { return nil }
        let isName = words.allSatisfy { at in
            reading.tokens[at].kind == .word && reading.dateAt[at] < 0 && reading.triggerAt[at] < 0
                && (reading.word(at) == nil || reading.word(at) == .and)
        }
        return isName ? words : nil
    }

    /// Whose people a number without a noun counts: those of the ranks named behind it, those told of before.
    func owner(of item: Item, _ index: Int?, _ outcome: Outcome) -> Int? {
        let end = max(item.tokens.upperBound, index.map { events[$0].tokens.upperBound } ?? 0)
        return ranks(after: end) ?? among(after: end) ?? them(item, index) ?? antecedent(item, outcome)
    }

    /// "2 dead in JNIM's ranks", "three killed on the army's side".
    private func ranks(after start: Int) -> Int? {
        let ahead = Range(from: start, upTo: min(start + 7, reading.tokens.count))
        guard let ranks = ahead.first(where: { reading.word($0) == .ranks }) else { return nil }
        let before = Range(from: start, upTo: ranks).last { reading.actorAt[$0] >= 0 }
        let after = Range(from: ranks, upTo: min(ranks + 4, reading.tokens.count)).first {
            reading.actorAt[$0] >= 0
        }
        return (before ?? after).map { Int(reading.actorAt[$0]) }
    }

    /// "neuf morts et 14 blessés parmi les soldats": the people behind figures without nouns, in languages in which what
    /// says who they are follows.
    private func among(after start: Int) -> Int? {
        let ahead = Range(from: start, upTo: min(start + 6, reading.tokens.count))
        guard reading.lexicon.language.has(.adjectivesFollow),
            let among = ahead.first(where: { reading.word($0) == .among }),
            Range(from: start, upTo: among).allSatisfy({
                reading.quantityAt[$0] >= 0 || reading.triggerAt[$0] >= 0 || reading.word($0)?.joins == true
            })
        else { return nil }
        return Range(from: among, upTo: min(among + 4, reading.tokens.count)).first {
            reading.actorAt[$0] >= 0
        }
        .map { Int(reading.actorAt[$0]) }
    }

    /// "two dead in its ranks", "one wounded in their own ranks": the speaker's people.
    func isInOwnRanks(after start: Int) -> Bool {
        let ahead = Range(from: start, upTo: min(start + 5, reading.tokens.count))
        guard let ranks = ahead.first(where: { reading.word($0) == .ranks }) else { return false }
        let before = Range(from: start, upTo: ranks)
        return before.contains { reading.word($0) == .own || reading.word($0) == .possessive }
            && !before.contains { reading.actorAt[$0] >= 0 }
    }

    /// "clashed with bandits and killed two of them": those who suffer what was told before.
    private func them(_ item: Item, _ index: Int?) -> Int? {
        guard let index, reading.word(item.tokens.upperBound) == .including else { return nil }
        let before = events[..<index].last { $0.sentence == events[index].sentence && !$0.patients.isEmpty }
        return before?.patients.last
    }
}
