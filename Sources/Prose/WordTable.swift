/// What is known of words, 64 bits each, found by their keys.
///
/// Open addressing over the keys, which are hashes already: asked at every token of every text, where a `Dictionary`
/// with the standard hasher took a tenth of the time of geoparsing.
public struct WordTable: Sendable {
    /// A word with its bits, side by side in memory because they are wanted together.
    @usableFromInline
    struct Slot: Sendable {
        @usableFromInline var key: UInt64 = 0
        @usableFromInline var value: UInt64 = 0
    }

    @usableFromInline var slots: [Slot]
    private var count = 0

    /// Creates a table.
    ///
    /// - Parameter capacity: For how many words there shall be room before it grows.
    public init(capacity: Int = 0) {
        var count = 16
        while count < capacity * 2 { count *= 2 }
        slots = [Slot](repeating: Slot(), count: count)
    }

    /// Creates a table of words with nothing but that they are in it.
    public init(_ words: [String]) {
        self.init(capacity: words.count)
        for word in words { insert(1, for: WordKey(word)) }
    }

    /// The bits of a word; 0 for one that the table does not have.
    @inlinable
    public subscript(word: WordKey) -> UInt64 {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var index = Self.slot(word) & mask
            // Half of the slots at least are free, which ends the search.
            while slots[index].key != 0 {
                if slots[index].key == word.rawValue { return slots[index].value }
                index = (index + 1) & mask
            }
            return 0
        }
    }

    /// Returns the table of the words that have one of some bits, with all their bits.
    public func words(withAny bits: UInt64) -> WordTable {
        var words = WordTable()
        for slot in slots where slot.value & bits != 0 {
            words.insert(slot.value, for: WordKey(rawValue: slot.key))
        }
        return words
    }

    /// Tells whether any bit is known of a word.
    @inlinable
    public func contains(_ word: WordKey) -> Bool { self[word] != 0 }

    /// Adds bits to those of a word.
    public mutating func insert(_ bits: UInt64, for word: WordKey) {
        if count * 2 >= slots.count { grow() }
        let index = index(for: word)
        if slots[index].key == 0 {
            slots[index].key = word.rawValue
            count += 1
        }
        slots[index].value |= bits
    }

    private func index(for word: WordKey) -> Int {
        let mask = slots.count - 1
        var index = Self.slot(word) & mask
        while slots[index].key != 0, slots[index].key != word.rawValue { index = (index + 1) & mask }
        return index
    }

    private mutating func grow() {
        let old = slots
        self = WordTable(capacity: slots.count)
        for slot in old where slot.key != 0 { insert(slot.value, for: WordKey(rawValue: slot.key)) }
    }

    /// The high bits of a product depend on all bits of the key.
    @inlinable
    static func slot(_ word: WordKey) -> Int {
        Int(truncatingIfNeeded: (word.rawValue &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
}
