import Glibc

/// A name as somebody wrote it, ready to be compared with many of the gazetteer.
struct WrittenName {
    /// The bytes as they are written.
    let utf8: UnsafeRawBufferPointer

    /// The folded letters with separators.
    let folded: [UInt8]

    /// The folded letters alone.
    let key: [UInt8]

    init(_ utf8: UnsafeRawBufferPointer) {
        self.utf8 = utf8
        folded = NameLetters.folded(utf8)
        key = NameLetters.joined(folded)
    }

    /// How a name agrees by its letters; ``NameAgreement/transliteration`` when it does not.
    func agreement(with name: UnsafeRawBufferPointer) -> NameAgreement {
        guard !isWrittenAs(name) else { return .exact }
        var other = FoldedBytes(name)
        var index = 0
        while let byte = other.next() {
            guard index < folded.count, folded[index] == byte else { return spacing(name) }
            index += 1
        }
        guard index == folded.count else { return spacing(name) }
        return Self.isSameButApostrophes(name, utf8) ? .exact : .letters
    }

    @inline(__always)
    private func isWrittenAs(_ name: UnsafeRawBufferPointer) -> Bool {
        guard name.count == utf8.count else { return false }
        guard let first = name.baseAddress, let second = utf8.baseAddress else { return true }
        return memcmp(first, second, name.count) == 0
    }

    private func spacing(_ name: UnsafeRawBufferPointer) -> NameAgreement {
        var other = FoldedBytes(name)
        var index = 0
        while let byte = other.next() {
            if byte == NameLetters.blank || byte == NameLetters.hyphen || byte == NameLetters.apostrophe {
                continue
            }
            guard index < key.count, key[index] == byte else { return .transliteration }
            index += 1
        }
        return index == key.count ? .spacing : .transliteration
    }

    /// Tells whether two names differ in the forms of their apostrophes and hyphens only.
    private static func isSameButApostrophes(
        _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer
    ) -> Bool {
        plain(first) == plain(second)
    }

    private static func plain(_ utf8: UnsafeRawBufferPointer) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        var offset = 0
        while offset < utf8.count {
            let scalar = UTF8Decoding.scalar(in: utf8, at: &offset)
            switch scalar.value {
            case 0x2018, 0x2019, 0x2BC, 0x60, 0xB4: scalars.append("'")
            case 0x2010, 0x2011: scalars.append("-")
            default: scalars.append(scalar)
            }
        }
        return scalars
    }
}
