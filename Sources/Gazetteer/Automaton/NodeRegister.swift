/// The nodes written so far, found by what they accept: equal nodes are written once.
///
/// An open-addressing table of node offsets; the nodes themselves are compared in the written bytes.
struct NodeRegister {
    private var slots = [UInt32](repeating: 0, count: 1 << 12)
    private var used = 0

    /// Returns the offset of a written node with the same transitions.
    func find(_ node: NameAutomatonBuilder.OpenNode, in output: [UInt8]) -> Int? {
        output.withUnsafeBytes { buffer in
            let bytes = MappedBytes(buffer)
            var slot = Self.hash(node) & (slots.count - 1)
            while slots[slot] != 0 {
                if Self.isEqual(node, to: Int(slots[slot]), in: bytes) { return Int(slots[slot]) }
                slot = (slot + 1) & (slots.count - 1)
            }
            return nil
        }
    }

    /// Adds a node that was just written.
    mutating func insert(_ offset: Int, of node: NameAutomatonBuilder.OpenNode, in output: [UInt8]) {
        if used * 2 >= slots.count { grow(output) }
        place(offset, hash: Self.hash(node))
        used += 1
    }

    private mutating func place(_ offset: Int, hash: Int) {
        var slot = hash & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(offset)
    }

    private mutating func grow(_ output: [UInt8]) {
        let old = slots
        slots = [UInt32](repeating: 0, count: old.count * 2)
        output.withUnsafeBytes { buffer in
            let bytes = MappedBytes(buffer)
            for offset in old where offset != 0 {
                place(Int(offset), hash: Self.hash(at: Int(offset), in: bytes))
            }
        }
    }

    private static func isEqual(
        _ node: NameAutomatonBuilder.OpenNode, to offset: Int, in bytes: MappedBytes
    ) -> Bool {
        let written = NameAutomaton.Node(at: offset, in: bytes)
        guard written.isFinal == node.isFinal, written.count == node.transitions.count else { return false }
        for (index, transition) in node.transitions.enumerated() {
            guard written.label(index, in: bytes) == transition.label,
                written.target(index, in: bytes) == transition.target
            else { return false }
        }
        return true
    }

    private static func hash(_ node: NameAutomatonBuilder.OpenNode) -> Int {
        var hash = NodeHash(isFinal: node.isFinal)
        for transition in node.transitions { hash.feed(transition.label, transition.target) }
        return hash.value
    }

    private static func hash(at offset: Int, in bytes: MappedBytes) -> Int {
        let node = NameAutomaton.Node(at: offset, in: bytes)
        var hash = NodeHash(isFinal: node.isFinal)
        for index in 0..<node.count {
            hash.feed(node.label(index, in: bytes), node.target(index, in: bytes))
        }
        return hash.value
    }
}

/// A hash of a node that is the same in every process.
private struct NodeHash {
    private var state: UInt64

    init(isFinal: Bool) { state = isFinal ? 0x9E37_79B9_7F4A_7C15 : 0x2545_F491_4F6C_DD1D }

    mutating func feed(_ label: UInt8, _ target: Int) {
        state = (state ^ UInt64(label) ^ UInt64(target) << 8) &* 0xD6E8_FEB8_6659_FD93
        state ^= state >> 29
    }

    var value: Int { Int(truncatingIfNeeded: state >> 16) }
}
