import Foundation
import TestSupport
import Testing

@testable import ByteStreams

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

    @Test("what a killed program of the same number left is no hindrance, and a folder is")
    func leftovers() throws {
        let folder = try TemporaryDirectory()
        let path = folder.path + "/x.txt"
        try folder.file(".x.txt.\(getpid()).part", "half of another")
        let output = try ByteOutput(path: path)
        try output.write("whole")
        try output.finish()
        #expect(folder.names == ["x.txt"])
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "whole")
        let error = #expect(throws: FileError.self) { try ByteOutput(path: folder.path) }
        #expect(error?.operation == .create)
    }

    @Test(
        "a file larger than what stays in the cache has every byte, on a disk and in memory",
        arguments: [nil, "/dev/shm"])
    func large(parent: String?) throws {
        let folder = try TemporaryDirectory(in: parent)
        let output = try ByteOutput(path: folder.path + "/large", cached: 1_000_000)
        // Of an odd length: some are gathered, some handed on as they lie.
        let pieces = (0..<20).map { number in [UInt8](repeating: UInt8(number), count: 450_001 + number) }
        for piece in pieces {
            try piece.withUnsafeBufferPointer { try output.write($0) }
            try output.write("and")
        }
        try output.finish()
        let written = try Data(contentsOf: URL(filePath: folder.path + "/large"))
        #expect(written == Data(pieces.flatMap { $0 + Array("and".utf8) }))
    }

    @Test("lines are cut at line feeds, with and without carriage return, however they are chunked")
    func lines() throws {
        let long = String(repeating: "x", count: 600_000)
        #expect(try lines("one\r\n\n\(long)\nlast", limit: .max) == ["one", "", long, "last"])
        #expect(try lines("", limit: .max).isEmpty)
    }

    @Test("a line beyond the limit is passed over, not held")
    func longLines() throws {
        let long = String(repeating: "x", count: 600_000)
        #expect(try lines("one\n\(long)\nlast", limit: 1000) == ["one", nil, "last"])
        #expect(try lines(long, limit: 1000) == [nil])
    }

    private func lines(_ text: String, limit: Int) throws -> [String?] {
        let folder = try TemporaryDirectory()
        var reader = LineReader(try ByteInput(path: try folder.file("lines", text)), limit: limit)
        var lines: [String?] = []
        while let line = try reader.next() {
            if case .bytes(let bytes) = line {
                lines.append(String(decoding: bytes, as: UTF8.self))
            } else {
                lines.append(nil)
            }
        }
        #expect(reader.lineNumber == lines.count)
        return lines
    }

    @Test("what cannot be opened is named", arguments: ["", "/nowhere.txt"])
    func missing(name: String) throws {
        let folder = try TemporaryDirectory()
        #expect(throws: FileError.self) { try ByteInput(path: folder.path + name) }
        #expect(throws: FileError.self) { try ByteOutput(path: folder.path + "/none/out.txt") }
    }
}
