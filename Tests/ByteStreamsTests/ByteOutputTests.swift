import ByteStreams
import TestSupport
import Testing

@Suite("Files as bytes")
struct ByteStreamTests {
    @Test("a file appears only when it is finished, and what was begun is removed")
    func appearsWhole() throws {
        let folder = try TemporaryDirectory()
        do {
            let output = try ByteOutput(path: folder.path + "/left.txt")
            try output.write("half")
        }
        #expect(folder.names.isEmpty)
        let output = try ByteOutput(path: folder.path + "/whole.txt")
        try output.write("whole")
        try output.finish()
        #expect(folder.names == ["whole.txt"])
    }

    @Test("lines are cut at line feeds, with and without carriage return, however they are chunked")
    func lines() throws {
        let folder = try TemporaryDirectory()
        let long = String(repeating: "x", count: 600_000)
        let path = try folder.file("lines", "one\r\n\n\(long)\nlast")
        var reader = LineReader(try ByteInput(path: path))
        var lines: [String] = []
        while let line = try reader.next() { lines.append(String(decoding: line, as: UTF8.self)) }
        #expect(lines == ["one", "", long, "last"])
        #expect(reader.lineNumber == 4)
    }

    @Test("what cannot be opened is named", arguments: ["", "/nowhere.txt"])
    func missing(name: String) throws {
        let folder = try TemporaryDirectory()
        #expect(throws: FileError.self) { try ByteInput(path: folder.path + name) }
        #expect(throws: FileError.self) { try ByteOutput(path: folder.path + "/none/out.txt") }
    }
}
