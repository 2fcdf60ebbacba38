import TestSupport
import Testing

@testable import Gazetteer

@Suite("NameAutomaton")
struct NameAutomatonTests {
    private func bytes(of keys: [[UInt8]]) -> [UInt8] {
        var builder = NameAutomatonBuilder()
        for key in keys { builder.add(key) }
        return builder.finish()
    }

    private func withAutomaton<Result>(
        _ keys: [[UInt8]], _ body: (NameAutomaton) throws -> Result
    ) rethrows -> Result {
        try bytes(of: keys).withUnsafeBytes { try body(NameAutomaton(MappedBytes($0))) }
    }

    @Test("an automaton of nothing holds nothing")
    func empty() {
        withAutomaton([]) { automaton in
            #expect(automaton.rank(of: []) == nil)
            #expect(automaton.rank(of: [0x61]) == nil)
        }
    }

    @Test("the empty key has rank 0, alone and before others")
    func emptyKey() {
        withAutomaton([[]]) { #expect($0.rank(of: []) == 0) }
        withAutomaton([[], [0x61]]) { automaton in
            #expect(automaton.rank(of: []) == 0)
            #expect(automaton.rank(of: [0x61]) == 1)
        }
    }

    @Test("a node with all 256 transitions is followed")
    func widestNode() {
        let keys = (0...255).map { [UInt8($0)] }
        withAutomaton(keys) { automaton in
            for (rank, key) in keys.enumerated() { #expect(automaton.rank(of: key) == rank) }
        }
    }

    @Test("every key has its rank and no other string is a key", arguments: [1, 2, 3, 4])
    func agreesWithDictionary(seed: Int) {
        var random = RepeatableRandom(seed: UInt64(seed))
        let letters = Array("abe".utf8)
        func word() -> [UInt8] {
            (0..<Int.random(in: 1...9, using: &random)).map { _ in
                letters.randomElement(using: &random) ?? 0x61
            }
        }
        let keys = Set((0..<3_000).map { _ in word() }).sorted { $0.lexicographicallyPrecedes($1) }
        let ranks = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
        withAutomaton(keys) { automaton in
            for _ in 0..<10_000 {
                let probe = word()
                #expect(automaton.rank(of: probe) == ranks[probe])
            }
            for (rank, key) in keys.enumerated() { #expect(automaton.rank(of: key) == rank) }
        }
    }

    @Test("equal endings are written once")
    func sharesSuffixes() {
        let stems = (0..<200).map { Array("x\($0)q".utf8) }
        let ending = Array("zaouatene".utf8)
        let short = bytes(of: stems.sorted { $0.lexicographicallyPrecedes($1) })
        let long = bytes(of: stems.map { $0 + ending }.sorted { $0.lexicographicallyPrecedes($1) })
        #expect(long.count < short.count + 60)
    }

    @Test("a damaged automaton is walked without a crash")
    func damage() {
        var random = RepeatableRandom(seed: 7)
        let sound = bytes(
            of: ["bamako", "gao", "kidal", "kita"].map { Array($0.utf8) }.sorted {
                $0.lexicographicallyPrecedes($1)
            })
        for _ in 0..<5_000 {
            var damaged = sound
            damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(
                in: 0...255, using: &random)
            damaged.withUnsafeBytes { buffer in
                let automaton = NameAutomaton(MappedBytes(buffer))
                for key in ["kidal", "kita", "zzzzzz"] { _ = automaton.rank(of: key.utf8) }
            }
        }
    }
}
