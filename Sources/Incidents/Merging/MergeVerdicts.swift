/// What people have said of pairs of extracted incidents: that they are one, or that they are not.
public struct MergeVerdicts: Hashable, Sendable {
    /// Two extracted incidents, whatever their order.
    struct Pair: Hashable, Sendable, Comparable {
        let first: IncidentID
        let second: IncidentID

        init(_ one: IncidentID, _ other: IncidentID) {
            (first, second) = (min(one, other), max(one, other))
        }

        static func < (left: Pair, right: Pair) -> Bool {
            (left.first, left.second) < (right.first, right.second)
        }
    }

    /// Two groups that somebody has joined: the pairs across them, and those that were one in either before.
    private struct Join: Hashable, Sendable {
        var across: Set<Pair>
        var within: Set<Pair>
    }

    private var joins: [Join] = []

    /// Pairs that are one; those within a group only as long as somebody's word joins it with another.
    var together: Set<Pair> {
        joins.reduce(into: []) { pairs, join in
            if !join.across.isEmpty { pairs.formUnion(join.across.union(join.within)) }
        }
    }

    /// Pairs that are not.
    private(set) var apart: Set<Pair> = []

    /// Creates no verdicts.
    public init() {}

    /// Says that two groups are one; what was said before of any pair across them no longer holds.
    ///
    /// - Parameters:
    ///   - first: The members of one group.
    ///   - second: The members of the other.
    public mutating func join(_ first: [IncidentID], _ second: [IncidentID]) {
        apart.subtract(Self.pairs(first, second))
        let within = Self.pairs(first, first).union(Self.pairs(second, second))
        joins.append(Join(across: Self.pairs(first, second), within: within))
    }

    /// Says that two groups are not one; what was said before of any pair across them no longer holds.
    ///
    /// - Parameters:
    ///   - first: The members of one group.
    ///   - second: The members of the other.
    public mutating func part(_ first: [IncidentID], _ second: [IncidentID]) {
        let pairs = Self.pairs(first, second)
        for index in joins.indices {
            joins[index].across.subtract(pairs)
            joins[index].within.subtract(pairs)
        }
        apart.formUnion(pairs)
    }

    /// Tells whether somebody has parted a member of one group from a member of another.
    func part(_ first: [Incident], _ second: [Incident]) -> Bool {
        guard !apart.isEmpty else { return false }
        return first.contains { one in second.contains { apart.contains(Pair(one.id, $0.id)) } }
    }

    private static func pairs(_ first: [IncidentID], _ second: [IncidentID]) -> Set<Pair> {
        Set(first.flatMap { one in second.filter { $0 != one }.map { Pair(one, $0) } })
    }
}
