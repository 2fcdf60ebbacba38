extension ByteBuffer {
    /// Appends text for XML content or an attribute: `& < > " '` escaped, what XML 1.0 forbids left out.
    ///
    /// Control characters other than tab, line feed and carriage return, and U+FFFE and U+FFFF, cannot stand in
    /// an XML file, not even escaped.
    ///
    /// - Parameter text: Any text.
    public mutating func append(escapingXML text: String) {
        escape(text, withQuotes: true)
    }

    /// Appends text for XML content only: as ``append(escapingXML:)``, but quotes stay what they are.
    ///
    /// JSON in XML is half as long for it.
    ///
    /// - Parameter text: Any text.
    public mutating func append(escapingXMLContent text: String) {
        escape(text, withQuotes: false)
    }

    /// Appends UTF-8 for XML content only, as ``append(escapingXMLContent:)``.
    ///
    /// - Parameter utf8: Valid UTF-8.
    public mutating func append(escapingXMLContent utf8: UnsafeBufferPointer<UInt8>) {
        escape(utf8, withQuotes: false)
    }

    private mutating func escape(_ text: String, withQuotes: Bool) {
        // Most texts lie in one piece; to lend one out costs a reference, counted twice.
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0, withQuotes: withQuotes) }
        guard isDone == nil else { return }
        var text = text
        text.withUTF8 { escape($0, withQuotes: withQuotes) }
    }

    private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>, withQuotes: Bool) {
        var start = 0
        var offset = 0
        while true {
            offset = Self.nextSpecial(in: utf8, from: offset, withQuotes)
            guard offset < utf8.count else { break }
            if let length = Self.lengthToReplace(utf8[offset], utf8, offset, withQuotes) {
                append(UnsafeBufferPointer(rebasing: utf8[start..<offset]))
                appendEntity(utf8[offset])
                offset += length
                start = offset
            } else {
                offset += 1
            }
        }
        append(UnsafeBufferPointer(rebasing: utf8[start...]))
    }

    /// The next byte that may have to be replaced.
    private static func nextSpecial(
        in utf8: UnsafeBufferPointer<UInt8>, from start: Int, _ withQuotes: Bool
    ) -> Int {
        let markup = (UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0x7F as UInt8, 0xEF as UInt8)
        // With quotes everything below the letters is looked at.
        return SpecialBytes.next(in: utf8, from: start, below: withQuotes ? 0x28 : 0x20, or: markup)
    }

    private static func lengthToReplace(
        _ byte: UInt8, _ utf8: UnsafeBufferPointer<UInt8>, _ offset: Int, _ withQuotes: Bool
    ) -> Int? {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): return 1
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return withQuotes ? 1 : nil
        case 0x09, 0x0A, 0x0D: return nil
        case 0..<0x20, 0x7F: return 1
        case 0xEF where utf8[offset + 1] == 0xBF && utf8[offset + 2] >= 0xBE: return 3
        default: return nil
        }
    }

    private mutating func appendEntity(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): append("&amp;" as StaticString)
        case UInt8(ascii: "<"): append("&lt;" as StaticString)
        case UInt8(ascii: ">"): append("&gt;" as StaticString)
        case UInt8(ascii: "\""): append("&quot;" as StaticString)
        case UInt8(ascii: "'"): append("&#39;" as StaticString)
        default: return
        }
    }
}
