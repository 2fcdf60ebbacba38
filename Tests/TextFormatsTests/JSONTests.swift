import Testing
import TextFormats

@Suite("JSON")
struct JSONTests {
    @Test(
        "reads what RFC 8259 allows and writes it back",
        arguments: [
            "null", "true", "[]", "{}", "[1,-2,0]", "[1.5,1e+20]", "\"a\\nb\\u0001\"",
            "{\"b\":1,\"a\":[{\"c\":null}]}",
            "\"تين ظواتين 🌍\"",
        ])
    func roundTrip(text: String) throws {
        var writer = JSONWriter()
        writer.value(try JSONValue(parsing: text.utf8))
        #expect(String(decoding: writer.buffer.bytes, as: UTF8.self) == text)
    }

    @Test(
        "says where a text is wrong",
        arguments: [
            ("", 1, 1), ("[1,]", 1, 4), ("{\"a\" 1}", 1, 6), ("{\n\"a\": tru\n}", 2, 9), ("\"abc", 1, 5),
            ("01", 1, 3),
            ("[1] x", 1, 5), ("\"\u{1}\"", 1, 2), ("nul", 1, 4), ("-", 1, 2), ("1.e5", 1, 3), ("{a:1}", 1, 2),
        ])
    func faults(text: String, line: Int, column: Int) {
        let error = #expect(throws: JSONParsingError.self) { try JSONValue(parsing: text.utf8) }
        #expect(error?.line == line)
        #expect(error?.column == column)
    }

    @Test("deep nesting is refused, not followed into a crash")
    func depth() {
        let text = String(repeating: "[", count: 100_000)
        #expect(throws: JSONParsingError.self) { try JSONValue(parsing: text.utf8) }
    }

    @Test("surrogates are joined, lone ones replaced, bad UTF-8 refused")
    func surrogates() throws {
        #expect(try JSONValue(parsing: #""\ud83c\udf0d""#.utf8) == .string("🌍"))
        #expect(try JSONValue(parsing: #""\ud83cx""#.utf8) == .string("\u{FFFD}x"))
        #expect(throws: JSONParsingError.self) { try JSONValue(parsing: [0x22, 0xFF, 0x22]) }
    }

    @Test(
        "numbers are written short",
        arguments: [
            (19.9486, "19.9486"), (-0.00000004, "0"), (2.0, "2"), (-3.25, "-3.25"), (179.99999999, "180"),
        ])
    func decimals(value: Double, expected: String) {
        var buffer = ByteBuffer()
        buffer.append(value, decimals: 7)
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
    }

    @Test("whole numbers of all sizes", arguments: [0, 7, -1, 1_234_567_890, Int.max, Int.min])
    func integers(value: Int) {
        var buffer = ByteBuffer()
        buffer.append(decimal: value)
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == "\(value)")
    }
}
