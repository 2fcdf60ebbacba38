import Incidents
import TestSupport
import Testing

@testable import ReportReading

/// However the characters are written, the text is the same, and it is said when it was not UTF-8.
@Suite("Encodings")
struct EncodingTests {
    private static let text = "À Ménaka, “two” killed – L’Essor"

    private static func bytes(_ encoding: String) -> [UInt8] {
        let latin: [Unicode.Scalar: UInt8] = [
            "À": 0xC0, "é": 0xE9, "“": 0x93, "”": 0x94, "–": 0x96, "’": 0x92,
        ]
        switch encoding {
        case "windows": return text.unicodeScalars.map { latin[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
        case "utf8 mark": return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case "utf16le mark": return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case "utf16be mark": return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case "utf16le": return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case "utf16be": return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        default: return Array(text.utf8)
        }
    }

    @Test(
        "text files",
        arguments: [
            ("utf8", nil), ("utf8 mark", nil), ("windows", "Windows-1252"), ("utf16le mark", "UTF-16LE"),
            ("utf16be mark", "UTF-16BE"), ("utf16le", "UTF-16LE"), ("utf16be", "UTF-16BE"),
        ])
    func files(encoding: String, said: String?) throws {
        let folder = try TemporaryDirectory()
        let report = try #require(
            try PageTests.read(try folder.file("a.txt", bytes: Self.bytes(encoding))).first
        ).get()
        #expect(report.text == Self.text)
        #expect(report.metadata.first { $0.key == Report.encodingKey }?.value == said)
    }

    @Test("what a page says of itself counts where the bytes leave it open")
    func declared() throws {
        let folder = try TemporaryDirectory()
        let head = Array("<meta http-equiv=Content-Type content='text/html; charset=windows-1256'><p>".utf8)
        let arabic: [UInt8] = [0xE3, 0xC7, 0xE1, 0xED]  // "مالي"
        let report = try #require(try PageTests.read(try folder.file("a.html", bytes: head + arabic)).first)
            .get()
        #expect(report.text == "مالي")
        #expect(report.metadata.first?.value == "windows-1256")
    }

    @Test("a cut character among good ones does not make Windows-1252 of the whole")
    func damaged() throws {
        let decoded = try DecodedText((Array(Self.text.utf8) + [0xC3])[...])
        #expect(decoded.text == Self.text + "\u{FFFD}")
        #expect(decoded.encoding == "UTF-8 with damaged bytes")
    }

    @Test("JSON Lines and tables of two-byte characters, and lines of Windows-1252 among others")
    func lines() throws {
        let folder = try TemporaryDirectory()
        let json = "{\"id\":\"a\",\"text\":\"Ménaka\"}\n{\"id\":\"b\",\"text\":\"Gao\"}\n"
        let wide: [UInt8] = [0xFF, 0xFE] + json.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let results = try PageTests.read(try folder.file("w.jsonl", bytes: wide))
        #expect(try results.map { try $0.get().text } == ["Ménaka", "Gao"])
        let mixed =
            Array("{\"text\":\"M".utf8) + [0xE9] + Array("naka\"}\n{\"text\":\"Ménaka\"}\n".utf8)
        let read = try PageTests.read(try folder.file("m.jsonl", bytes: mixed)).map { try $0.get() }
        #expect(read.map(\.text) == ["Ménaka", "Ménaka"])
        #expect(read.map(\.metadata.count) == [1, 0])
    }

    @Test("what is no text in any encoding is a problem", arguments: [[0x41, 0, 0x42], [0, 0, 0, 0, 0, 0]])
    func noText(bytes: [UInt8]) {
        #expect(throws: NoTextError.self) { try DecodedText(bytes[...]) }
    }

    @Test(
        "what a file declares",
        arguments: [
            ("<META charset=\"UTF-8\">", "utf-8"),
            ("<?xml version='1.0' encoding='ISO-8859-15'?>", "iso-8859-15"),
            ("content=\"text/html; charset=koi8-r;\"", "koi8-r"), ("<p>no charset</p>", nil),
            ("charset=", nil),
        ])
    func declarations(head: String, encoding: String?) {
        #expect(DeclaredEncoding.find(in: Array(head.utf8)[...]) == encoding)
    }
}
