import Foundation
import Synchronization
import Testing

@testable import IncidentMapping

@Suite("Work of several threads")
struct OrderedWorkTests {
    /// A line that doubles numbers; those divisible by seven take long.
    private func line(
        threads: Int, capacity: Int = 5, begun: @escaping @Sendable () -> Void = {}
    ) -> OrderedWork<Int, Int, Int> {
        OrderedWork(threads: threads, capacity: capacity, makeState: { 0 }) { done, number in
            begun()
            done += 1
            if number.isMultiple(of: 7) { Thread.sleep(forTimeInterval: 0.001) }
            return 2 * number
        }
    }

    @Test("comes back in the order of the items, however long each takes", arguments: [0, 1, 2, 3, 16])
    func order(threads: Int) {
        let line = line(threads: threads)
        var results: [Int] = []
        for number in 0..<500 {
            if line.isFull, let (item, output) = line.next() {
                #expect(output == 2 * item)
                results.append(output)
            }
            line.add(number)
        }
        #expect(line.rest().count == 5)
        #expect(results == (0..<495).map { 2 * $0 })
        #expect(line.next() == nil)
    }

    @Test(
        "is full when as many items are on the way as fit, and takes more when one has left",
        arguments: [1, 2])
    func full(threads: Int) {
        let line = line(threads: threads, capacity: 2)
        #expect(!line.isFull)
        line.add(1)
        line.add(2)
        #expect(line.isFull)
        #expect(line.next()?.output == 2)
        #expect(!line.isFull)
        line.add(3)
        #expect(line.rest() == [4, 6])
    }

    @Test("is never done by two threads in one state")
    func states() {
        final class Count: @unchecked Sendable {
            var number = 0
        }
        let made = Mutex<[Count]>([])
        let line = OrderedWork<Count, Int, Int>(
            threads: 4, capacity: 100,
            makeState: {
                let count = Count()
                made.withLock { $0.append(count) }
                return count
            }
        ) { count, _ in
            let before = count.number
            Thread.sleep(forTimeInterval: 0.0005)
            count.number = before + 1
            return before
        }
        for number in 0..<100 { line.add(number) }
        #expect(line.rest().count == 100)
        #expect(made.withLock { $0.reduce(0) { $0 + $1.number } } == 100)
    }

    @Test("that nobody waits for is dropped; what has begun ends first")
    func dropped() {
        let begun = Mutex(0)
        do {
            let line = line(threads: 2, capacity: 1000) { begun.withLock { $0 += 1 } }
            for _ in 0..<1000 { line.add(7) }
        }
        let count = begun.withLock { $0 }
        #expect(count < 1000)
        Thread.sleep(forTimeInterval: 0.01)
        #expect(begun.withLock { $0 } == count)
    }
}
