/// A 64-bit checksum of bytes that is the same on every machine.
///
/// Multiply and rotate over words of eight bytes, after the scheme of FxHash with a final mix: it finds
/// damage, not forgery.
public enum Checksum {
    /// Returns the checksum of some bytes.
    ///
    /// - Parameter bytes: Any number of bytes.
    /// - Returns: Their checksum.
    /// - Complexity: Linear, about a nanosecond for eight bytes.
    public static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
        var offset = 0
        while offset + 8 <= bytes.count {
            state = unsafe mix(state, bytes.number(at: offset, as: UInt64.self))
            offset += 8
        }
        var tail: UInt64 = 0
        for index in offset..<bytes.count { tail = unsafe tail << 8 | UInt64(bytes[index]) }
        state = mix(state, tail)
        state ^= state >> 32
        return state &* 0xD6E8_FEB8_6659_FD93
    }

    @inline(__always)
    private static func mix(_ state: UInt64, _ word: UInt64) -> UInt64 {
        ((state << 5 | state >> 59) ^ word) &* 0x517C_C1B7_2722_0A95
    }
}
