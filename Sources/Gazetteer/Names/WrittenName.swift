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
        if name.elementsEqual(utf8) { return .exact }
        let other = NameLetters.folded(name)
        if other == folded { return Self.isSameButApostrophes(name, utf8) ? .exact : .letters }
        return NameLetters.joined(other) == key ? .spacing : .transliteration
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
