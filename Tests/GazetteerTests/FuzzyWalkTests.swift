import TestSupport
import Testing

@testable import Gazetteer

@Suite("FuzzyWalk")
struct FuzzyWalkTests {
    /// Optimal string alignment by the whole matrix, for comparison.
    private func alignment(_ first: [UInt8], _ second: [UInt8]) -> Int {
        var matrix = [[Int]](repeating: [Int](repeating: 0, count: second.count + 1), count: first.count + 1)
        for row in 0...first.count { matrix[row][0] = row }
        for column in 0...second.count { matrix[0][column] = column }
        for row in 1..<(first.count + 1) {
            for column in 1..<(second.count + 1) {
                let cost = first[row - 1] == second[column - 1] ? 0 : 1
                var best = min(
                    matrix[row - 1][column] + 1, matrix[row][column - 1] + 1,
                    matrix[row - 1][column - 1] + cost)
                if row > 1, column > 1, first[row - 1] == second[column - 2],
                    first[row - 2] == second[column - 1]
                {
                    best = min(best, matrix[row - 2][column - 2] + 1)
                }
                matrix[row][column] = best
            }
        }
        return matrix[first.count][second.count]
    }

    @Test(
        "finds what a scan of all keys finds, with the same edits", arguments: [0, 1, 2, 3],
        [FuzzyWalk.FirstByte.same, .other, .any])
    func agreesWithScan(limit: Int, begins: FuzzyWalk.FirstByte) {
        var random = RepeatableRandom(seed: UInt64(limit) + 5)
        func word() -> [UInt8] {
            (0..<Int.random(in: 1...8, using: &random)).map { _ in
                UInt8.random(in: 0x61...0x64, using: &random)
            }
        }
        let keys = Set((0..<600).map { _ in word() }).sorted { $0.lexicographicallyPrecedes($1) }
        var builder = NameAutomatonBuilder()
        for key in keys { builder.add(key) }
        builder.finish().withUnsafeBytes { bytes in
            let automaton = NameAutomaton(MappedBytes(bytes))
            for _ in 0..<60 {
                let probe = word()
                let found = FuzzyWalk.keys(near: probe, within: limit, begins: begins, in: automaton)
                let expected = keys.indices.filter {
                    alignment(probe, keys[$0]) <= limit
                        && (begins == .any || (begins == .same) == (keys[$0][0] == probe[0]))
                }
                #expect(found.map(\.rank) == expected)
                #expect(found.map(\.edits) == expected.map { alignment(probe, keys[$0]) })
                let some = keys.prefix(40)
                #expect(some.map { EditDistance.between(probe, $0) } == some.map { alignment(probe, $0) })
            }
        }
    }

    @Test("an empty word and one that is too long find nothing")
    func bounds() {
        var builder = NameAutomatonBuilder()
        builder.add(Array("gao".utf8))
        builder.finish().withUnsafeBytes { bytes in
            let automaton = NameAutomaton(MappedBytes(bytes))
            #expect(FuzzyWalk.keys(near: [], within: 2, begins: .any, in: automaton).isEmpty)
            let long = [UInt8](repeating: 0x67, count: 10_000)
            #expect(FuzzyWalk.keys(near: long, within: 2, begins: .any, in: automaton).isEmpty)
        }
    }

    /// 26 transitions at each of 60 nodes, all to the node before: more keys than could ever be walked.
    private func knotted() -> [UInt8] {
        let letters = Array(UInt8(ascii: "a")...UInt8(ascii: "z"))
        var bytes: [UInt8] = [0x80]
        var start = 0
        for depth in 0..<60 {
            start = bytes.count
            bytes += [7, UInt8(letters.count - 1)] + letters
            bytes += letters.map { _ in depth == 0 ? 1 : UInt8(3 * letters.count + 1) }
            bytes += [UInt8](repeating: 1, count: letters.count - 1)
        }
        return bytes + withUnsafeBytes(of: UInt32(start).littleEndian) { Array($0) }
    }

    @Test("a damaged automaton with more keys than bytes could hold is given up", .timeLimit(.minutes(1)))
    func damaged() {
        let word = [UInt8](repeating: UInt8(ascii: "a"), count: 60)
        knotted().withUnsafeBytes { bytes in
            let automaton = NameAutomaton(MappedBytes(bytes))
            let found = FuzzyWalk.keys(near: word, within: 3, begins: .any, in: automaton)
            #expect(found.first?.edits == 0 && found.count < bytes.count * 60)
        }
    }
}
