/// The words of phrases as paths of a tree, its edges in one open-addressed hash table.
///
///     node 0 ──africa──▶ node 1 ──corps──▶ node 2
///
/// Not generic and not a `Dictionary`: the tables are asked at every token of every report, and generic code that
/// crosses modules with the standard hasher took half of the time of extraction.
@usableFromInline
struct PhraseTrie: Sendable {
    /// A slot of the hash table: sixteen bytes, so that a question touches one line of the processor's cache.
    private struct Edge {
        static let empty = Edge(word: 0, parent: PhraseTrie.none, child: PhraseTrie.none)
        var word: UInt64
        var parent: Int32
        var child: Int32
    }

    /// What ``child(of:by:)`` answers where there is no edge.
    private static let none: Int32 = -1

    private var edges = [Edge](repeating: .empty, count: 16)
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
        let mask = edges.count - 1
        var slot = Self.slot(node, word) & mask
        while true {
            let edge = edges[slot]
            if edge.parent == Self.none { return Self.none }
            if edge.word == word.rawValue, edge.parent == node { return edge.child }
            slot = (slot + 1) & mask
        }
    }

    private mutating func addChild(of node: Int32, by word: WordKey) -> Int32 {
        if edgeCount * 2 >= edges.count { grow() }
        let child = Int32(ends.count)
        ends.append(false)
        place(Edge(word: word.rawValue, parent: node, child: child))
        edgeCount += 1
        return child
    }

    private mutating func place(_ edge: Edge) {
        let mask = edges.count - 1
        var slot = Self.slot(edge.parent, WordKey(rawValue: edge.word)) & mask
        while edges[slot].parent != Self.none { slot = (slot + 1) & mask }
        edges[slot] = edge
    }

    private mutating func grow() {
        let old = edges
        edges = [Edge](repeating: .empty, count: old.count * 2)
        for edge in old where edge.parent != Self.none { place(edge) }
    }

    @inline(__always)
    private static func slot(_ node: Int32, _ word: WordKey) -> Int {
        let mixed =
            (word.rawValue ^ UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15)
            &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 32)
    }
}
