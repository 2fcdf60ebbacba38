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
        isASCII = utf8.withUnsafeBufferPointer { $0.reduce(0, |) } < 0x80
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
        bytes.withUnsafeBufferPointer { bytes in
            bytes.reduce(0) { $0 &+ ($1 & 0b1100_0000 == 0b1000_0000 ? 0 : 1) }
        }
    }
}
