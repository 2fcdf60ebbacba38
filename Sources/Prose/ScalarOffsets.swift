/// Turns UTF-8 offsets into Unicode scalar offsets, the unit of the records that leave the program.
///
/// Records count scalars because the languages that read them (Python above all) do. A checkpoint every
/// 128 bytes keeps a look-up to a short scan; a text that is ASCII throughout needs none.
public struct ScalarOffsets: Sendable {
    private static let stride = 128

    private let utf8: [UInt8]
    private let checkpoints: [Int]
    private let isASCII: Bool

    /// Prepares the offsets of a text.
    ///
    /// - Parameter utf8: The bytes of the text.
    /// - Complexity: Linear in the text.
    public init(_ utf8: [UInt8]) {
        isASCII = utf8.withUnsafeBytes(Self.isASCII)
        self.utf8 = utf8
        guard !isASCII else {
            checkpoints = []
            return
        }
        var scalars = 0
        checkpoints = Swift.stride(from: 0, to: utf8.count, by: Self.stride).map { start in
            defer { scalars += Self.scalars(in: utf8[start..<min(start + Self.stride, utf8.count)]) }
            return scalars
        }
    }

    /// Returns how many scalars start before a byte.
    ///
    /// - Parameter byteOffset: An offset into the text, at most its length.
    /// - Returns: The number of scalars before it.
    public func scalarOffset(ofByte byteOffset: Int) -> Int {
        if isASCII { return min(max(byteOffset, 0), utf8.count) }
        guard byteOffset > 0 else { return 0 }
        let checkpoint = min(byteOffset / Self.stride, checkpoints.count - 1)
        return checkpoints[checkpoint]
            + Self.scalars(in: utf8[checkpoint * Self.stride..<min(byteOffset, utf8.count)])
    }

    /// How many scalars begin in some bytes: all bytes but those that continue one.
    private static func scalars(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBytes { bytes in
            var count = bytes.count
            var offset = 0
            while offset &+ 8 <= bytes.count {
                let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                count &-= (word >> 7 & ~word >> 6 & 0x0101_0101_0101_0101).nonzeroBitCount
                offset &+= 8
            }
            while offset < bytes.count {
                count &-= bytes[offset] & 0b1100_0000 == 0b1000_0000 ? 1 : 0
                offset &+= 1
            }
            return count
        }
    }

    /// Whether no byte has its highest bit, eight at a time.
    private static func isASCII(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var bits: UInt64 = 0
        var offset = 0
        while offset &+ 8 <= bytes.count {
            bits |= bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            offset &+= 8
        }
        while offset < bytes.count {
            bits |= UInt64(bytes[offset])
            offset &+= 1
        }
        return bits & 0x8080_8080_8080_8080 == 0
    }
}
