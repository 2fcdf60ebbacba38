/// Decodes one scalar from bytes and says what it is for a tokenizer.
enum ScalarReader {
    /// What a scalar is.
    enum Kind { case letter, digit, blank, mark }

    /// One decoded scalar; a byte that is no UTF-8 is a mark of length one.
    struct Scalar {
        let value: UInt32
        let length: Int
        let kind: Kind

        /// Straight, typographic and the other marks that stand for an apostrophe.
        var isApostrophe: Bool {
            value == 0x27 || value == 0x2019 || value == 0x2018 || value == 0x2BC || value == 0x60
                || value == 0xB4
        }
    }

    @inline(__always)
    static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Scalar {
        let byte = bytes[offset]
        if byte < 0x80 { return Scalar(value: UInt32(byte), length: 1, kind: asciiKind(byte)) }
        return multibyte(in: bytes, at: offset)
    }

    @inline(__always)
    private static func asciiKind(_ byte: UInt8) -> Kind {
        if (byte | 0x20) &- 0x61 < 26 { return .letter }
        if byte &- 0x30 < 10 { return .digit }
        return byte <= 0x20 || byte == 0x7F ? .blank : .mark
    }

    private static func multibyte(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Scalar {
        let lead = bytes[offset]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead <= 0xF4, offset + length <= bytes.count else {
            return Scalar(value: 0xFFFD, length: 1, kind: .mark)
        }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for next in bytes[offset + 1..<offset + length] {
            guard next & 0xC0 == 0x80 else { return Scalar(value: 0xFFFD, length: 1, kind: .mark) }
            value = value << 6 | UInt32(next & 0x3F)
        }
        return Scalar(value: value, length: length, kind: kind(of: value))
    }

    /// Everything beyond ASCII is a letter but for the blocks of blanks, signs and punctuation.
    private static func kind(of value: UInt32) -> Kind {
        switch value {
        case 0x80...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .blank
        case 0xAA, 0xB5, 0xBA, 0x200B...0x200F, 0x2BB, 0xFEFF: .letter
        case 0xA1...0xBF, 0xD7, 0xF7, 0x2BC, 0x2010...0x206F, 0x20A0...0x20CF, 0x2190...0x2BFF,
            0x3001...0x303F,
            0x60C, 0x61B, 0x61F, 0x66A...0x66D, 0x6D4, 0xFE50...0xFE6F, 0xFFFD, 0x1F000...0x1FAFF:
            .mark
        case 0x660...0x669, 0x6F0...0x6F9: .digit
        default: .letter
        }
    }
}

/// Which letters are capitals.
enum LetterCase {
    @inline(__always)
    static func isCapital(_ value: UInt32) -> Bool {
        if value < 0x80 { return value &- 0x41 < 26 }
        return isCapitalBeyondASCII(value)
    }

    private static func isCapitalBeyondASCII(_ value: UInt32) -> Bool {
        switch value {
        case 0xC0...0xDE: value != 0xD7
        case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1EFF: value & 1 == 0
        case 0x139...0x148, 0x179...0x17E: value & 1 == 1
        case 0x178, 0x391...0x3A9, 0x400...0x42F: true
        default: false
        }
    }
}
