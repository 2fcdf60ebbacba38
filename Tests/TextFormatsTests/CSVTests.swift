import ByteStreams
import TestSupport
import Testing
import TextFormats

@Suite("CSV")
struct CSVTests {
    private let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    private func records(_ text: String) throws -> [[String]] {
        var reader = CSVReader(try ByteInput(path: try folder.file("t.csv", text)))
        var records: [[String]] = []
        while let record = try reader.next() { records.append((0..<record.count).map { record.string($0) }) }
        return records
    }

    @Test(
        "reads RFC 4180",
        arguments: [
            ("", []), ("a", [["a"]]), ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
            ("a,\r\n,b\r\n", [["a", ""], ["", "b"]]),
            ("\"x\"\"y\",\"two\nlines\"\n", [["x\"y", "two\nlines"]]), ("\u{FEFF}a\n", [["a"]]),
            ("\n\na\n\n", [["a"]]),
            ("\"\",\"\"\n", [["", ""]]),
        ])
    func reads(text: String, expected: [[String]]) throws {
        #expect(try records(text) == expected)
    }

    @Test("an open quote is an error with its line")
    func openQuote() {
        let error = #expect(throws: CSVError.self) { try records("a\n\"b\nc") }
        #expect(error?.description.hasPrefix("line 2") == true)
    }

    @Test(
        "a record longer than the limit is an error with its line",
        arguments: ["a,b\n", "a,b\n1,\"", ""])
    func longRecord(start: String) throws {
        let path = try folder.file(
            "long.csv", bytes: Array(start.utf8) + [UInt8](repeating: 0x78, count: 3 << 20))
        let line = start.isEmpty ? "line 1" : "line 2"
        var reader = CSVReader(try ByteInput(path: path), limit: 2 << 20)
        let error = #expect(throws: CSVError.self) { while try reader.next() != nil {} }
        #expect(error?.description.hasPrefix(line) == true)
        var blocks = CSVBlockReader(
            try DecodedInput(try ByteInput(path: path)), separator: UInt8(ascii: ","), limit: 2 << 20)
        let blockError = #expect(throws: CSVError.self) { while try blocks.next() != nil {} }
        #expect(blockError?.description.hasPrefix(line) == true)
    }

    @Test(
        "what parts fields is told by the first line that is not empty",
        arguments: [
            ("a,b;c,d\n;;;;", ","), ("a;b\n", ";"), ("\r\n\na\tb,c\td", "\t"), ("a|b|c", "|"), ("a", ","),
            ("", ","),
        ])
    func separator(start: String, mark: Character) {
        #expect(CSVReader.separator(ofTableBeginningWith: start.utf8) == mark.asciiValue)
    }

    @Test(
        "fields come back as they were written",
        arguments: ["", "plain", "a,b", "\"", "x\ny", "é,\"\r\n", "=1+1"])
    func roundTrip(field: String) throws {
        var buffer = ByteBuffer()
        buffer.append(csvField: field.utf8)
        buffer.append(",end\n")
        #expect(try records(String(decoding: buffer.bytes, as: UTF8.self)) == [[field, "end"]])
    }

    @Test(
        "a record keeps its text as it stands",
        arguments: ["a,b", "\"x\"\"y\",\"two\nlines\"", ",,", "é;\"q\""])
    func text(text: String) throws {
        var reader = CSVReader(try ByteInput(path: try folder.file("x.csv", text + "\r\nnext\n")))
        let record = try reader.next()
        #expect(record.map { String(decoding: $0.text, as: UTF8.self) } == text)
    }

    @Test("records keep their line numbers over quoted line ends")
    func lines() throws {
        var reader = CSVReader(try ByteInput(path: try folder.file("l.csv", "a\n\"b\nb\"\nc\n")))
        var lines: [Int] = []
        while let record = try reader.next() { lines.append(record.line) }
        #expect(lines == [1, 2, 4])
    }

    @Test("tables of ours pass over comments")
    func comments() throws {
        let path = try folder.file("t.tsv", "# about\nid\tname\n# more\n1\tKidal \"x\n")
        var table = try TableReader.tsv(path: path)
        #expect(table.columns == ["id", "name"])
        var row = CSVRecord()
        #expect(try table.next(into: &row))
        #expect(row.string(1) == "Kidal \"x")
        #expect(try !table.next(into: &row))
    }
}
