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
        let append = { (buffer: inout ByteBuffer, field: UnsafeBufferPointer<UInt8>) in
            buffer.append(csvField: field, separator: separator)
        }
        if field.withContiguousStorageIfAvailable({ append(&self, $0) }) != nil { return }
        Array(field).withUnsafeBufferPointer { append(&self, $0) }
    }

    /// Appends a CSV field that lies in one piece.
    ///
    /// - Parameters:
    ///   - field: The bytes of the field.
    ///   - separator: What stands between fields.
    public mutating func append(csvField field: UnsafeBufferPointer<UInt8>, separator: UInt8) {
        let quote = UInt8(ascii: "\"")
        let special = SpecialBytes.next(
            in: field, from: 0, below: 0,
            or: (separator, quote, UInt8(ascii: "\n"), UInt8(ascii: "\r"), quote))
        guard special < field.count else { return append(field) }
        append(quote)
        write(atMost: 2 * field.count) { target in
            var end = 0
            for byte in field {
                // Written twice, and the second one kept only when it is a quote: no branch to guess.
                target[end] = byte
                target[end + 1] = byte
                end += byte == quote ? 2 : 1
            }
            return end
        }
        append(quote)
    }
}
