/// Builds a ``NameAutomaton`` from keys in ascending order.
///
/// Memory: the written bytes, eight bytes for each node, and the path of one key.
struct NameAutomatonBuilder {
    /// A transition whose target is written.
    struct Transition {
        var label: UInt8
        var target: Int
        /// The number of keys through it.
        var keys: Int
    }

    /// A node that may still get transitions; the label of its last one is known, its target not yet.
    struct OpenNode {
        var isFinal = false
        var openLabel: UInt8?
        var transitions: [Transition] = []
    }

    private var output: [UInt8] = [0x80]
    private var register = NodeRegister()
    private var path = [OpenNode()]
    private var last: [UInt8] = []

    /// The number of keys so far.
    private(set) var count = 0

    /// Adds a key that is greater than all before.
    mutating func add(_ key: some Collection<UInt8>) {
        let shared = zip(last, key).prefix { $0.0 == $0.1 }.count
        precondition(
            count == 0 || shared == last.count && key.count > shared
                || shared < last.count && key.dropFirst(shared).first.map { $0 > last[shared] } ?? false,
            "keys are added in ascending order")
        close(downTo: shared)
        for byte in key.dropFirst(shared) {
            path[path.count - 1].openLabel = byte
            path.append(OpenNode())
        }
        path[path.count - 1].isFinal = true
        last = Array(key)
        count += 1
    }

    /// Writes what is open; returns the automaton's bytes.
    mutating func finish() -> [UInt8] {
        close(downTo: 0)
        let root = write(path[0])
        var bytes = output
        for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: root.target >> shift)) }
        return bytes
    }

    /// Writes the nodes of the path beyond a depth and hangs them on their parents.
    private mutating func close(downTo depth: Int) {
        while path.count > depth + 1 {
            let written = write(path.removeLast())
            let parent = path.count - 1
            guard let label = path[parent].openLabel else { continue }
            path[parent].transitions.append(
                Transition(label: label, target: written.target, keys: written.keys))
            path[parent].openLabel = nil
        }
    }

    /// Writes a node, or finds the equal one that is written already.
    private mutating func write(_ node: OpenNode) -> (target: Int, keys: Int) {
        let keys = node.transitions.reduce(node.isFinal ? 1 : 0) { $0 + $1.keys }
        if node.transitions.isEmpty && node.isFinal { return (0, 1) }
        if let known = register.find(node, in: output) { return (known, keys) }
        let start = output.count
        encode(node, at: start)
        register.insert(start, of: node, in: output)
        return (start, keys)
    }

    private mutating func encode(_ node: OpenNode, at start: Int) {
        let backs = node.transitions.map { $0.target == 0 ? 0 : start - $0.target }
        var skips: [Int] = []
        var before = node.isFinal ? 1 : 0
        for transition in node.transitions {
            skips.append(before)
            before += transition.keys
        }
        let targetWidth = Self.width(of: backs.max() ?? 0)
        let skipWidth = Self.width(of: skips.last ?? 0)
        let count = node.transitions.count
        let final: UInt8 = node.isFinal ? 0x80 : 0
        output.append(final | UInt8(targetWidth - 1) << 5 | UInt8(skipWidth - 1) << 3 | UInt8(min(count, 7)))
        if count >= 7 { output.append(UInt8(count - 1)) }
        output.append(contentsOf: node.transitions.lazy.map(\.label))
        for back in backs { append(back, width: targetWidth) }
        for skip in skips.dropFirst() { append(skip, width: skipWidth) }
    }

    private mutating func append(_ number: Int, width: Int) {
        for index in 0..<width { output.append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
    }

    private static func width(of number: Int) -> Int {
        precondition(number <= 0xFFFF_FFFF, "an automaton has less than 4 GiB")
        return number < 1 << 8 ? 1 : number < 1 << 16 ? 2 : number < 1 << 24 ? 3 : 4
    }
}
