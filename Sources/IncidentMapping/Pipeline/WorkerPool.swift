import Dispatch
import Synchronization

/// Threads that work on one batch after the other, each with a state that it keeps (a locator with its memory).
///
/// Results come in the order of the batch. Each thread takes the next item when it is done with one, so that a
/// slow item holds up nobody else.
final class WorkerPool<State> {
    private let workers: [Worker]

    /// The state of one thread.
    ///
    /// Unchecked because only the iteration of its number touches it, and iterations of one number never run at the
    /// same time: ``map(_:_:)`` returns when all have ended.
    private final class Worker: @unchecked Sendable {
        var state: State

        init(_ state: State) { self.state = state }
    }

    /// Creates a pool.
    ///
    /// - Parameters:
    ///   - threads: How many threads at most, at least one.
    ///   - makeState: Makes what one thread keeps from item to item.
    init(threads: Int, makeState: () -> State) {
        workers = (0..<max(threads, 1)).map { _ in Worker(makeState()) }
    }

    /// Begins to work on a batch, beside whatever the caller does; a pool of one thread is the caller itself, and works at
    /// once.
    ///
    /// - Parameters:
    ///   - batch: What to work on. The next batch may begin when this one has been waited for.
    ///   - work: Makes a result of an item.
    /// - Returns: What to wait for.
    func start<Item: Sendable, Output: Sendable>(
        _ batch: [Item], _ work: @escaping @Sendable (inout State, Item) -> Output
    ) -> PendingBatch<Output, Item> {
        let pending = PendingBatch<Output, Item>(batch)
        guard workers.count > 1 else {
            pending.finish(map(batch, work))
            return pending
        }
        let pool = UncheckedPool(pool: self)
        DispatchQueue.global().async { pending.finish(pool.pool.map(batch, work)) }
        return pending
    }

    /// Unchecked because its user waits for one batch before the next: no two threads are in ``map(_:_:)``.
    private struct UncheckedPool: @unchecked Sendable {
        let pool: WorkerPool<State>
    }

    /// Works on a batch.
    ///
    /// - Parameters:
    ///   - batch: What to work on.
    ///   - work: Makes a result of an item.
    /// - Returns: The results, in the order of the batch.
    func map<Item: Sendable, Output: Sendable>(
        _ batch: [Item], _ work: @Sendable (inout State, Item) -> Output
    ) -> [Output] {
        guard workers.count > 1, batch.count > 1 else { return batch.map { work(&workers[0].state, $0) } }
        let next = Atomic(0)
        let finished = Mutex<[(index: Int, output: Output)]>([])
        let pool = workers
        DispatchQueue.concurrentPerform(iterations: min(workers.count, batch.count)) { number in
            var own: [(index: Int, output: Output)] = []
            while true {
                let index = next.add(1, ordering: .relaxed).oldValue
                guard index < batch.count else { break }
                own.append((index, work(&pool[number].state, batch[index])))
            }
            finished.withLock { $0 += own }
        }
        return finished.withLock { $0 }.sorted { $0.index < $1.index }.map(\.output)
    }
}

/// A batch that a pool works on.
final class PendingBatch<Output: Sendable, Item: Sendable>: Sendable {
    private let batch: [Item]
    private let done = DispatchSemaphore(value: 0)
    private let results = Mutex<[Output]>([])

    init(_ batch: [Item]) { self.batch = batch }

    fileprivate func finish(_ outputs: [Output]) {
        results.withLock { $0 = outputs }
        done.signal()
    }

    /// Waits for the results; once.
    func wait() -> (batch: [Item], outputs: [Output]) {
        done.wait()
        return (batch, results.withLock { $0 })
    }
}
