/// Cuts bytes into tokens in one pass.
struct Tokenizer {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0
    private var found: [Token] = []
    /// The end and the kind of the token before.
    private var lastEnd = -1
    private var lastKind = Token.Kind.mark

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        found.reserveCapacity(bytes.count / 5 + 8)
    }

    mutating func tokens() -> [Token] {
        while offset < bytes.count {
            if Self.isLetter(bytes[offset]) { readLetters() } else { readOther() }
        }
        return found
    }

    private mutating func readOther() {
        let scalar = ScalarReader.scalar(in: bytes, at: offset)
        switch scalar.kind {
        case .blank: offset += scalar.length
        case .digit: readNumberOrWord()
        case .letter: readWord()
        case .mark: readMark(scalar)
        }
    }

    /// Digits with the separators inside them; letters that follow make it a word, as in `105th`.
    private mutating func readNumberOrWord() {
        let start = offset
        var end = start
        while let length = digitLength(end) { end += length }
        if end < bytes.count, ScalarReader.scalar(in: bytes, at: end).kind == .letter {
            readWord()
        } else {
            append(start, end, kind: .number, capitals: .none)
        }
    }

    /// A word of ASCII letters alone, as most are, else any.
    @inline(__always)
    private mutating func readLetters() {
        let start = offset
        var end = start
        var smallCount = 0
        var hash = WordHash()
        while end < bytes.count, Self.isLetter(bytes[end]) {
            let byte = bytes[end]
            smallCount &+= Int(byte >> 5 & 1)
            hash.feed(byte | 0x20)
            end &+= 1
        }
        guard end == bytes.count || !(bytes[end] >= 0x80 || bytes[end] &- 0x30 < 10) else {
            return readWord()
        }
        let capitalCount = end &- start &- smallCount
        let capitals: Token.Capitals =
            if capitalCount == 0 {
                .none
            } else if smallCount == 0, capitalCount > 1 {
                .all
            } else {
                capitalCount == 1 && bytes[start] & 0x20 == 0 ? .first : .mixed
            }
        append(start, end, kind: .word, capitals: capitals, key: hash.key)
    }

    /// Letters and digits, with their hash and their capitals in the same pass.
    private mutating func readWord() {
        let start = offset
        var end = start
        var shape = CapitalsCounter()
        var hash = WordHash()
        while end < bytes.count {
            let byte = bytes[end]
            if byte < 0x80 {
                guard Self.isLetter(byte) || byte &- 0x30 < 10 else { break }
                shape.count(UInt32(byte))
                hash.feed(Folding.foldASCII(byte))
                end += 1
            } else {
                let scalar = ScalarReader.scalar(in: bytes, at: end)
                guard scalar.kind == .letter || scalar.kind == .digit else { break }
                shape.count(scalar.value)
                if let unicode = Unicode.Scalar(scalar.value) { hash.feed(folding: unicode) }
                end += scalar.length
            }
        }
        append(start, end, kind: .word, capitals: shape.capitals, key: hash.key)
    }

    private mutating func readMark(_ scalar: ScalarReader.Scalar) {
        let possessive = possessiveEnd(after: scalar)
        let kind: Token.Kind = possessive == nil ? .mark : .possessive
        append(offset, possessive ?? offset + scalar.length, kind: kind, capitals: .none)
    }

    /// The end of `'s` where it closes a word, glued to it and followed by no letter.
    private func possessiveEnd(after apostrophe: ScalarReader.Scalar) -> Int? {
        let next = offset + apostrophe.length
        guard apostrophe.isApostrophe, next < bytes.count, bytes[next] | 0x20 == UInt8(ascii: "s"),
            lastKind == .word, lastEnd == offset
        else { return nil }
        let after = next + 1
        guard after < bytes.count else { return after }
        let kind = ScalarReader.scalar(in: bytes, at: after).kind
        return kind == .letter || kind == .digit ? nil : after
    }

    private mutating func append(
        _ start: Int, _ end: Int, kind: Token.Kind, capitals: Token.Capitals, key: WordKey? = nil
    ) {
        let span = ByteSpan(start: start, end: end)
        found.append(
            Token(
                span: span, kind: kind, capitals: capitals, isGlued: lastEnd == start,
                key: key ?? self.key(of: span)))
        offset = end
        lastEnd = end
        lastKind = kind
    }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    private func key(of span: ByteSpan) -> WordKey {
        var hash = WordHash()
        var at = span.start
        while at < span.end {
            if bytes[at] < 0x80 {
                hash.feed(Folding.foldASCII(bytes[at]))
                at += 1
            } else {
                let scalar = ScalarReader.scalar(in: bytes, at: at)
                if let unicode = Unicode.Scalar(scalar.value) { hash.feed(folding: unicode) }
                at += scalar.length
            }
        }
        return hash.key
    }

    private func isDigit(_ at: Int) -> Bool { bytes[at] &- 0x30 < 10 }

    /// The bytes of a digit, Arabic ones too, or of a separator inside a number; nothing where neither stands.
    private func digitLength(_ at: Int) -> Int? {
        guard at < bytes.count else { return nil }
        if isDigit(at) || isSeparatorInside(at) { return 1 }
        guard bytes[at] >= 0x80 else { return nil }
        let scalar = ScalarReader.scalar(in: bytes, at: at)
        return scalar.kind == .digit ? scalar.length : nil
    }

    private func isSeparatorInside(_ at: Int) -> Bool {
        (bytes[at] == UInt8(ascii: ",") || bytes[at] == UInt8(ascii: ".")) && at + 1 < bytes.count
            && isDigit(at + 1)
    }
}

/// Counts capitals to say how a word is written.
private struct CapitalsCounter {
    private var beginsWithCapital = false
    private var capitalCount = 0
    private var digitCount = 0
    private var count = 0

    @inline(__always)
    mutating func count(_ value: UInt32) {
        let isCapital = LetterCase.isCapital(value)
        if count == 0 { beginsWithCapital = isCapital }
        capitalCount &+= isCapital ? 1 : 0
        digitCount &+= value &- 0x30 < 10 ? 1 : 0
        count &+= 1
    }

    @inline(__always)
    var capitals: Token.Capitals {
        if capitalCount == 0 { return .none }
        if capitalCount + digitCount == count { return capitalCount > 1 ? .all : .first }
        return beginsWithCapital && capitalCount == 1 ? .first : .mixed
    }
}
