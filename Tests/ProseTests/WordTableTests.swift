import TestSupport
import Testing

@testable import Prose

@Suite("Word tables")
struct WordTableTests {
    @Test("says of every word what a dictionary says, however many there are")
    func oracle() {
        var random = RepeatableRandom(seed: 7)
        var table = WordTable(capacity: 3)
        var oracle: [WordKey: UInt64] = [:]
        for _ in 0..<5000 {
            let key = WordKey("w\(UInt64.random(in: 0..<3000, using: &random))")
            let bits = UInt64(1) << UInt64.random(in: 0..<64, using: &random)
            table.insert(bits, for: key)
            oracle[key, default: 0] |= bits
        }
        for word in 0..<3500 {
            let key = WordKey("w\(word)")
            #expect(table[key] == oracle[key] ?? 0)
            #expect(table.contains(key) == (oracle[key] != nil))
        }
    }
}
