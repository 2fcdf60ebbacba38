import Testing

@testable import TextFormats

/// The writers look for special bytes eight at a time: whatever stands where, the result is that of the plain rules.
@Suite("Escapes at every place of a text")
struct EscapingTests {
    /// Texts of all lengths around the width of a block, a special character at each place of them.
    private static let texts: [String] = [
        "\"", "\\", "&", "<", ">", "'", ",", "\n", "\r", "\u{7F}", "\u{1}", "\u{FFFE}", "é",
    ]
    .flatMap { special in
        (0..<20).flatMap { length in
            (0...length).map { place in
                String(repeating: "a", count: place) + special
                    + String(repeating: "z", count: length - place)
            }
        }
    }

    private func made(_ write: (inout ByteBuffer) -> Void) -> String {
        var buffer = ByteBuffer()
        write(&buffer)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }

    @Test("CSV")
    func csv() {
        for text in Self.texts {
            let isQuoted = text.unicodeScalars.contains { "\",\n\r".unicodeScalars.contains($0) }
            let doubled = text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
            #expect(made { $0.append(csvField: text) } == (isQuoted ? "\"\(doubled)\"" : text))
        }
    }

    @Test("JSON reads back as it was")
    func json() throws {
        for text in Self.texts {
            var writer = JSONWriter()
            writer.value(text)
            #expect(try JSONValue(parsing: writer.buffer.bytes) == .string(text))
            #expect(writer.buffer.bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
        }
    }

    @Test("XML content and attributes")
    func xml() {
        let entities: [Unicode.Scalar: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;"]
        let quotes: [Unicode.Scalar: String] = ["\"": "&quot;", "'": "&#39;"]
        let left: Set<Unicode.Scalar> = ["\u{7F}", "\u{1}", "\u{FFFE}"]
        for text in Self.texts {
            let kept = text.unicodeScalars.filter { !left.contains($0) }
            let content = kept.map { entities[$0] ?? String($0) }.joined()
            let attribute = kept.map { entities[$0] ?? quotes[$0] ?? String($0) }.joined()
            #expect(made { $0.append(escapingXMLContent: text) } == content)
            #expect(made { $0.append(escapingXML: text) } == attribute)
        }
    }
}
