/// Finds the bytes that a format writes otherwise, eight at a time.
///
/// Most of a text needs no escape: the rest of it is copied in long pieces.
enum SpecialBytes {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The offset of the next byte that is below a limit of at most 0x80 or one of five, or the end.
    @inline(__always)
    static func next(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, below limit: UInt8,
        or special: (UInt8, UInt8, UInt8, UInt8, UInt8)
    ) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        var offset = start
        while offset + 8 <= bytes.count {
            let word = UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self)
            let found =
                holds(special.0, word) | holds(special.1, word) | holds(special.2, word)
                | holds(special.3, word) | holds(special.4, word)
                | (word &- ones &* UInt64(limit)) & ~word
            if found & highBits != 0 { break }
            offset += 8
        }
        while offset < bytes.count {
            let byte = base[offset]
            if byte < limit || byte == special.0 || byte == special.1 || byte == special.2
                || byte == special.3 || byte == special.4
            {
                break
            }
            offset += 1
        }
        return offset
    }

    /// Sets the high bit of a byte that is the one asked for; of others only above such a one.
    @inline(__always)
    private static func holds(_ byte: UInt8, _ word: UInt64) -> UInt64 {
        let difference = word ^ (ones &* UInt64(byte))
        return (difference &- ones) & ~difference
    }
}
