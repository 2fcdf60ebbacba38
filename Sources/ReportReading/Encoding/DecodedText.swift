/// The characters of a file, and how they were written.
struct DecodedText {
    /// The text, without a byte order mark; line ends as they stand.
    let text: String

    /// The encoding for people; nothing for plain UTF-8.
    let encoding: String?

    /// Reads bytes as text.
    ///
    /// - Parameters:
    ///   - bytes: A whole file.
    ///   - declared: The encoding that the file says it has.
    /// - Throws: `NoTextError` with the offset of the first byte that is no text.
    init(_ bytes: ArraySlice<UInt8>, declared: String? = nil) throws(NoTextError) {
        let encoding = TextEncoding(of: bytes, declared: declared)
        self.encoding = encoding.name
        var utf8 = bytes
        if case .other(let name) = encoding {
            utf8 = CharacterConverter.utf8(bytes, from: name)?[...] ?? bytes
        }
        if utf8.starts(with: [0xEF, 0xBB, 0xBF]) { utf8 = utf8.dropFirst(3) }
        if let zero = utf8.firstIndex(of: 0) { throw NoTextError(byte: zero - utf8.startIndex + 1) }
        text = String(decoding: utf8, as: UTF8.self)
    }
}

/// Bytes that are no text in any encoding.
struct NoTextError: Error {
    /// The first byte that no text has, counted from 1.
    let byte: Int
}

/// What a file says of its own encoding, in the first bytes.
enum DeclaredEncoding {
    /// `<meta charset="…">`, `content="text/html; charset=…"`, `<?xml encoding="…"?>`.
    static func find(in bytes: ArraySlice<UInt8>) -> String? {
        let head = bytes.prefix(4096).map { $0 | ($0 &- 0x41 < 26 ? 0x20 : 0) }
        return value(behind: Array("charset=".utf8), in: head)
            ?? value(behind: Array("encoding=".utf8), in: head.prefix(200))
    }

    private static func value(behind key: [UInt8], in head: some Collection<UInt8>) -> String? {
        let head = Array(head)
        guard head.count > key.count else { return nil }
        let at = (0...head.count - key.count).first { head[$0..<$0 + key.count].elementsEqual(key) }
        guard let at else { return nil }
        let quotes: Set<UInt8> = [UInt8(ascii: "\""), UInt8(ascii: "'")]
        let value = head[(at + key.count)...].drop { quotes.contains($0) }
            .prefix { $0 > 0x20 && $0 < 0x7F && !quotes.contains($0) && !Self.ends.contains($0) }
        return value.isEmpty || value.count > 40 ? nil : String(decoding: value, as: UTF8.self)
    }

    private static let ends = Set(";>/?".utf8)
}
