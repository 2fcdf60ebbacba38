extension JSONValue {
    /// Reads one JSON text (RFC 8259).
    ///
    /// Written by hand because Foundation's reader costs start-up time, forgets the order of members and does
    /// not say where a text is wrong.
    ///
    /// - Parameter utf8: The whole text; a byte order mark is passed over.
    /// - Throws: ``JSONParsingError`` with the line and column of the first fault: a text that is no JSON, is
    ///   nested deeper than 512, is no UTF-8 in a string, or goes on after the value.
    /// - Complexity: Linear in the text.
    public init(parsing utf8: some Sequence<UInt8>) throws(JSONParsingError) {
        let bytes = Array(utf8)
        let result = bytes.withUnsafeBufferPointer { buffer -> Result<JSONValue, JSONParsingError> in
            var parser = JSONParser(buffer)
            return Result { () throws(JSONParsingError) in try parser.text() }
        }
        self = try result.get()
    }
}

/// A recursive-descent reader over bytes.
struct JSONParser {
    private static let deepest = 512

    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    }

    mutating func text() throws(JSONParsingError) -> JSONValue {
        skipBlanks()
        let value = try value(depth: 0)
        skipBlanks()
        guard offset == bytes.count else { throw fault("the JSON value has ended, but the text goes on") }
        return value
    }

    private mutating func value(depth: Int) throws(JSONParsingError) -> JSONValue {
        guard depth < Self.deepest else { throw fault("nested deeper than \(Self.deepest)") }
        guard let byte = peek() else { throw fault("expected a value, but the text ends") }
        switch byte {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), 0x30...0x39: return try number()
        default: throw fault("expected a value")
        }
    }

    private mutating func object(depth: Int) throws(JSONParsingError) -> JSONValue {
        offset += 1
        var members: [JSONMember] = []
        skipBlanks()
        if take(UInt8(ascii: "}")) { return .object(members) }
        repeat {
            skipBlanks()
            guard peek() == UInt8(ascii: "\"") else { throw fault("expected a member's name in quotes") }
            let name = try string()
            skipBlanks()
            guard take(UInt8(ascii: ":")) else { throw fault("expected ':' after the name \"\(name)\"") }
            skipBlanks()
            members.append(JSONMember(name, try value(depth: depth + 1)))
            skipBlanks()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw fault("expected ',' or '}'") }
        return .object(members)
    }

    private mutating func array(depth: Int) throws(JSONParsingError) -> JSONValue {
        offset += 1
        var elements: [JSONValue] = []
        skipBlanks()
        if take(UInt8(ascii: "]")) { return .array(elements) }
        repeat {
            skipBlanks()
            elements.append(try value(depth: depth + 1))
            skipBlanks()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw fault("expected ',' or ']'") }
        return .array(elements)
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONParsingError) -> JSONValue
    {
        for byte in word.description.utf8 {
            guard take(byte) else { throw fault("expected '\(word)'") }
        }
        return value
    }

    private mutating func number() throws(JSONParsingError) -> JSONValue {
        let start = offset
        _ = take(UInt8(ascii: "-"))
        let first = offset
        guard takeDigits() else { throw fault("expected a digit") }
        guard offset == first + 1 || bytes[first] != UInt8(ascii: "0") else {
            throw fault("a number must not begin with 0")
        }
        if take(UInt8(ascii: ".")), !takeDigits() { throw fault("expected a digit after the point") }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            guard takeDigits() else { throw fault("expected a digit in the exponent") }
        }
        let digits = UnsafeBufferPointer(rebasing: bytes[start..<offset])
        guard let value = JSONValue(number: digits) else {
            throw fault("the number \(String(decoding: digits, as: UTF8.self)) is out of range")
        }
        return value
    }

    private mutating func takeDigits() -> Bool {
        let start = offset
        while offset < bytes.count, bytes[offset] &- 0x30 < 10 { offset += 1 }
        return offset > start
    }

    private func peek() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    private mutating func skipBlanks() {
        while offset < bytes.count,
            bytes[offset] == 0x20 || bytes[offset] == 0x0A || bytes[offset] == 0x0D || bytes[offset] == 0x09
        {
            offset += 1
        }
    }

    private func fault(_ problem: String) -> JSONParsingError {
        JSONParsingError(problem, at: offset, in: bytes)
    }

    // MARK: Strings

    private mutating func string() throws(JSONParsingError) -> String {
        offset += 1
        let start = offset
        var all: UInt8 = 0
        while offset < bytes.count {
            all |= bytes[offset]
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                let run = UnsafeBufferPointer(rebasing: bytes[start..<offset])
                offset += 1
                // Decoding is several times faster than validating, and ASCII needs no more.
                if all < 0x80 { return String(decoding: run, as: UTF8.self) }
                guard let string = String(validating: run, as: UTF8.self) else {
                    throw invalidUTF8(from: start)
                }
                return string
            case UInt8(ascii: "\\"): return try stringWithEscapes(from: start)
            case 0..<0x20: throw fault("a control character in a string must be escaped")
            default: offset += 1
            }
        }
        throw fault("the string does not end")
    }

    private mutating func stringWithEscapes(from start: Int) throws(JSONParsingError) -> String {
        var copy = Array(bytes[start..<offset])
        var all = copy.reduce(0, |)
        while offset < bytes.count {
            let run = offset
            while offset < bytes.count, Self.standsForItself(bytes[offset]) {
                all |= bytes[offset]
                offset += 1
            }
            copy.append(contentsOf: bytes[run..<offset])
            guard let byte = peek() else { break }
            offset += 1
            switch byte {
            case UInt8(ascii: "\""):
                // An escape beyond ASCII is made of whole scalars.
                if all < 0x80 { return String(decoding: copy, as: UTF8.self) }
                guard let string = String(validating: copy, as: UTF8.self) else {
                    throw invalidUTF8(from: start)
                }
                return string
            case UInt8(ascii: "\\"): try escape(into: &copy)
            default:
                offset -= 1
                throw fault("a control character in a string must be escaped")
            }
        }
        throw fault("the string does not end")
    }

    /// Whether a byte of a string is neither its end nor an escape nor a control character.
    private static func standsForItself(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private mutating func escape(into copy: inout [UInt8]) throws(JSONParsingError) {
        guard let byte = peek() else { throw fault("the string does not end") }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): copy.append(byte)
        case UInt8(ascii: "n"): copy.append(0x0A)
        case UInt8(ascii: "t"): copy.append(0x09)
        case UInt8(ascii: "r"): copy.append(0x0D)
        case UInt8(ascii: "b"): copy.append(0x08)
        case UInt8(ascii: "f"): copy.append(0x0C)
        case UInt8(ascii: "u"): copy.append(contentsOf: String(try unicodeEscape()).utf8)
        default: throw fault("'\\' before a character that needs none")
        }
    }

    /// `\uXXXX`, two of them for a scalar beyond the basic plane; a lone surrogate becomes U+FFFD.
    private mutating func unicodeEscape() throws(JSONParsingError) -> Unicode.Scalar {
        let unit = try hexadecimalUnit()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xDC00, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
            bytes[offset + 1] == UInt8(ascii: "u")
        else { return "\u{FFFD}" }
        let mark = offset
        offset += 2
        let low = try hexadecimalUnit()
        guard 0xDC00...0xDFFF ~= low else {
            offset = mark
            return "\u{FFFD}"
        }
        return Unicode.Scalar((unit - 0xD800) << 10 + (low - 0xDC00) + 0x10000) ?? "\u{FFFD}"
    }

    private mutating func hexadecimalUnit() throws(JSONParsingError) -> UInt32 {
        guard offset + 4 <= bytes.count,
            let unit = UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
        else { throw fault("expected four hexadecimal digits after '\\u'") }
        offset += 4
        return unit
    }

    private func invalidUTF8(from start: Int) -> JSONParsingError {
        JSONParsingError("the string that begins here is not UTF-8", at: start, in: bytes)
    }
}
