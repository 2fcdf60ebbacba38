/// Case and diacritics put aside, so that `Tinzawatène` and `TINZAWATENE` are one word.
///
/// Latin letters lose case, diacritics and ligatures; Arabic loses vowel signs and kashida and keeps one
/// alif, one ya and one ha; Greek and Cyrillic lose case. What is left is compared byte by byte.
public enum Folding {
    /// Passes the folded bytes of a scalar to `emit`: none for a combining mark, several for a ligature.
    ///
    /// - Parameters:
    ///   - scalar: The scalar to fold.
    ///   - emit: Takes each byte of the folded UTF-8.
    @inline(__always)
    public static func fold(_ scalar: Unicode.Scalar, _ emit: (UInt8) -> Void) {
        if scalar.value < 0x80 {
            emit(foldASCII(UInt8(truncatingIfNeeded: scalar.value)))
        } else {
            foldBeyondASCII(scalar, emit)
        }
    }

    /// Returns the small letter of an ASCII capital, and any other byte as it is.
    @inlinable
    public static func foldASCII(_ byte: UInt8) -> UInt8 {
        byte &- 0x41 < 26 ? byte | 0x20 : byte
    }

    /// Returns a word without case and diacritics.
    ///
    /// - Parameter text: Any text.
    /// - Returns: The folded text; blanks and marks stay.
    public static func folded(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { fold(scalar) { bytes.append($0) } }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func foldBeyondASCII(_ scalar: Unicode.Scalar, _ emit: (UInt8) -> Void) {
        let value = scalar.value
        if value < 0x250 {
            LatinFolding.ascii(of: value).forEach(emit)
        } else if isIgnored(value) {
            return
        } else if let plain = arabic[value] ?? lowered(value) {
            UTF8.encode(plain)?.forEach(emit)
        } else if 0x1E00..<0x1F00 ~= value, let base = latinAdditional(scalar) {
            emit(base)
        } else {
            UTF8.encode(scalar)?.forEach(emit)
        }
    }

    /// Combining marks, Arabic vowel signs, kashida, and what is not seen: joiners and direction marks.
    private static func isIgnored(_ value: UInt32) -> Bool {
        switch value {
        case 0x300...0x36F, 0x64B...0x65F, 0x670, 0x640, 0x6D6...0x6ED, 0x200B...0x200F, 0x202A...0x202E,
            0x2060...0x2064, 0xFEFF, 0xFE00...0xFE0F:
            true
        default: false
        }
    }

    /// Arabic letters that writers exchange: the alifs, the yas, the kafs, the final ha.
    private static let arabic: [UInt32: Unicode.Scalar] = [
        0x622: "\u{627}", 0x623: "\u{627}", 0x625: "\u{627}", 0x671: "\u{627}", 0x649: "\u{64A}",
        0x6CC: "\u{64A}", 0x626: "\u{64A}", 0x624: "\u{648}", 0x629: "\u{647}", 0x6C1: "\u{647}",
        0x6A9: "\u{643}", 0x6AF: "\u{643}",
    ]

    private static func lowered(_ value: UInt32) -> Unicode.Scalar? {
        switch value {
        case 0x391...0x3A9, 0x410...0x42F: Unicode.Scalar(value + 0x20)
        case 0x400...0x40F: Unicode.Scalar(value + 0x50)
        default: nil
        }
    }

    /// The base letter of a precomposed Latin letter such as `ṭ`, by Unicode's own decomposition.
    private static func latinAdditional(_ scalar: Unicode.Scalar) -> UInt8? {
        let lower = scalar.properties.lowercaseMapping
        let name = scalar.properties.name ?? ""
        guard let range = name.firstRange(of: "LETTER ") else { return nil }
        let letter = name[range.upperBound...].prefix { $0 != " " }
        guard letter.utf8.count == 1, let byte = letter.utf8.first else { return lower.utf8.first }
        return foldASCII(byte)
    }
}
