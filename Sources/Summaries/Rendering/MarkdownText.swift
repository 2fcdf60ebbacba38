import TextFormats

/// Text from outside in Markdown: what would be markup or HTML is written as characters.
enum MarkdownText {
    /// Returns the text in one line with every character escaped that Markdown gives a meaning.
    static func escaped(_ text: String) -> String {
        var buffer = ByteBuffer()
        buffer.append(escapingXMLContent: DisplayText.plain(text))
        // No character reference holds one of the special ones.
        return String(decoding: buffer.bytes, as: UTF8.self)
            .reduce(into: "") { $0 += special.contains($1) ? "\\\($1)" : String($1) }
    }

    private static let special: Set<Character> = ["\\", "`", "*", "_", "[", "]", "|", "#", "~"]
}
