import Dispatch
import Synchronization

/// Works on a batch with several threads and returns the results in the order of the batch.
///
/// Each thread takes the next item when it is done with one, so that a slow item holds up nobody else.
///
/// - Parameters:
///   - batch: What to work on.
///   - threads: How many threads at most.
///   - work: Makes a result of an item; runs on several threads at once.
/// - Returns: The results, in the order of the batch.
func orderedParallelMap<Item: Sendable, Output: Sendable>(
    _ batch: [Item], threads: Int, _ work: @Sendable (Item) -> Output
) -> [Output] {
    guard threads > 1, batch.count > 1 else { return batch.map(work) }
    let next = Atomic(0)
    let finished = Mutex<[(index: Int, output: Output)]>([])
    DispatchQueue.concurrentPerform(iterations: min(threads, batch.count)) { _ in
        var own: [(index: Int, output: Output)] = []
        while true {
            let index = next.add(1, ordering: .relaxed).oldValue
            guard index < batch.count else { break }
            own.append((index, work(batch[index])))
        }
        finished.withLock { $0 += own }
    }
    return finished.withLock { $0 }.sorted { $0.index < $1.index }.map(\.output)
}
