import Archives
import ByteStreams
import TestSupport
import Testing

@Suite("Zip archives")
struct ZIPArchiveTests {
    @Test("members are read in the order of the directory, deflated and stored alike")
    func members() throws {
        let folder = try TemporaryDirectory()
        let archive = try ZIPArchive(path: folder.file("ML.zip", bytes: ZipSamples.geoNames))
        #expect(archive.members.map(\.name) == ["readme.txt", "ML.txt", "NE.txt", "alternateNamesV2.txt"])
        for member in archive.members {
            let bytes = try archive.open(member).readToEnd()
            #expect(bytes.count == member.size)
        }
        let stored = try archive.open(archive.members[2]).readToEnd()
        #expect(String(decoding: stored, as: UTF8.self).hasPrefix("12\tAssamaka\t"))
    }

    @Test("a damaged member is refused where it is read to its end, with the remedy")
    func damagedMember() throws {
        let folder = try TemporaryDirectory()
        for offset in [50, 120, 250] {
            var bytes = ZipSamples.geoNames
            bytes[offset] ^= 0x10
            let archive = try ZIPArchive(path: folder.file("\(offset).zip", bytes: bytes))
            #expect(throws: (any Error).self, "byte \(offset)") {
                for member in archive.members { _ = try archive.open(member).readToEnd() }
            }
        }
    }

    @Test("whatever is cut off is no archive, and says what to do")
    func cutOff() throws {
        let folder = try TemporaryDirectory()
        for count in stride(from: 0, to: ZipSamples.geoNames.count, by: 7) {
            let path = try folder.file("cut.zip", bytes: Array(ZipSamples.geoNames.prefix(count)))
            let error = #expect(throws: ZIPReadingError.self, "\(count) bytes") {
                _ = try ZIPArchive(path: path)
            }
            #expect(error?.description.contains("fetch it again") == true)
        }
    }

    @Test("an encrypted member is refused with the remedy")
    func encrypted() throws {
        let folder = try TemporaryDirectory()
        var bytes = ZipSamples.geoNames
        let directory = try #require(Self.firstIndex(of: [0x50, 0x4B, 0x01, 0x02], in: bytes))
        bytes[directory + 8] |= 1
        let archive = try ZIPArchive(path: folder.file("e.zip", bytes: bytes))
        let error = #expect(throws: ZIPReadingError.self) { _ = try archive.open(archive.members[0]) }
        #expect(error?.description.hasSuffix("it is encrypted; unpack it and give the plain file") == true)
    }

    private static func firstIndex(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
        bytes.indices.first { bytes[$0...].starts(with: wanted) }
    }
}
