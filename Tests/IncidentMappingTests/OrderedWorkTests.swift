import Foundation
import Synchronization
import Testing

@testable import IncidentMapping

@Suite("Work of several threads")
struct OrderedWorkTests {
    /// Work that doubles numbers; those divisible by seven take long.
    private func work(threads: Int, capacity: Int = 5) -> OrderedWork<Int, Int, Int> {
        OrderedWork(threads: threads, capacity: capacity, makeState: { 0 }) { done, number in
            done += 1
            if number.isMultiple(of: 7) { Thread.sleep(forTimeInterval: 0.001) }
            return 2 * number
        }
    }

    @Test("comes back in the order of the items, however long each takes", arguments: [0, 1, 2, 3, 16])
    func order(threads: Int) {
        let work = work(threads: threads)
        var results: [Int] = []
        for number in 0..<500 { work.add(number) { results.append($0) } }
        #expect(results == (0..<495).map { 2 * $0 })
        #expect(work.rest() == (495..<500).map { 2 * $0 })
        #expect(work.next() == nil)
    }

    @Test("hands on the oldest result when as many items are on the way as fit", arguments: [1, 2])
    func full(threads: Int) {
        let work = work(threads: threads, capacity: 2)
        for number in 1...2 { work.add(number) { _ in Issue.record("there was room") } }
        work.add(3) { #expect($0 == 2) }
        #expect(work.next() == 4)
        work.add(4) { _ in Issue.record("there was room") }
        #expect(work.rest() == [6, 8])
    }

    @Test("is never done by two threads in one state")
    func states() {
        final class Count: @unchecked Sendable {
            var number = 0
        }
        let made = Mutex<[Count]>([])
        let work = OrderedWork<Count, Int, Int>(
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
        for number in 0..<100 { work.add(number) }
        #expect(work.rest().count == 100)
        #expect(made.withLock { $0.reduce(0) { $0 + $1.number } } == 100)
    }

    @Test("that nobody waits for is dropped; what has begun ends first")
    func dropped() {
        let counts = Mutex((begun: 0, ended: 0))
        do {
            let work = OrderedWork<Int, Int, Int>(threads: 2, capacity: 1000, makeState: { 0 }) { _, number in
                counts.withLock { $0.begun += 1 }
                Thread.sleep(forTimeInterval: 0.02)
                counts.withLock { $0.ended += 1 }
                return number
            }
            for number in 0..<1000 { work.add(number) }
        }
        // All of them would take ten seconds.
        let (begun, ended) = counts.withLock { ($0.begun, $0.ended) }
        #expect(begun < 1000 && ended == begun)
    }
}
