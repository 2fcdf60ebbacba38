/// Finds all keys of an automaton within a number of edits of a word.
///
/// Walks the automaton depth first with one row of the edit matrix for each depth and turns back where no
/// entry of the row is within the limit. An edit is a byte put in, left out, replaced, or swapped with its
/// neighbour (optimal string alignment).
struct FuzzyWalk {
    /// A key within the limit.
    struct Found {
        let rank: Int
        let edits: Int
    }

    private let automaton: NameAutomaton
    private let word: [UInt8]
    private let limit: Int
    private let keepsFirst: Bool
    private let width: Int
    private var rows: [UInt8]
    private var path: [UInt8]
    private var found: [Found] = []

    /// Returns the keys within a number of edits, in ascending order.
    ///
    /// - Parameters:
    ///   - word: The bytes to look for; one byte must be one letter for the edits to mean letters.
    ///   - limit: How many edits at most.
    ///   - keepsFirst: Whether the first byte must be the same, which saves most of the walk.
    ///   - automaton: The keys.
    /// - Returns: The ranks of the keys and their edits.
    static func keys(
        near word: [UInt8], within limit: Int, keepsFirst: Bool, in automaton: NameAutomaton
    ) -> [Found] {
        guard !word.isEmpty, word.count <= 60 else { return [] }
        var walk = FuzzyWalk(automaton, word, limit, keepsFirst)
        walk.visit(automaton.start, depth: 0)
        return walk.found
    }

    private init(_ automaton: NameAutomaton, _ word: [UInt8], _ limit: Int, _ keepsFirst: Bool) {
        self.automaton = automaton
        self.word = word
        self.limit = limit
        self.keepsFirst = keepsFirst
        width = word.count + 1
        let depths = word.count + limit + 2
        rows = [UInt8](repeating: UInt8(limit + 1), count: depths * width)
        path = [UInt8](repeating: 0, count: depths)
        for column in 0...min(limit, word.count) { rows[column] = UInt8(column) }
    }

    private mutating func visit(_ cursor: NameAutomaton.Cursor, depth: Int) {
        let edits = Int(rows[depth * width + word.count])
        let node = NameAutomaton.Node(at: cursor.node, in: automaton.bytes)
        if node.isFinal, edits <= limit { found.append(Found(rank: cursor.rank, edits: edits)) }
        guard depth < word.count + limit else { return }
        for index in 0..<node.count {
            let label = node.label(index, in: automaton.bytes)
            if depth == 0, keepsFirst, label != word[0] { continue }
            path[depth + 1] = label
            if fillRow(depth + 1) {
                visit(node.follow(index, from: cursor, in: automaton.bytes), depth: depth + 1)
            }
        }
    }

    /// Computes the row of a depth from those above; tells whether any entry is within the limit.
    private mutating func fillRow(_ depth: Int) -> Bool {
        let row = depth * width
        let above = row - width
        let beyond = UInt8(limit + 1)
        let first = max(depth - limit, 0)
        let last = min(depth + limit, word.count)
        guard first <= last else { return false }
        var best = beyond
        if first > 0 { rows[row + first - 1] = beyond }
        for column in first...last {
            var cost = column <= depth + limit - 1 ? rows[above + column] + 1 : beyond
            if column > 0 {
                let replaced = rows[above + column - 1] + (path[depth] == word[column - 1] ? 0 : 1)
                cost = min(cost, replaced, rows[row + column - 1] + 1)
            }
            if depth > 1, column > 1, path[depth] == word[column - 2], path[depth - 1] == word[column - 1] {
                cost = min(cost, rows[above - width + column - 2] + 1)
            }
            cost = min(cost, beyond)
            rows[row + column] = cost
            best = min(best, cost)
        }
        if last < word.count { rows[row + last + 1] = beyond }
        return best < beyond
    }
}
