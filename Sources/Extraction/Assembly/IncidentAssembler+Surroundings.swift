import Prose

/// Where an incident happened whose place no table knows.
extension IncidentAssembler {
    /// The places that tables know, as they surround those that none knows; found once for all incidents.
    struct Surroundings {
        /// By the sentences that name them.
        private var places: [Int: [Int]] = [:]
        /// Those by which no incident is told, and that are not of the past.
        let free: [Int]

        init(_ assembler: IncidentAssembler) {
            for (index, place) in assembler.places.enumerated()
            where place.isResolved && !assembler.isBackground(place) {
                places[assembler.sentence(of: place), default: []].append(index)
            }
            let others = assembler.sentencesOfThePast().union(assembler.drafts.flatMap(\.sentences))
            free = places.filter { !others.contains($0.key) }.flatMap(\.value).sorted()
        }

        /// The places of a sentence, in the order of the text.
        subscript(sentence: Int) -> [Int] { places[sentence, default: []] }
    }

    /// "the village of X near Y", "X (Y, Z)" where no table knows X: around Y.
    mutating func surround(_ index: Int, _ surroundings: Surroundings) {
        let draft = drafts[index]
        guard let unknown = draft.place, !places[unknown].isResolved else { return }
        let at = places[unknown].tokens.lowerBound
        let nearest = surroundings[sentence(of: places[unknown])].min {
            distance(places[$0], from: at) < distance(places[$1], from: at)
        }
        let before = drafts[..<index].last { items[$0.sentences[0]] == items[draft.sentences[0]] }?.place
        let resolved = before.flatMap { places[$0].isResolved ? $0 : nil }
        guard let place = nearest ?? resolved ?? nearestKnown(to: at, for: draft, surroundings) else {
            return
        }
        drafts[index].place = place
        drafts[index].isAround = true
        drafts[index].rules.append("place: by the nearest name that a table knows")
    }

    /// The narrowest place that a table knows and no other incident is told by, the nearest of equals.
    private func nearestKnown(to token: Int, for draft: Draft, _ surroundings: Surroundings) -> Int? {
        let known = surroundings.free + draft.sentences.flatMap { surroundings[$0] }
        return known.min {
            (-places[$0].grain.rawValue, distance(places[$0], from: token), $0)
                < (-places[$1].grain.rawValue, distance(places[$1], from: token), $1)
        }
    }

    /// The sentences behind the head of the report that only tell of what went before.
    func sentencesOfThePast() -> Set<Int> {
        let others = events.lazy.filter { $0.background != .history }.map(\.sentence)
        let told = Set(others).union(drafts.flatMap(\.sentences))
        let head = drafts.compactMap { $0.sentences.min() }.max() ?? 0
        return Set(events.map(\.sentence)).subtracting(told).filter { $0 > head }
    }

    func sentence(of place: PlaceMention) -> Int {
        reading.text.sentenceIndex(ofToken: place.tokens.lowerBound)
    }

    /// What follows a name says more of where it is than what stands before; countries say least.
    private func distance(_ place: PlaceMention, from token: Int) -> Int {
        let steps = place.tokens.lowerBound - token
        return (place.grain <= .part ? 10_000 : 0) + (steps < 0 ? 100 - steps : steps)
    }
}
