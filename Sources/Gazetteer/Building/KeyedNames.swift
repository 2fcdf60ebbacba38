/// Names with their keys, in the order of the keys.
struct KeyedNames {
    private struct Entry {
        /// The first eight bytes of the key, so that most comparisons need no more.
        let prefix: UInt64
        let start: Int
        let count: Int
        let name: Int
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []

    /// Makes the key of each name and sorts; names with an empty key are left out.
    ///
    /// - Parameters:
    ///   - names: The names.
    ///   - makeKey: Takes the bytes of a name and appends its key.
    init(names: BytePool, makeKey: (UnsafeRawBufferPointer, inout [UInt8]) -> Void) {
        var bytes: [UInt8] = []
        var entries: [Entry] = []
        entries.reserveCapacity(names.count)
        names.bytes.withUnsafeBytes { pool in
            for name in 0..<names.count {
                let start = bytes.count
                makeKey(UnsafeRawBufferPointer(rebasing: pool[names.range(name)]), &bytes)
                guard bytes.count > start else { continue }
                let prefix = Self.prefix(bytes[start...])
                entries.append(Entry(prefix: prefix, start: start, count: bytes.count - start, name: name))
            }
        }
        bytes.withUnsafeBytes { pool in
            entries.sort { left, right in
                if left.prefix != right.prefix { return left.prefix < right.prefix }
                let first = pool[left.start..<left.start + left.count]
                let second = pool[right.start..<right.start + right.count]
                if first.elementsEqual(second) { return left.name < right.name }
                return first.lexicographicallyPrecedes(second)
            }
        }
        self.bytes = bytes
        self.entries = entries
    }

    /// Passes the names of each key, keys ascending, names ascending.
    func forEachGroup(_ body: ([Int]) -> Void) { forEachGroup { _, names in body(names) } }

    /// Passes each key with its names, keys ascending, names ascending.
    func forEachGroup(_ body: (ArraySlice<UInt8>, [Int]) -> Void) {
        var first = 0
        while first < entries.count {
            let key = bytes[entries[first].start..<entries[first].start + entries[first].count]
            var end = first + 1
            while end < entries.count, entries[end].prefix == entries[first].prefix,
                bytes[entries[end].start..<entries[end].start + entries[end].count].elementsEqual(key)
            {
                end += 1
            }
            body(key, entries[first..<end].map(\.name))
            first = end
        }
    }

    private static func prefix(_ key: ArraySlice<UInt8>) -> UInt64 {
        var prefix: UInt64 = 0
        for index in 0..<8 {
            let at = key.startIndex + index
            prefix = prefix << 8 | (at < key.endIndex ? UInt64(key[at]) : 0)
        }
        return prefix
    }
}
