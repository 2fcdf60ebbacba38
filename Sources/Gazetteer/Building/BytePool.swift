/// Texts one after the other, as a file's text pools hold them.
struct BytePool {
    private(set) var bytes: [UInt8] = []
    /// Where each text ends, after a first 0.
    private(set) var ends: [UInt32] = [0]

    var count: Int { ends.count - 1 }

    /// Appends a text; the caller has checked with ``hasRoom(for:)``.
    mutating func append(_ text: some Collection<UInt8>) {
        bytes.append(contentsOf: text)
        ends.append(UInt32(truncatingIfNeeded: bytes.count))
    }

    /// Tells whether offsets still fit in 32 bits with so many bytes more.
    func hasRoom(for count: Int) -> Bool {
        bytes.count + count < Int(UInt32.max) && ends.count < Int(UInt32.max)
    }

    subscript(index: Int) -> ArraySlice<UInt8> { bytes[range(index)] }

    func range(_ index: Int) -> Range<Int> { Int(ends[index])..<Int(ends[index + 1]) }
}

/// Strings that many rows share, each kept once and known by its number; the empty string is 0.
struct StringTable {
    private(set) var pool = BytePool()
    private var numbers: [String: UInt32] = [:]

    init() {
        pool.append([])
        numbers[""] = 0
    }

    /// Returns the number of a string.
    mutating func number(of text: String) -> UInt32 {
        if let number = numbers[text] { return number }
        let number = UInt32(pool.count)
        numbers[text] = number
        pool.append(text.utf8)
        return number
    }

    func string(_ number: UInt32) -> String { String(decoding: pool[Int(number)], as: UTF8.self) }
}
