/// Finds the features of a GeoJSON text one after the other, each by its bytes and the line that it begins on.
///
/// A feature that is no JSON so spoils only itself, and can be named by its line.
struct FeatureScanner {
    private let bytes: [UInt8]
    private var offset = 0
    private var line = 1
    private var isInCollection = false
    private var isDone = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Goes to the features of a collection; a text without them is one feature.
    ///
    /// - Returns: What is wrong with a text that is neither; nothing when all is well.
    mutating func begin() -> String? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
        skipBlanks()
        guard peek == UInt8(ascii: "{") else { return "it does not begin with '{'" }
        let (start, startLine) = (offset, line)
        offset += 1
        while let name = nextMember() {
            if name == "features" {
                guard peek == UInt8(ascii: "[") else { return "its 'features' are no array" }
                offset += 1
                isInCollection = true
                return nil
            }
            skipValue()
        }
        (offset, line) = (start, startLine)
        return nil
    }

    /// The next feature; nothing after the last.
    mutating func next() -> (line: Int, bytes: [UInt8])? {
        guard !isDone else { return nil }
        skipBlanks()
        if isInCollection, peek == UInt8(ascii: ",") {
            offset += 1
            skipBlanks()
        }
        guard let byte = peek, byte != UInt8(ascii: "]") || !isInCollection else {
            isDone = true
            return nil
        }
        let (start, startLine) = (offset, line)
        skipValue()
        isDone = !isInCollection || offset == start
        return offset == start ? nil : (startLine, Array(bytes[start..<offset]))
    }

    private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipBlanks() {
        while let byte = peek, byte <= 0x20 { advance(byte) }
    }

    private mutating func advance(_ byte: UInt8) {
        if byte == UInt8(ascii: "\n") { line += 1 }
        offset += 1
    }

    /// The name of the next member of the outermost object, at its value; nothing at the end.
    private mutating func nextMember() -> String? {
        skipBlanks()
        if peek == UInt8(ascii: ",") { offset += 1 }
        skipBlanks()
        guard peek == UInt8(ascii: "\"") else { return nil }
        let start = offset + 1
        skipString()
        let name = String(decoding: bytes[start..<max(start, offset - 1)], as: UTF8.self)
        skipBlanks()
        guard peek == UInt8(ascii: ":") else { return nil }
        offset += 1
        skipBlanks()
        return name
    }

    private mutating func skipString() {
        offset += 1
        while let byte = peek, byte != UInt8(ascii: "\"") {
            if byte == UInt8(ascii: "\\") { offset += 1 }
            if let next = peek { advance(next) }
        }
        offset = min(offset + 1, bytes.count)
    }

    /// Goes behind a value: to where its brackets close, or to the comma or bracket behind it.
    private mutating func skipValue() {
        var depth = 0
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""): skipString()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                offset += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard depth > 0 else { return }
                depth -= 1
                offset += 1
                if depth == 0 { return }
            case UInt8(ascii: ","):
                guard depth > 0 else { return }
                offset += 1
            default: advance(byte)
            }
        }
    }
}
