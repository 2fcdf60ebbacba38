extension ByteBuffer {
    /// Appends a text as a CSV field, in quotes where it holds a separator, a quote or a line end (RFC 4180).
    ///
    /// - Parameters:
    ///   - text: The text of the field.
    ///   - separator: What stands between fields.
    public mutating func append(csvField text: String, separator: UInt8 = UInt8(ascii: ",")) {
        var text = text
        // Bytes in one piece are several times faster here than a collection that is generic across modules.
        text.withUTF8 { append(csvField: $0, separator: separator) }
    }

    /// Appends a CSV field, in quotes where it holds a separator, a quote or a line end (RFC 4180).
    ///
    /// - Parameters:
    ///   - field: The bytes of the field.
    ///   - separator: What stands between fields.
    public mutating func append(csvField field: some Collection<UInt8>, separator: UInt8 = UInt8(ascii: ","))
    {
        let needsQuotes = field.contains {
            $0 == separator || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n")
                || $0 == UInt8(ascii: "\r")
        }
        guard needsQuotes else { return append(field) }
        append(UInt8(ascii: "\""))
        for byte in field {
            if byte == UInt8(ascii: "\"") { append(byte) }
            append(byte)
        }
        append(UInt8(ascii: "\""))
    }
}
