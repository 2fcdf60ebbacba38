/// The pairs of incidents that may be one: those whose days come near each other, by a sliding window over what is sorted
/// by day, and those that are told in nearly the same words.
struct CandidatePairs: Sequence {
    private let incidents: [Incident]
    private let window: Int
    private let longest: Int

    init(_ sortedIncidents: [Incident], window: Int) {
        incidents = sortedIncidents
        self.window = window
        longest = sortedIncidents.compactMap { $0.date?.interval.dayCount }.max() ?? 0
    }

    func makeIterator() -> some IteratorProtocol<(Int, Int)> {
        let undated = incidents.firstIndex { $0.date == nil } ?? incidents.endIndex
        let near = incidents.indices.lazy.flatMap { first in
            let dated = (first + 1..<Swift.max(first + 1, undated)).prefix { isWithinReach(first, $0) }
            let others = Swift.max(first + 1, undated)..<incidents.endIndex
            return [dated, others].joined().map { (first, $0) }
        }
        return [AnySequence(near), AnySequence(pairsOfOneText())].joined().makeIterator()
    }

    /// The undated come last in the order and are compared with all.
    private func isWithinReach(_ first: Int, _ second: Int) -> Bool {
        guard let early = incidents[first].date?.interval, let late = incidents[second].date?.interval else {
            return true
        }
        return late.start.dayNumber - early.start.dayNumber <= longest + window
    }

    /// Whether the texts may have appeared within the window.
    private func areTextsNear(_ first: Int, _ second: Int) -> Bool {
        guard let early = incidents[first].textDay, let late = incidents[second].textDay else { return true }
        return abs(late.dayNumber - early.dayNumber) <= window
    }

    /// The pairs with a text key in common that the window does not have.
    private func pairsOfOneText() -> [(Int, Int)] {
        var holders: [Int64: [Int]] = [:]
        for index in incidents.indices {
            for key in incidents[index].textKeys { holders[key, default: []].append(index) }
        }
        var partners: [Int: Set<Int>] = [:]
        for indices in holders.values where indices.count > 1 {
            for (position, first) in indices.enumerated() {
                let others = indices[(position + 1)...].filter {
                    !isWithinReach(first, $0) && areTextsNear(first, $0)
                }
                if !others.isEmpty { partners[first, default: []].formUnion(others) }
            }
        }
        return partners.keys.sorted().flatMap { first in
            (partners[first] ?? []).sorted().map { (first, $0) }
        }
    }
}
