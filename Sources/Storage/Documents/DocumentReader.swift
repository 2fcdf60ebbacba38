import Glibc
import TextFormats

/// Reads the members of a stored document where they stand in its bytes, without making a tree of it.
///
/// A member that is asked for in the order in which documents are written is found at once; any other is looked for,
/// so that documents of earlier versions and of other hands are read too.
struct DocumentReader {
    let bytes: UnsafeBufferPointer<UInt8>

    /// Where the next member of the open object stands, or its closing brace.
    var offset = 0

    /// Where the first member of the open object stands.
    private var start = 0

    /// Whether every member before ``offset`` has been read.
    private var isInOrder = true

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// What a fault is told by when a document is no JSON where it is read.
    static let noJSON = DocumentFault(member: "", expected: "JSON")

    /// Reads the object that stands here, and passes over what is not asked for.
    mutating func object<Value>(
        _ body: (inout DocumentReader) throws(DocumentFault) -> Value
    ) throws(DocumentFault) -> Value {
        let outer = (start, isInOrder)
        guard take(UInt8(ascii: "{")) else { throw Self.noJSON }
        skipBlanks()
        (start, isInOrder) = (offset, true)
        let value = try body(&self)
        while !take(UInt8(ascii: "}")) {
            guard nameMatches(nil) else { throw Self.noJSON }
            try skipValue()
            endValue()
        }
        (start, isInOrder) = outer
        return value
    }

    /// Reads the array that stands here, element by element.
    mutating func array<Value>(
        _ body: (inout DocumentReader) throws(DocumentFault) -> Value
    ) throws(DocumentFault) -> [Value] {
        guard take(UInt8(ascii: "[")) else { throw Self.noJSON }
        skipBlanks()
        var values: [Value] = []
        while !take(UInt8(ascii: "]")) {
            guard offset < bytes.count else { throw Self.noJSON }
            values.append(try body(&self))
            endValue()
        }
        return values
    }

    /// Goes to the value of a member of the open object.
    ///
    /// - Returns: Whether there is such a member, with a value that is not `null`.
    mutating func find(_ name: StaticString) throws(DocumentFault) -> Bool {
        if !nameMatches(name) { guard try search(name) else { return false } }
        guard peek() == UInt8(ascii: "n") else { return true }
        try skipValue()
        endValue()
        return false
    }

    /// Passes over the comma behind a value.
    mutating func endValue() {
        // As we write it, without blanks.
        if offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: ","), bytes[offset + 1] > 0x20 {
            offset += 1
            return
        }
        skipBlanks()
        if take(UInt8(ascii: ",")) { skipBlanks() }
    }

    /// Whether nothing but blanks follows.
    mutating func isAtEnd() -> Bool {
        skipBlanks()
        return offset == bytes.count
    }

    private mutating func search(_ name: StaticString) throws(DocumentFault) -> Bool {
        let here = offset
        for first in isInOrder ? [here] : [here, start] {
            offset = first
            while peek() == UInt8(ascii: "\"") {
                if nameMatches(name) {
                    isInOrder = false
                    return true
                }
                guard nameMatches(nil) else { throw Self.noJSON }
                try skipValue()
                endValue()
            }
        }
        offset = here
        return false
    }

    /// Passes over a name and its colon when it is the one asked for, or when any will do.
    mutating func nameMatches(_ name: StaticString?) -> Bool {
        var end = offset + 1
        guard peek() == UInt8(ascii: "\"") else { return false }
        if let name {
            end += name.utf8CodeUnitCount
            guard end < bytes.count, bytes[end] == UInt8(ascii: "\""), holds(name, at: offset + 1) else {
                return false
            }
            if end + 2 < bytes.count, bytes[end + 1] == UInt8(ascii: ":"), bytes[end + 2] > 0x20 {
                offset = end + 2
                return true
            }
        } else {
            while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
                end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
            }
        }
        let before = offset
        offset = end + 1
        skipBlanks()
        if take(UInt8(ascii: ":")) {
            skipBlanks()
            return true
        }
        offset = before
        return false
    }
}

// MARK: Bytes

extension DocumentReader {
    func peek() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

    mutating func take(_ byte: UInt8) -> Bool {
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    mutating func take(_ word: StaticString) -> Bool {
        guard holds(word, at: offset) else { return false }
        offset += word.utf8CodeUnitCount
        return true
    }

    private func holds(_ word: StaticString, at offset: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard let base = bytes.baseAddress, offset + count <= bytes.count else { return false }
        return memcmp(base + offset, word.utf8Start, count) == 0
    }

    private mutating func skipBlanks() {
        while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
    }

    /// Takes the text in quotes that stands here, without its quotes; its escapes stay what they are.
    ///
    /// - Returns: The text, and whether it has escapes.
    mutating func takeQuoted() throws(DocumentFault) -> (text: UnsafeBufferPointer<UInt8>, hasEscapes: Bool) {
        guard take(UInt8(ascii: "\"")) else { throw Self.noJSON }
        let first = offset
        var hasEscapes = false
        while true {
            passPlainText()
            guard offset < bytes.count else { throw Self.noJSON }
            if bytes[offset] == UInt8(ascii: "\"") { break }
            hasEscapes = true
            offset += 2
        }
        offset += 1
        return (UnsafeBufferPointer(rebasing: bytes[first..<(offset - 1)]), hasEscapes)
    }

    /// Passes over what is neither a quote nor a backslash, eight bytes at a time: most of a document is text.
    private mutating func passPlainText() {
        guard let base = bytes.baseAddress else { return }
        while offset + 8 <= bytes.count {
            let word = UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self)
            let found =
                Self.firstMarks(UInt8(ascii: "\""), in: word) | Self.firstMarks(UInt8(ascii: "\\"), in: word)
            guard found == 0 else {
                offset += found.trailingZeroBitCount / 8
                return
            }
            offset += 8
        }
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\""), bytes[offset] != UInt8(ascii: "\\") {
            offset += 1
        }
    }

    /// Sets the high bit of the first byte that is the one asked for, and perhaps of some after it.
    @inline(__always)
    private static func firstMarks(_ byte: UInt8, in word: UInt64) -> UInt64 {
        let difference = UInt64(littleEndian: word) ^ (0x0101_0101_0101_0101 &* UInt64(byte))
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    }

    /// Takes the digits and signs of the number that stands here.
    mutating func takeNumber() -> UnsafeBufferPointer<UInt8> {
        let first = offset
        while offset < bytes.count, Self.isOfNumber(bytes[offset]) { offset += 1 }
        return UnsafeBufferPointer(rebasing: bytes[first..<offset])
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
            UInt8(ascii: "E"):
            true
        default: false
        }
    }

    private mutating func skipValue() throws(DocumentFault) {
        var depth = 0
        repeat {
            switch peek() {
            case nil: throw Self.noJSON
            case UInt8(ascii: "\""):
                _ = try takeQuoted()
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ",") where depth == 0: return
            default: break
            }
            // The brace of the object that the value stands in.
            guard depth >= 0 else { return }
            offset += 1
        } while depth > 0 || !endsValue
    }

    /// Whether what stands here ends a value that is neither object nor array.
    private var endsValue: Bool {
        switch peek() {
        case nil, UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): true
        default: false
        }
    }
}
