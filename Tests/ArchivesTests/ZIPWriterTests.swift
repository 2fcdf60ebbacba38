import Archives
import ByteStreams
import Foundation
import TestSupport
import Testing

@Suite("ZIP files")
struct ZIPWriterTests {
    @Test("are read back by another program, byte for byte", arguments: [[], [0], [70_000, 1, 0, 300_000]])
    func readBack(sizes: [Int]) throws {
        let folder = try TemporaryDirectory()
        let path = folder.path + "/a.zip"
        let zip = ZIPWriter(try ByteOutput(path: path))
        var random = RepeatableRandom(seed: 3)
        for (index, size) in sizes.enumerated() {
            let bytes = (0..<size).map { _ in UInt8.random(in: 0...15, using: &random) }
            try Data(bytes).write(to: URL(filePath: folder.path + "/\(index)"))
            try zip.begin("\(index)")
            for start in stride(from: 0, to: size, by: 40_000) {
                try zip.write(Array(bytes[start..<min(start + 40_000, size)]))
            }
        }
        try zip.finish()
        let script = """
            import sys, zipfile
            z = zipfile.ZipFile(sys.argv[1] + "/a.zip")
            print(len(z.namelist()), all(z.read(n) == open(sys.argv[1] + "/" + n, "rb").read() for n in z.namelist()))
            """
        let answer = try GDAL.run("python3", ["-c", script, folder.path])
        #expect(answer.output == "\(sizes.count) True\n" && answer.status == 0, "\(answer.warnings)")
    }

    @Test("CRC-32 of the check text of its catalogue, whole and in pieces")
    func checksum() {
        var (whole, pieces) = (CRC32(), CRC32())
        whole.add(Array("123456789".utf8))
        pieces.add(Array("1234".utf8))
        pieces.add([])
        pieces.add(Array("56789".utf8))
        #expect(whole.value == 0xCBF4_3926 && pieces.value == whole.value && CRC32().value == 0)
    }
}
