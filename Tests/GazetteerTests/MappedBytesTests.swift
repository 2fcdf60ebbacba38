import TestSupport
import Testing

@testable import Gazetteer

@Suite("MappedBytes")
struct MappedBytesTests {
    @Test("the first place of a byte is the one that a scan finds, at any offset, count and end")
    func firstIndex() {
        var random = RepeatableRandom(seed: 11)
        for length in 0..<40 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...3, using: &random) &* 0x55 }
            bytes.withUnsafeBytes { buffer in
                let mapped = MappedBytes(buffer)
                for offset in 0...length {
                    for count in 0...(length - offset) {
                        for byte: UInt8 in [0, 0x55, 0xAA, 0xFF, 1] {
                            let expected = bytes[offset..<offset + count].firstIndex(of: byte)
                            #expect(
                                mapped.firstIndex(of: byte, at: offset, count: count)
                                    == expected.map { $0 - offset })
                        }
                    }
                }
                #expect(mapped.firstIndex(of: 0, at: length, count: 1) == nil)
                #expect(mapped.firstIndex(of: 0, at: -1, count: 1) == nil)
            }
        }
    }
}
