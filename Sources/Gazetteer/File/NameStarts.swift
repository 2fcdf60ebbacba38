import Prose

/// How far the names of one file follow the first word of a name, for words met before.
///
/// News says the same words over and over, and most begin no name: one look here takes the place of a walk over the whole
/// word. Remembers the last word of each of its slots. Not for two threads at once.
public final class NameStarts {
    private struct Slot {
        var word: UInt64 = 0
        var node: UInt32 = 0
        var rank: UInt32 = 0
    }

    private static let count = 1 << 14
    /// No node of a file stands here.
    private static let nowhere = UInt32.max

    private var slots = [Slot](repeating: Slot(), count: count)

    /// Creates an empty memory, which is good for one file.
    public init() {}

    /// Follows a word from the beginning of all names.
    ///
    /// - Parameters:
    ///   - word: The key of the word; words of one key have the same letters.
    ///   - cursor: The beginning of all names; the end of the word where some name begins with it.
    ///   - walk: Follows the word where it is not remembered.
    /// - Returns: Whether some name begins with the word.
    @inline(__always)
    func follow(
        _ word: WordKey, _ cursor: inout NameAutomaton.Cursor, _ walk: (inout NameAutomaton.Cursor) -> Bool
    ) -> Bool {
        let index = Int(truncatingIfNeeded: word.rawValue ^ word.rawValue >> 32) & (Self.count - 1)
        let slot = slots[index]
        if slot.word == word.rawValue, word.rawValue != 0 {
            guard slot.node != Self.nowhere else { return false }
            cursor = NameAutomaton.Cursor(node: Int(slot.node), rank: Int(slot.rank))
            return true
        }
        let isFound = walk(&cursor)
        slots[index] = Slot(
            word: word.rawValue, node: isFound ? UInt32(truncatingIfNeeded: cursor.node) : Self.nowhere,
            rank: isFound ? UInt32(truncatingIfNeeded: cursor.rank) : 0)
        return isFound
    }
}
