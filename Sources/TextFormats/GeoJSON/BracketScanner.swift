import ByteStreams

/// Goes through JSON by its brackets, quotes and commas alone.
struct BracketScanner {
    /// Where it is in the input.
    var window: TextWindow

    /// Whether every bracket and quote that was met has been closed.
    private(set) var isComplete = true

    init(_ window: TextWindow) { self.window = window }

    /// What brackets are gone through for.
    enum Goal {
        /// The end, where as many are closed as were opened.
        case end
        /// The array `features` of the object that begins here, or the end.
        case features
        /// The comma or the closing bracket behind an element of the array around.
        case element
    }

    /// Goes on until brackets are closed that are open already or open next, or to what may come before.
    ///
    /// - Parameters:
    ///   - depth: How many are open.
    ///   - goal: The end, or what may come before.
    /// - Returns: Whether it is an array of features that was opened last.
    /// - Throws: `FileError` when reading fails.
    @discardableResult
    mutating func pass(depth: Int = 0, to goal: Goal) throws(FileError) -> Bool {
        var depth = depth
        var isFeatures = false
        while let byte = try window.go(to: Self.mark) {
            switch byte {
            case UInt8(ascii: "\""):
                isFeatures = try passString(named: "features") && depth == 1
                continue
            case UInt8(ascii: ","): if depth == 0, goal == .element { return false }
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]") where depth == 0 && goal == .element: return false
            default: depth = max(depth - 1, 0)
            }
            window.pass()
            if byte == UInt8(ascii: "["), depth == 2, goal == .features, isFeatures {
                return true
            }
            if depth == 0, goal != .element { return false }
        }
        isComplete = isComplete && depth == 0
        return false
    }

    /// Goes behind the end of the line.
    mutating func passLine() throws(FileError) {
        _ = try window.go { bytes, offset in
            var at = offset
            while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
            return at
        }
    }

    /// The offset of the next bracket, quote or comma.
    private static func mark(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
        var at = offset
        while at < bytes.count {
            let byte = bytes[at]
            // '[' and '{', ']' and '}' differ in one bit.
            let folded = byte | 0x20
            if folded == UInt8(ascii: "{") || folded == UInt8(ascii: "}") || byte == UInt8(ascii: "\"")
                || byte == UInt8(ascii: ",")
            {
                break
            }
            at += 1
        }
        return at
    }

    /// Goes from a quote behind the next that ends it; says whether a name lies between them.
    private mutating func passString(named name: StaticString) throws(FileError) -> Bool {
        window.pass()
        let start = window.position
        guard try window.go(to: Self.stringEnd) != nil else {
            isComplete = false
            return false
        }
        defer { window.pass() }
        return window.bytes(start..<window.position).elementsEqual(name.description.utf8)
    }

    private static func stringEnd(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
        let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
        var at = offset
        while at < bytes.count {
            at = SpecialBytes.next(
                in: bytes, from: at, below: 0, or: (quote, backslash, quote, backslash, quote))
            guard at < bytes.count, bytes[at] == backslash else { break }
            at += 2
        }
        return at
    }
}
