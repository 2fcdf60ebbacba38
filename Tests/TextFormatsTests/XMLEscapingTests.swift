import Testing
import TextFormats

@Suite("XML escaping")
struct XMLEscapingTests {
    @Test(
        "escapes what would be markup and drops what XML forbids",
        arguments: [
            ("", ""),
            ("<script>alert(1)</script>\"'&", "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"),
            ("a\u{0}b\u{1F}c\n", "abc\n"), ("x\u{FFFE}y", "xy"), ("Tinzawatène", "Tinzawatène"),
            ("\u{FFFD}", "\u{FFFD}"),
        ])
    func escapes(text: String, expected: String) {
        var buffer = ByteBuffer()
        buffer.append(escapingXML: text)
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
    }
}
