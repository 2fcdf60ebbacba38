/// Turns UTF-8 offsets into Unicode scalar offsets, the unit of the records that leave the program.
///
/// Records count scalars because the languages that read them (Python above all) do. A checkpoint every
/// 128 bytes keeps a look-up to a short scan; a text that is ASCII throughout needs none.
public struct ScalarOffsets: Sendable {
    private static let stride = 128

    private let utf8: [UInt8]
    private let checkpoints: [Int]

    /// Prepares the offsets of a text.
    ///
    /// - Parameter utf8: The bytes of the text.
    /// - Complexity: Linear in the text.
    public init(_ utf8: [UInt8]) {
        var checkpoints: [Int] = []
        checkpoints.reserveCapacity(utf8.count / Self.stride + 1)
        var scalars = 0
        for (offset, byte) in utf8.enumerated() {
            if offset % Self.stride == 0 { checkpoints.append(scalars) }
            if !Self.continues(byte) { scalars += 1 }
        }
        self.utf8 = utf8
        self.checkpoints = checkpoints
    }

    /// Returns how many scalars start before a byte.
    ///
    /// - Parameter byteOffset: An offset into the text, at most its length.
    /// - Returns: The number of scalars before it.
    public func scalarOffset(ofByte byteOffset: Int) -> Int {
        guard byteOffset > 0, !checkpoints.isEmpty else { return 0 }
        let checkpoint = min(byteOffset / Self.stride, checkpoints.count - 1)
        var scalars = checkpoints[checkpoint]
        for offset in checkpoint * Self.stride..<min(byteOffset, utf8.count)
        where !Self.continues(utf8[offset]) {
            scalars += 1
        }
        return scalars
    }

    private static func continues(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }
}
