import Testing

@testable import Prose

@Suite("Scalar offsets")
struct ScalarOffsetsTests {
    @Test(
        "agree with counting from the start",
        arguments: ["", "abc", "Tinzawatène – تين ظواتين 🌍", String(repeating: "é🌍a", count: 200)])
    func agree(text: String) {
        let utf8 = Array(text.utf8)
        let offsets = ScalarOffsets(utf8)
        var bytes = 0
        for (count, scalar) in text.unicodeScalars.enumerated() {
            #expect(offsets.scalarOffset(ofByte: bytes) == count)
            bytes += String(scalar).utf8.count
        }
        #expect(offsets.scalarOffset(ofByte: bytes) == text.unicodeScalars.count)
    }
}
