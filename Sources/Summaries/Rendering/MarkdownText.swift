import TextFormats

/// Text from outside in Markdown: what would be markup or HTML is written as characters.
enum MarkdownText {
    /// Returns the text in one line with every character escaped that Markdown gives a meaning.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in DisplayText.plain(text) {
            switch character {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            default: escaped += special.contains(character) ? "\\\(character)" : String(character)
            }
        }
        return escaped
    }

    private static let special: Set<Character> = ["\\", "`", "*", "_", "[", "]", "|", "#", "~"]
}
