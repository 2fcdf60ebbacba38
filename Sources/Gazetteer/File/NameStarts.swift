import Prose

/// Where the names of one file go on with a word, for words met before.
///
/// News says the same words over and over, and most begin no name: one look here takes the place of a walk over the whole
/// word. Remembers the last word of each of its slots. Good for one file, and not for two threads at once.
public final class NameStarts {
    private static let count = 1 << 14

    /// By a pointer, because an array of a class is checked at each access for another one at the same time.
    private let slots: UnsafeMutablePointer<(question: UInt64, step: NameStep)>

    /// Creates an empty memory.
    public init() {
        slots = .allocate(capacity: Self.count)
        slots.initialize(repeating: (0, NameStep()), count: Self.count)
    }

    deinit { slots.deallocate() }

    /// Returns where names go on with a word.
    ///
    /// - Parameters:
    ///   - node: The node behind the words before it.
    ///   - word: The key of the word; words of one key have the same letters.
    ///   - find: Finds it where it is not remembered.
    /// - Returns: Where names go on from there.
    @inline(__always)
    func step(from node: Int, by word: WordKey, _ find: () -> NameStep) -> NameStep {
        let question = word.rawValue ^ UInt64(truncatingIfNeeded: node) &* 0x9E37_79B9_7F4A_7C15
        let index = Int(truncatingIfNeeded: question ^ question >> 32) & (Self.count - 1)
        if slots[index].question == question, question != 0 { return slots[index].step }
        let step = find()
        slots[index] = (question, step)
        return step
    }
}

/// Where the automaton stands behind a word of a name, seen from where it stood before it.
struct NameStep {
    private var node = UInt32.max
    private var skipped: UInt32 = 0
    /// The bit of each byte that may follow, by its low five bits.
    private var following: UInt32 = 0

    /// Whether a name ends with the word.
    private(set) var isFinal = false

    /// What goes on with a word that no name goes on with.
    init() {}

    /// What goes on with a word that was followed from a node to another.
    init(from start: NameAutomaton.Cursor, to end: NameAutomaton.Cursor, in automaton: NameAutomaton) {
        node = UInt32(truncatingIfNeeded: end.node)
        skipped = UInt32(truncatingIfNeeded: end.rank &- start.rank)
        let found = NameAutomaton.Node(at: end.node, in: automaton.bytes)
        isFinal = found.isFinal
        for transition in 0..<found.count {
            following |= 1 << UInt32(found.label(transition, in: automaton.bytes) & 31)
        }
    }

    /// Whether no name goes on with the word.
    var isNone: Bool { node == .max }

    /// The node behind the word.
    func cursor(from start: NameAutomaton.Cursor) -> NameAutomaton.Cursor {
        NameAutomaton.Cursor(node: Int(node), rank: start.rank &+ Int(skipped))
    }

    /// Tells whether some name may go on with a byte; never wrong when it says no.
    @inline(__always)
    func mayGoOn(with byte: UInt8) -> Bool {
        !NameLetters.isASCIILetter(byte) || following & 1 << UInt32(byte & 31) != 0
    }
}
