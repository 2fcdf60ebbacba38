import Prose

/// Lists of losses that go on behind a place.
extension LossFinder {
    /// "killed 44 people in one village and 179 people in another": what the list goes on with behind a place.
    func listed(after event: EventMention) -> [Range<Int>] {
        guard event.entry.frame == .transitive, !event.isPassive, let object = event.victimTokens.first,
            object.contains(where: { reading.quantityAt[$0] >= 0 }),
            !object.contains(where: { reading.word($0) == .including })
        else { return [] }
        let sentence = reading.text.sentences[event.sentence]
        var at = object.upperBound
        guard at < sentence.upperBound, reading.word(at) == .place else { return [] }
        while at + 1 < sentence.upperBound, reading.triggerAt[at] < 0, reading.word(at)?.opensClause != true,
            reading.word(at) != .including
        {
            if reading.word(at) == .and, reading.quantityAt[at + 1] >= 0 {
                return counted(from: at + 1, sentence)
            }
            at += 1
        }
        return []
    }

    /// "12 rebels and three soldiers dead": where the first number of the list before an adjective begins.
    func startOfList(in range: Range<Int>) -> Int {
        guard var at = range.last(where: { reading.quantityAt[$0] >= 0 }) else { return range.lowerBound }
        at = max(range.lowerBound, reading.quantities[Int(reading.quantityAt[at])].tokens.lowerBound)
        while let before = ArgumentFinder(reading: reading).member(before: at, from: range.lowerBound) {
            at = before
        }
        return at
    }

    /// A number with its people, unless a verb of its own follows them.
    private func counted(from start: Int, _ sentence: Range<Int>) -> [Range<Int>] {
        let quantity = reading.quantities[Int(reading.quantityAt[start])]
        let ahead = Range(from: quantity.tokens.upperBound, upTo: min(sentence.upperBound, start + 6))
        guard !quantity.isArticle, let people = ahead.first(where: { reading.actorAt[$0] >= 0 }) else {
            return []
        }
        let end = min(sentence.upperBound, reading.actors[Int(reading.actorAt[people])].tokens.upperBound)
        let next = Range(from: end, upTo: min(sentence.upperBound, end + 3))
        let isSubject = next.contains {
            reading.word($0) == .be || reading.word($0) == .have
                || reading.triggerAt[$0] >= 0 && reading.triggers[Int(reading.triggerAt[$0])].isVerb
        }
        return isSubject ? [] : [start..<end]
    }
}
