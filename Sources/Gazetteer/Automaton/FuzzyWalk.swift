/// Finds all keys of an automaton within a number of edits of a word.
///
/// Walks the automaton depth first and turns back where no beginning of the word is within the limit of what was walked. An
/// edit is a byte put in, left out, replaced, or swapped with its neighbour (optimal string alignment). The beginnings of the
/// word within so many edits are the bits of one number, as in Wu and Manber, "Fast text searching allowing errors" (1992),
/// so that a step costs a few operations for each edit and the walk has no memory but its stack.
struct FuzzyWalk {
    /// A key within the limit.
    struct Found {
        let rank: Int
        let edits: Int
    }

    /// For each number of edits, bit `n` where the first `n` bytes of the word are that near to what was walked.
    private typealias Rows = InlineArray<4, UInt64>

    /// What the first byte of a key may be.
    enum FirstByte {
        /// That of the word, which saves most of the walk.
        case same
        /// Any but that of the word: what is left where the others were walked and gave nothing.
        case other
        /// Any.
        case any
    }

    /// Where the walk is: the rows here and a byte before, and the byte that led here.
    private struct Step {
        var rows = Rows(repeating: 0)
        var rowsBefore = Rows(repeating: 0)
        var label: UInt8 = 0
        var isFirst = true
    }

    /// There are rows for no more edits.
    private static let widestLimit = 3

    /// Longer words do not fit into the bits of a row with their edits.
    private static let longest = 60

    private let automaton: NameAutomaton
    /// For each byte, bit `n` where it is byte `n` of the word, counted from 1.
    private let places: [UInt64]
    private let first: UInt8
    /// The bit of the whole word, and the bits of all its beginnings.
    private let whole: UInt64
    private let beginnings: UInt64
    private let limit: Int
    private let begins: FirstByte
    private var found: [Found] = []
    /// How many nodes may still be visited.
    ///
    /// A sound automaton has fewer beginnings of keys than this; in a damaged one there
    /// may be as many as its nodes can be combined, and the walk would take hours (found by fuzzing).
    private var visitsLeft: Int

    /// Returns the keys within a number of edits, in ascending order.
    ///
    /// - Parameters:
    ///   - word: The bytes to look for; one byte must be one letter for the edits to mean letters.
    ///   - limit: How many edits at most, three or fewer.
    ///   - begins: What the first byte of a key may be.
    ///   - automaton: The keys.
    /// - Returns: The ranks of the keys and their edits.
    static func keys(
        near word: [UInt8], within limit: Int, begins: FirstByte, in automaton: NameAutomaton
    ) -> [Found] {
        guard let first = word.first, word.count <= longest else { return [] }
        precondition(limit <= widestLimit, "more edits than there are rows")
        var walk = FuzzyWalk(automaton, word, first, limit, begins)
        walk.visit(automaton.start, walk.firstStep())
        return walk.found
    }

    private init(
        _ automaton: NameAutomaton, _ word: [UInt8], _ first: UInt8, _ limit: Int, _ begins: FirstByte
    ) {
        self.automaton = automaton
        var places = [UInt64](repeating: 0, count: 256)
        for (index, byte) in word.enumerated() { places[Int(byte)] |= 2 << UInt64(index) }
        self.places = places
        self.first = first
        whole = 1 << UInt64(word.count)
        beginnings = 2 << UInt64(word.count) &- 1
        self.limit = limit
        self.begins = begins
        visitsLeft = automaton.bytes.count * Self.longest
    }

    /// Before any byte, as many edits as bytes of the word were left out.
    private func firstStep() -> Step {
        var step = Step()
        for edits in 0...limit { step.rows[edits] = (2 << UInt64(edits) &- 1) & beginnings }
        return step
    }

    private mutating func visit(_ cursor: NameAutomaton.Cursor, _ step: Step) {
        guard visitsLeft > 0 else { return }
        visitsLeft -= 1
        let node = NameAutomaton.Node(at: cursor.node, in: automaton.bytes)
        if node.isFinal, let edits = (0...limit).first(where: { step.rows[$0] & whole != 0 }) {
            found.append(Found(rank: cursor.rank, edits: edits))
        }
        let mustBeOfWord = limit == 0 || step.rows[limit - 1] == 0
        let reachable = reachable(from: step)
        for index in 0..<node.count {
            let label = node.label(index, in: automaton.bytes)
            let places = places[Int(label)]
            if mustBeOfWord, places & reachable == 0 { continue }
            if step.isFirst, !mayBegin(with: label) { continue }
            let next = following(step, by: label, places)
            if next.rows[limit] != 0 { visit(node.follow(index, from: cursor, in: automaton.bytes), next) }
        }
    }

    private func mayBegin(with byte: UInt8) -> Bool {
        switch begins {
        case .same: byte == first
        case .other: byte != first
        case .any: true
        }
    }

    /// The places of the word to which a byte may lead where all edits are used up.
    @inline(__always)
    private func reachable(from step: Step) -> UInt64 {
        guard limit > 0 else { return step.rows[0] << 1 }
        return step.rows[limit] << 1 | (step.rowsBefore[limit - 1] << 1 & places[Int(step.label)] >> 1)
    }

    /// The step by a byte; no bit is left in its last row when nothing is within the limit.
    @inline(__always)
    private func following(_ step: Step, by label: UInt8, _ places: UInt64) -> Step {
        var next = Step(rowsBefore: step.rows, label: label, isFirst: false)
        next.rows[0] = step.rows[0] << 1 & places
        let swapped = places << 1 & self.places[Int(step.label)]
        var edits = 1
        while edits <= limit {
            let fewer = step.rows[edits - 1]
            let near =
                step.rows[edits] << 1 & places | fewer | (fewer | next.rows[edits - 1]) << 1
                | step.rowsBefore[edits - 1] << 2 & swapped
            next.rows[edits] = near & beginnings
            edits += 1
        }
        return next
    }
}
