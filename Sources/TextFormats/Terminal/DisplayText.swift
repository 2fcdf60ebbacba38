/// Text as a terminal shows it: measured in columns, and without what would move the cursor.
public enum DisplayText {
    /// Returns the number of columns that a text takes: two for East Asian wide characters and emoji, none for
    /// combining marks.
    ///
    /// - Parameter text: Text in one line.
    /// - Returns: Its width.
    public static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    /// Returns the text in one line: line ends and control characters are blanks, so that no report steers the
    /// terminal; characters that turn the direction of writing are left out.
    ///
    /// - Parameter text: Any text.
    /// - Returns: What may be shown.
    public static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: plain.append(" ")
            case .format, .surrogate, .unassigned: continue
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }

    /// Returns the text cut to so many columns, the cut marked by `…`.
    ///
    /// - Parameters:
    ///   - text: Text in one line.
    ///   - columns: The most columns it may take.
    /// - Returns: The text, or its beginning.
    public static func cut(_ text: String, to columns: Int) -> String {
        guard width(text) > columns else { return text }
        var cut = ""
        var taken = 1
        for character in text {
            taken += width(String(character))
            guard taken <= columns else { break }
            cut.append(character)
        }
        while cut.last == " " { cut.removeLast() }
        return cut + "…"
    }

    /// Returns lines of at most so many columns, broken at blanks; a word that is longer stands alone.
    ///
    /// - Parameters:
    ///   - text: Text in one line.
    ///   - columns: The most columns a line may take.
    /// - Returns: The lines.
    public static func wrapped(_ text: String, to columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, width(line) + 1 + width(String(word)) > columns {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return line.isEmpty ? lines : lines + [line]
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: 0
        default: isWide(scalar.value) ? 2 : 1
        }
    }

    /// The wide ranges of Unicode's East Asian Width (UAX #11), adjoining ones joined.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
            0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
