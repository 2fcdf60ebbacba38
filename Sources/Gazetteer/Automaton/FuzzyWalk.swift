/// Finds all keys of an automaton within a number of edits of a word.
///
/// Walks the automaton depth first and turns back where no entry of the edit matrix's row is within the limit. An edit is
/// a byte put in, left out, replaced, or swapped with its neighbour (optimal string alignment). Only the entries within the
/// limit of the diagonal count; those of a row are the bytes of one number, so that the walk has no memory but its stack.
struct FuzzyWalk {
    /// A key within the limit.
    struct Found {
        let rank: Int
        let edits: Int
    }

    /// The entries of a row from column `depth - limit` to `depth + limit`, the first in the lowest byte.
    private struct Band {
        private var entries: UInt64 = 0

        @inline(__always)
        subscript(index: Int) -> Int {
            get { Int(truncatingIfNeeded: entries >> UInt64(8 * index) & 0xFF) }
            set { entries |= UInt64(truncatingIfNeeded: newValue) << UInt64(8 * index) }
        }
    }

    /// Where the walk is: the last two rows and the byte that led here.
    private struct Step {
        var depth = 0
        var row = Band()
        var rowBefore = Band()
        var label: UInt8 = 0
    }

    /// A band of more entries does not fit in eight bytes.
    private static let widestLimit = 3

    private let automaton: NameAutomaton
    private let word: [UInt8]
    private let limit: Int
    private let keepsFirst: Bool
    private var found: [Found] = []

    /// Returns the keys within a number of edits, in ascending order.
    ///
    /// - Parameters:
    ///   - word: The bytes to look for; one byte must be one letter for the edits to mean letters.
    ///   - limit: How many edits at most, three or fewer.
    ///   - keepsFirst: Whether the first byte must be the same, which saves most of the walk.
    ///   - automaton: The keys.
    /// - Returns: The ranks of the keys and their edits.
    static func keys(
        near word: [UInt8], within limit: Int, keepsFirst: Bool, in automaton: NameAutomaton
    ) -> [Found] {
        guard !word.isEmpty, word.count <= 60 else { return [] }
        precondition(limit <= widestLimit, "more edits than a band holds")
        var walk = FuzzyWalk(automaton, word, limit, keepsFirst)
        walk.visit(automaton.start, walk.firstStep())
        return walk.found
    }

    private init(_ automaton: NameAutomaton, _ word: [UInt8], _ limit: Int, _ keepsFirst: Bool) {
        self.automaton = automaton
        self.word = word
        self.limit = limit
        self.keepsFirst = keepsFirst
    }

    /// Before any letter, as many edits as letters of the word were left out.
    private func firstStep() -> Step {
        var step = Step()
        for index in 0...2 * limit {
            let column = index - limit
            step.row[index] = column >= 0 && column <= word.count ? column : limit + 1
            step.rowBefore[index] = limit + 1
        }
        return step
    }

    private mutating func visit(_ cursor: NameAutomaton.Cursor, _ step: Step) {
        let node = NameAutomaton.Node(at: cursor.node, in: automaton.bytes)
        let last = word.count - step.depth + limit
        if node.isFinal, last >= 0, last <= 2 * limit, step.row[last] <= limit {
            found.append(Found(rank: cursor.rank, edits: step.row[last]))
        }
        guard step.depth < word.count + limit else { return }
        for index in 0..<node.count {
            let label = node.label(index, in: automaton.bytes)
            if step.depth == 0, keepsFirst, label != word[0] { continue }
            if let next = following(step, by: label) {
                visit(node.follow(index, from: cursor, in: automaton.bytes), next)
            }
        }
    }

    /// The step by a byte; nothing when no entry of its row is within the limit.
    @inline(__always)
    private func following(_ step: Step, by label: UInt8) -> Step? {
        let beyond = limit + 1
        let depth = step.depth + 1
        var row = Band()
        var best = beyond
        var left = beyond
        for index in 0...2 * limit {
            let column = depth - limit + index
            var cost = beyond
            if column >= 0, column <= word.count {
                if index < 2 * limit { cost = step.row[index + 1] + 1 }
                if column > 0 {
                    let isSame = word[column - 1] == label
                    cost = min(cost, left + 1, step.row[index] + (isSame ? 0 : 1))
                    if column > 1, depth > 1, word[column - 2] == label, word[column - 1] == step.label {
                        cost = min(cost, step.rowBefore[index] + 1)
                    }
                }
                cost = min(cost, beyond)
            }
            row[index] = cost
            left = cost
            best = min(best, cost)
        }
        return best < beyond ? Step(depth: depth, row: row, rowBefore: step.row, label: label) : nil
    }
}
