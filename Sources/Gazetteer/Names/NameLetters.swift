import Prose

/// The letters of a name without case and diacritics: what all looking-up by name compares.
///
///     as written     Ti-n-Zaouâtene    N'Gouma     St. John's
///     folded         ti-n-zaouatene    n'gouma     st john's
///     key            tinzaouatene      ngouma      stjohns
enum NameLetters {
    /// What stands between the words of a folded name.
    static let blank = UInt8(ascii: " ")
    static let hyphen = UInt8(ascii: "-")
    static let apostrophe = UInt8(ascii: "'")

    /// Appends the folded letters and digits of a name and nothing of what stands between them.
    ///
    /// - Parameters:
    ///   - utf8: The name as it is written.
    ///   - key: Takes the bytes.
    @inline(__always)
    static func appendKey(of utf8: UnsafeRawBufferPointer, to key: inout [UInt8]) {
        var offset = 0
        while offset < utf8.count {
            let byte = utf8[offset]
            if byte < 0x80 {
                if isASCIILetter(byte) { key.append(Folding.foldASCII(byte)) }
                offset += 1
            } else {
                let scalar = UTF8Decoding.scalar(in: utf8, at: &offset)
                if isLetter(scalar) { Folding.fold(scalar) { key.append($0) } }
            }
        }
    }

    /// Returns the key of a name; empty when it has no letter and no digit.
    static func key(of name: String) -> [UInt8] {
        withBytes(of: name) { utf8 in
            var key: [UInt8] = []
            appendKey(of: utf8, to: &key)
            return key
        }
    }

    /// Returns the folded name with one blank, hyphen or apostrophe where there was something between words.
    static func folded(_ utf8: UnsafeRawBufferPointer) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(utf8.count)
        var between: UInt8?
        var offset = 0
        while offset < utf8.count {
            let scalar = UTF8Decoding.scalar(in: utf8, at: &offset)
            if isLetter(scalar) {
                if let separator = between, !folded.isEmpty { folded.append(separator) }
                between = nil
                Folding.fold(scalar) { folded.append($0) }
            } else {
                between = stronger(between, separator(of: scalar))
            }
        }
        return folded
    }

    /// Returns the folded name with its separators.
    static func folded(_ name: String) -> [UInt8] { withBytes(of: name, folded) }

    /// Returns a folded name with a blank for each separator.
    static func words(_ folded: [UInt8]) -> [UInt8] {
        folded.map { $0 == hyphen || $0 == apostrophe ? blank : $0 }
    }

    /// Returns a folded name without what separates its words.
    static func joined(_ folded: some Sequence<UInt8>) -> [UInt8] {
        folded.filter { $0 != blank && $0 != hyphen && $0 != apostrophe }
    }

    static func withBytes<Result>(of name: String, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        var name = name
        return name.withUTF8 { body(UnsafeRawBufferPointer($0)) }
    }

    @inline(__always)
    static func isASCIILetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }

    /// Tells whether a scalar counts in a name: letters, digits and their marks do, punctuation does not.
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x80: isASCIILetter(UInt8(truncatingIfNeeded: scalar.value))
        case 0xAA, 0xB5, 0xBA: true
        case 0x80...0xBF, 0xD7, 0xF7, 0x2B0...0x2FF, 0x60C, 0x61B, 0x61F, 0x66A...0x66D, 0x6D4,
            0x1680, 0x2000...0x206F, 0x20A0...0x20CF, 0x2190...0x2BFF, 0x3000...0x303F, 0xFE50...0xFE6F,
            0xFFFD:
            false
        default: true
        }
    }

    static func separator(of scalar: Unicode.Scalar) -> UInt8 {
        switch scalar.value {
        case 0x2D, 0x2010...0x2015, 0x2212: hyphen
        case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x2B9...0x2BF: apostrophe
        default: blank
        }
    }

    /// Of several separators in a row the hyphen tells most, then the apostrophe.
    static func stronger(_ first: UInt8?, _ second: UInt8) -> UInt8 {
        guard let first, first != blank else { return second }
        return second == hyphen ? second : first
    }
}

/// Decodes UTF-8 without trusting it.
enum UTF8Decoding {
    /// Returns the scalar at an offset and moves beyond it; U+FFFD for a byte that begins none.
    static func scalar(in bytes: UnsafeRawBufferPointer, at offset: inout Int) -> Unicode.Scalar {
        let lead = bytes[offset]
        let length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard length > 1 else {
            offset += 1
            return Unicode.Scalar(lead)
        }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        guard lead >= 0xC2, lead <= 0xF4, offset + length <= bytes.count else {
            offset += 1
            return "\u{FFFD}"
        }
        for next in bytes[offset + 1..<offset + length] {
            guard next & 0xC0 == 0x80 else {
                offset += 1
                return "\u{FFFD}"
            }
            value = value << 6 | UInt32(next & 0x3F)
        }
        offset += length
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
