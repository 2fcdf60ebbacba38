import Prose

/// The folded letters of a name with one separator between its words, byte by byte, without making an array.
///
/// What ``NameLetters/folded(_:)`` collects; a comparison of two names walks both side by side.
struct FoldedBytes: IteratorProtocol {
    private let utf8: UnsafeRawBufferPointer
    private var offset = 0
    private var hasLetter = false
    private var between: UInt8?
    /// Bytes that were folded and not yet given, the next one lowest; a scalar folds to eight at most.
    private var pending: UInt64 = 0
    private var pendingCount = 0

    init(_ utf8: UnsafeRawBufferPointer) { self.utf8 = utf8 }

    @inline(__always)
    mutating func next() -> UInt8? {
        while pendingCount == 0 {
            guard offset < utf8.count else { return nil }
            readScalar()
        }
        let byte = UInt8(truncatingIfNeeded: pending)
        pending >>= 8
        pendingCount -= 1
        return byte
    }

    @inline(__always)
    private mutating func readScalar() {
        let byte = utf8[offset]
        if byte < 0x80, NameLetters.isASCIILetter(byte) {
            offset += 1
            endSeparator()
            give(Folding.foldASCII(byte))
        } else {
            readOther()
        }
    }

    private mutating func readOther() {
        let scalar = UTF8Decoding.scalar(in: utf8, at: &offset)
        guard NameLetters.isLetter(scalar) else {
            between = NameLetters.stronger(between, NameLetters.separator(of: scalar))
            return
        }
        endSeparator()
        Folding.fold(scalar) { give($0) }
    }

    @inline(__always)
    private mutating func endSeparator() {
        if let between, hasLetter { give(between) }
        between = nil
        hasLetter = true
    }

    @inline(__always)
    private mutating func give(_ byte: UInt8) {
        pending |= UInt64(byte) << UInt64(8 * pendingCount)
        pendingCount += 1
    }
}
