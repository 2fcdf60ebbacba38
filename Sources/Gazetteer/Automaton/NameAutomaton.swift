/// A minimal acyclic automaton over keys of bytes that also gives each key its rank, read in place.
///
/// Equal suffixes share their nodes, as in Daciuk, Mihov, Watson and Watson, "Incremental construction of
/// minimal acyclic finite-state automata" (2000); the rank follows Lucchesi and Kowaltowski (1993): each
/// transition knows how many keys come before it in its node. The layout is after BurntSushi's `fst`:
///
///     header   1 byte: bit 7 final, bits 6–5 bytes of a target − 1, bits 4–3 bytes of a skip − 1,
///              bits 2–0 number of transitions (7: one byte follows with the number − 1)
///     labels   one byte each, ascending
///     targets  how far back the next node begins; 0 for the node that is only an end
///     skips    for all transitions but the first, how many keys come before them in this node
///
/// A child is always written before its parents.
struct NameAutomaton: Sendable {
    let bytes: MappedBytes
    let root: Int

    /// How far a key has been followed.
    struct Cursor {
        /// Where the node begins.
        var node: Int
        /// How many keys are smaller than what was followed.
        var rank: Int
    }

    /// Reads an automaton as ``NameAutomatonBuilder`` writes it; its last four bytes tell the root.
    init(_ bytes: MappedBytes) {
        self.bytes = bytes
        self.root = bytes.number(at: bytes.count - 4, width: 4)
    }

    var start: Cursor { Cursor(node: root, rank: 0) }

    /// Tells whether a key ends at a node.
    @inline(__always)
    func isFinal(_ node: Int) -> Bool { bytes.byte(at: node) & 0x80 != 0 }

    /// Follows one byte; tells whether there is such a transition and leaves the cursor as it is if not.
    @inline(__always)
    func step(_ cursor: inout Cursor, _ label: UInt8) -> Bool {
        let node = Node(at: cursor.node, in: bytes)
        guard let index = node.index(of: label, in: bytes) else { return false }
        cursor = node.follow(index, from: cursor, in: bytes)
        return true
    }

    /// Returns the rank of a key.
    ///
    /// - Parameter key: Its bytes.
    /// - Returns: Its place among all keys in ascending order, or nothing when it is none.
    /// - Complexity: Linear in the key.
    func rank(of key: some Sequence<UInt8>) -> Int? {
        var cursor = start
        for byte in key where !step(&cursor, byte) { return nil }
        return isFinal(cursor.node) ? cursor.rank : nil
    }
}

extension NameAutomaton {
    /// The header of a node, taken apart.
    struct Node {
        let start: Int
        let isFinal: Bool
        let count: Int
        private let labels: Int
        private let targetWidth: Int
        private let skipWidth: Int

        @inline(__always)
        init(at start: Int, in bytes: MappedBytes) {
            let header = bytes.byte(at: start)
            let isWide = header & 7 == 7
            self.start = start
            isFinal = header & 0x80 != 0
            count = isWide ? Int(bytes.byte(at: start &+ 1)) + 1 : Int(header & 7)
            labels = start &+ (isWide ? 2 : 1)
            targetWidth = Int(header >> 5 & 3) + 1
            skipWidth = Int(header >> 3 & 3) + 1
        }

        @inline(__always)
        func label(_ index: Int, in bytes: MappedBytes) -> UInt8 { bytes.byte(at: labels &+ index) }

        @inline(__always)
        func index(of label: UInt8, in bytes: MappedBytes) -> Int? {
            bytes.firstIndex(of: label, at: labels, count: count)
        }

        @inline(__always)
        func target(_ index: Int, in bytes: MappedBytes) -> Int {
            let back = bytes.number(at: labels &+ count &+ index &* targetWidth, width: targetWidth)
            return back == 0 ? 0 : max(start &- back, 0)
        }

        @inline(__always)
        func skip(_ index: Int, in bytes: MappedBytes) -> Int {
            guard index > 0 else { return isFinal ? 1 : 0 }
            let skips = labels &+ count &+ count &* targetWidth
            return bytes.number(at: skips &+ (index &- 1) &* skipWidth, width: skipWidth)
        }

        @inline(__always)
        func follow(_ index: Int, from cursor: Cursor, in bytes: MappedBytes) -> Cursor {
            Cursor(node: target(index, in: bytes), rank: cursor.rank &+ skip(index, in: bytes))
        }
    }
}
