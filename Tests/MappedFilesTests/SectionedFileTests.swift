import Foundation
import MappedFiles
import TestSupport
import Testing

@Suite("Sectioned files")
struct SectionedFileTests {
    private let folder: TemporaryDirectory
    private let path: String

    init() throws {
        folder = try TemporaryDirectory()
        path = folder.path + "/test.bin"
        var writer = SectionedFileWriter(magic: "TESTFILE", version: 3)
        writer.add("numbers", [1, 2, 3])
        writer.add("empty", [])
        writer.add("text", Array("Kidal".utf8))
        try writer.write(to: path)
    }

    @Test("sections come back as they were written")
    func roundTrip() throws {
        let file = try SectionedFile(path: path, magic: "TESTFILE", version: 3)
        #expect(try Array(file.section("numbers")) == [1, 2, 3])
        #expect(try file.section("empty").isEmpty)
        #expect(try Array(file.section("text")) == Array("Kidal".utf8))
        try file.verify()
        #expect(throws: SectionedFileError.self) { try file.section("none") }
    }

    @Test("another kind, another version and a missing file are refused")
    func refused() throws {
        #expect(throws: SectionedFileError.self) {
            try SectionedFile(path: path, magic: "OTHERONE", version: 3)
        }
        #expect(throws: SectionedFileError.self) {
            try SectionedFile(path: path, magic: "TESTFILE", version: 4)
        }
        #expect(throws: SectionedFileError.self) {
            try SectionedFile(path: path + "x", magic: "TESTFILE", version: 3)
        }
    }

    @Test("every flipped byte and every cut is found")
    func damage() throws {
        let bytes = try Data(contentsOf: URL(filePath: path))
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= 0x40
            #expect(!isSound(damaged) || isPadding(index, bytes), "byte \(index)")
            #expect(!isSound(bytes.prefix(index)), "cut at \(index)")
        }
    }

    private func isSound(_ data: Data) -> Bool {
        let copy = path + ".copy"
        do {
            try data.write(to: URL(filePath: copy))
            try SectionedFile(path: copy, magic: "TESTFILE", version: 3).verify()
            return true
        } catch {
            return false
        }
    }

    /// Between sections lie zeros that mean nothing.
    private func isPadding(_ index: Int, _ bytes: Data) -> Bool {
        index >= 32 + 3 * 40 && bytes[index] == 0
    }
}
