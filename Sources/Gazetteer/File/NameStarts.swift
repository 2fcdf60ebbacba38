import Prose

/// What the names of one file are that begin with a word, for words met before.
///
/// News says the same words over and over, and most begin no name: one look here takes the place of a walk over the whole
/// word. Remembers the last word of each of its slots. Good for one file, and not for two threads at once.
public final class NameStarts {
    private static let count = 1 << 14

    private var slots = [(word: UInt64, start: NameStart)](repeating: (0, NameStart()), count: count)

    /// Creates an empty memory.
    public init() {}

    /// Returns what begins with a word.
    ///
    /// - Parameters:
    ///   - word: The key of the word; words of one key have the same letters.
    ///   - find: Finds it where it is not remembered.
    /// - Returns: Where names go on from there.
    @inline(__always)
    func start(with word: WordKey, _ find: () -> NameStart) -> NameStart {
        let index = Int(truncatingIfNeeded: word.rawValue ^ word.rawValue >> 32) & (Self.count - 1)
        if slots[index].word == word.rawValue, word.rawValue != 0 { return slots[index].start }
        let start = find()
        slots[index] = (word.rawValue, start)
        return start
    }
}

/// Where the automaton stands after the first word of a name.
struct NameStart {
    private var node = UInt32.max
    private var rank: UInt32 = 0
    private var firstPosting: UInt32 = 0
    private var endOfPostings: UInt32 = 0
    /// The bit of each byte that may follow, by its low five bits.
    private var following: UInt32 = 0

    /// What begins with a word that begins no name.
    init() {}

    /// What begins with a word that was followed to a node.
    init(_ cursor: NameAutomaton.Cursor, in index: NameIndex) {
        node = UInt32(truncatingIfNeeded: cursor.node)
        rank = UInt32(truncatingIfNeeded: cursor.rank)
        let found = NameAutomaton.Node(at: cursor.node, in: index.automaton.bytes)
        for transition in 0..<found.count {
            following |= 1 << UInt32(found.label(transition, in: index.automaton.bytes) & 31)
        }
        guard found.isFinal else { return }
        let postings = index.postings(ofRank: cursor.rank)
        firstPosting = UInt32(truncatingIfNeeded: postings.lowerBound)
        endOfPostings = UInt32(truncatingIfNeeded: postings.upperBound)
    }

    /// Whether no name begins with the word.
    var isNone: Bool { node == .max }

    /// The node after the word.
    var cursor: NameAutomaton.Cursor { NameAutomaton.Cursor(node: Int(node), rank: Int(rank)) }

    /// The names that are the word alone; empty for none.
    var postings: Range<Int> { Int(firstPosting)..<Int(endOfPostings) }

    /// Tells whether some name may go on with a byte; never wrong when it says no.
    @inline(__always)
    func mayGoOn(with byte: UInt8) -> Bool {
        !NameLetters.isASCIILetter(byte) || following & 1 << UInt32(byte & 31) != 0
    }
}
