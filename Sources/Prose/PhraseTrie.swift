/// The words of phrases as paths of a tree, its edges in one open-addressed hash table.
///
///     node 0 ──africa──▶ node 1 ──corps──▶ node 2
///
/// Not generic and not a `Dictionary`: the tables are asked at every token of every report, and generic code that
/// crosses modules with the standard hasher took half of the time of extraction.
@usableFromInline
struct PhraseTrie: Sendable {
    /// What ``child(of:by:)`` answers where there is no edge.
    private static let none: Int32 = -1

    private var words: [UInt64] = [UInt64](repeating: 0, count: 16)
    private var parents: [Int32] = [Int32](repeating: none, count: 16)
    private var children: [Int32] = [Int32](repeating: none, count: 16)
    private var edgeCount = 0
    private var ends: [Bool] = [false]

    @usableFromInline
    init() {}

    /// The number of nodes.
    @usableFromInline var nodeCount: Int { ends.count }

    /// Adds a phrase and returns the node it ends at.
    mutating func insert(_ phrase: some Sequence<WordKey>) -> Int {
        var node: Int32 = 0
        for word in phrase {
            let known = child(of: node, by: word)
            node = known == Self.none ? addChild(of: node, by: word) : known
        }
        ends[Int(node)] = true
        return Int(node)
    }

    /// Returns where the longest phrase that begins at a token ends, and the node of its value; a node of 0 is none.
    @usableFromInline
    func longestMatch(in tokens: [Token], at start: Int, before limit: Int) -> (end: Int, node: Int) {
        var node: Int32 = 0
        var best = (end: start, node: 0)
        var at = start
        while at < limit {
            node = child(of: node, by: tokens[at].key)
            guard node != Self.none else { break }
            at += 1
            if ends[Int(node)] { best = (at, Int(node)) }
        }
        return best
    }

    private func child(of node: Int32, by word: WordKey) -> Int32 {
        let mask = words.count - 1
        var slot = Self.slot(node, word) & mask
        while parents[slot] != Self.none {
            if words[slot] == word.rawValue, parents[slot] == node { return children[slot] }
            slot = (slot + 1) & mask
        }
        return Self.none
    }

    private mutating func addChild(of node: Int32, by word: WordKey) -> Int32 {
        if edgeCount * 2 >= words.count { grow() }
        let child = Int32(ends.count)
        ends.append(false)
        place(node, word.rawValue, child)
        edgeCount += 1
        return child
    }

    private mutating func place(_ node: Int32, _ word: UInt64, _ child: Int32) {
        let mask = words.count - 1
        var slot = Self.slot(node, WordKey(rawValue: word)) & mask
        while parents[slot] != Self.none { slot = (slot + 1) & mask }
        words[slot] = word
        parents[slot] = node
        children[slot] = child
    }

    private mutating func grow() {
        let old = (words, parents, children)
        let count = words.count * 2
        words = [UInt64](repeating: 0, count: count)
        parents = [Int32](repeating: Self.none, count: count)
        children = [Int32](repeating: Self.none, count: count)
        for slot in old.0.indices where old.1[slot] != Self.none {
            place(old.1[slot], old.0[slot], old.2[slot])
        }
    }

    @inline(__always)
    private static func slot(_ node: Int32, _ word: WordKey) -> Int {
        let mixed =
            (word.rawValue ^ UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15)
            &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 32)
    }
}
