import ByteStreams
import TestSupport
import Testing
import TextFormats

@Suite("GeoJSON feature by feature")
struct FeatureReaderTests {
    /// What a reader gives: `v` a value, `c` a collection's beginning, `f` a feature, `e` a collection's end; `?` what is too long.
    private func items(_ text: String, piece: Int = .max, limit: Int = .max) throws -> [String] {
        var reader = try FeatureReader(ByteInput(text.utf8, piece: piece), limit: limit)
        var items: [String] = []
        while let item = try reader.next() {
            let kind =
                switch item {
                case .value: "v"
                case .collection: "c"
                case .feature: "f"
                case .end: "e"
                }
            let text = item.text
            let words = text.bytes.map { String(decoding: $0, as: UTF8.self) } ?? "?"
            items.append("\(kind)\(text.line).\(text.column) \(words)")
        }
        return items + (reader.isComplete ? [] : ["cut"])
    }

    static let cases: [(name: String, text: String, items: [String])] = [
        ("empty", "", []), ("blanks", " \r\n\t", []), ("a byte order mark alone", "\u{FEFF}", []),
        ("one feature", "\n {\"a\":[1,{\"b\":2}]} \n", ["v2.2 {\"a\":[1,{\"b\":2}]}"]),
        ("features in lines", "{\"a\":1}\n{\"b\":2}\n", ["v1.1 {\"a\":1}", "v2.1 {\"b\":2}"]),
        ("features in a sequence", "\u{1E}{\"a\":1}\n\u{1E}{}\n", ["v1.2 {\"a\":1}", "v2.2 {}"]),
        ("features without anything between", "{}{}", ["v1.1 {}", "v1.3 {}"]),
        (
            "a collection", "{\"features\": [ {\"a\":1},\n{\"b\":[2]} ] , \"x\":[{}]}",
            ["c1.1 {\"features\": [", "f1.16 {\"a\":1}", "f2.1 {\"b\":[2]}", "e2.11 ] , \"x\":[{}]}"]
        ),
        ("no features", "{\"features\":[ ]}", ["c1.1 {\"features\":[", "e1.15 ]}"]),
        (
            "members before the features",
            "{\"a\":{\"features\":[1]},\"b\":[\"features\",[2]],\"features\":[3]}",
            ["c1.1 {\"a\":{\"features\":[1]},\"b\":[\"features\",[2]],\"features\":[", "f1.56 3", "e1.57 ]}"]
        ),
        ("features that are no array", "{\"features\":{\"a\":[]}}", ["v1.1 {\"features\":{\"a\":[]}}"]),
        ("an array on top", "[\"features\",[1],2]", ["v1.1 [\"features\",[1],2]"]),
        ("words on top", "a, b\n{}", ["v1.1 a, b", "v2.1 {}"]),
        ("brackets that close nothing", "}]\n{}", ["v1.1 }]", "v2.1 {}"]),
        (
            "brackets and quotes in strings", #"{"features":[{"a":"]}\"],{"},"\\"]}"#,
            [#"c1.1 {"features":["#, #"f1.14 {"a":"]}\"],{"}"#, #"f1.30 "\\""#, "e1.34 ]}"]
        ),
        (
            "two commas, and one at the end", "{\"features\":[1,,2,]}",
            ["c1.1 {\"features\":[", "f1.14 1", "f1.16 ", "f1.17 2", "f1.19 ", "e1.19 ]}"]
        ),
        ("no comma", "{\"features\":[{} {}]}", ["c1.1 {\"features\":[", "f1.14 {} {}", "e1.19 ]}"]),
        (
            "a brace that closes nothing", "{\"features\":[},{}]}",
            ["c1.1 {\"features\":[", "f1.14 }", "f1.16 {}", "e1.18 ]}"]
        ),
        (
            "two collections", "{\"features\":[1]}\n{\"features\":[2]}",
            ["c1.1 {\"features\":[", "f1.14 1", "e1.15 ]}", "c2.1 {\"features\":[", "f2.14 2", "e2.15 ]}"]
        ),
        ("cut before a feature", "{\"features\":[", ["c1.1 {\"features\":[", "e1.14 ", "cut"]),
        ("cut behind a comma", "{\"features\":[1,\n", ["c1.1 {\"features\":[", "f1.14 1", "e2.1 ", "cut"]),
        (
            "cut in a feature", "{\"features\":[{\"a\":",
            ["c1.1 {\"features\":[", "f1.14 {\"a\":", "e1.19 ", "cut"]
        ),
        (
            "cut in a string", "{\"features\":[\"a\\",
            ["c1.1 {\"features\":[", "f1.14 \"a\\", "e1.17 ", "cut"]
        ),
        (
            "cut behind the features", "{\"features\":[1]",
            ["c1.1 {\"features\":[", "f1.14 1", "e1.15 ]", "cut"]
        ),
        ("cut in a value", "{\"a\":\"b", ["v1.1 {\"a\":\"b", "cut"]),
    ]

    @Test("parts a text by its brackets, the same in pieces of any size", arguments: cases)
    func parts(name: String, text: String, expected: [String]) throws {
        for piece in [1, 3, .max] {
            #expect(try items(text, piece: piece) == expected, "\(name), pieces of \(piece)")
        }
    }

    @Test("what is longer than the limit is passed over, and those beside it are not")
    func limit() throws {
        let long = "{\"a\":\"\(String(repeating: "x", count: 50_000))\"}"
        for piece in [1000, 20_000] {
            let read = try items(
                "{\"features\":[{\"a\":1},\n\(long),\n{\"b\":2}]}", piece: piece, limit: 10_000)
            #expect(
                read == ["c1.1 {\"features\":[", "f1.14 {\"a\":1}", "f2.1 ?", "f3.1 {\"b\":2}", "e3.8 ]}"])
            #expect(try items("\(long)\n{}", piece: piece, limit: 10_000) == ["v1.1 ?", "v2.1 {}"])
        }
        for piece in 1...20 {
            let head = String(repeating: "[1],", count: 10)
            let read = try items("{\"a\":[\(head)1],\"features\":[2]}", piece: piece, limit: 20)
            #expect(read == ["c1.1 ?", "f1.62 2", "e1.63 ]}"], "pieces of \(piece)")
        }
        #expect(try items("{\"a\":12}", limit: 8) == ["v1.1 {\"a\":12}"])
        #expect(try items("{\"a\":12}", limit: 7) == ["v1.1 ?"])
        let blanks = String(repeating: " ", count: 30_000)
        #expect(try items("\(blanks)\n{}", piece: 1000, limit: 2) == ["v2.1 {}"])
    }

    @Test("a mark and separators are told of")
    func marks() throws {
        var reader = try FeatureReader(ByteInput("\u{FEFF}\u{1E}{}".utf8, piece: 1))
        #expect(reader.hasByteOrderMark && !reader.hasSeparators)
        _ = try reader.next()
        #expect(reader.hasSeparators)
        #expect(try !FeatureReader(ByteInput("{}".utf8)).hasByteOrderMark)
    }

    @Test("of a text that is cut or damaged anywhere no byte is given twice, and the reader ends")
    func damage() throws {
        let text = Array(Self.cases.map(\.text).joined(separator: "\n").utf8)
        var random = RepeatableRandom(seed: 1122)
        for cut in text.indices {
            var bytes = Array(text[..<cut])
            if let index = bytes.indices.randomElement(using: &random) {
                bytes[index] = UInt8.random(in: 0..<128, using: &random)
            }
            var reader = try FeatureReader(ByteInput(bytes))
            var given = 0
            while let item = try reader.next() {
                given += item.text.bytes?.count ?? 0
            }
            #expect(given <= bytes.count)
        }
    }
}
