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

    private mutating func escape(_ text: String, withQuotes: Bool) {
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for (offset, byte) in utf8.enumerated() where byte < 0x40 || byte == 0x7F || byte == 0xEF {
                guard let length = Self.lengthToReplace(byte, utf8, offset, withQuotes) else { continue }
                append(UnsafeBufferPointer(rebasing: utf8[start..<offset]))
                appendEntity(byte)
                start = offset + length
            }
            append(UnsafeBufferPointer(rebasing: utf8[start...]))
        }
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
