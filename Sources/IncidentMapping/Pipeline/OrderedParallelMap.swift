import Dispatch
import Synchronization

/// Works on a batch with several threads and returns the results in the order of the batch.
///
/// Each thread has a state of its own (a locator, buffers) and takes the next item when it is done with one, so
/// that a slow item holds up nobody else.
///
/// - Parameters:
///   - batch: What to work on.
///   - threads: How many threads at most.
///   - makeState: Makes what one thread keeps from item to item.
///   - work: Makes a result of an item.
/// - Returns: The results, in the order of the batch.
func orderedParallelMap<Item: Sendable, State, Output: Sendable>(
    _ batch: [Item], threads: Int, makeState: @Sendable () -> State,
    _ work: @Sendable (inout State, Item) -> Output
) -> [Output] {
    guard threads > 1, batch.count > 1 else {
        var state = makeState()
        return batch.map { work(&state, $0) }
    }
    let next = Atomic(0)
    let finished = Mutex<[(index: Int, output: Output)]>([])
    DispatchQueue.concurrentPerform(iterations: min(threads, batch.count)) { _ in
        var state = makeState()
        var own: [(index: Int, output: Output)] = []
        while true {
            let index = next.add(1, ordering: .relaxed).oldValue
            guard index < batch.count else { break }
            own.append((index, work(&state, batch[index])))
        }
        finished.withLock { $0 += own }
    }
    return finished.withLock { $0 }.sorted { $0.index < $1.index }.map(\.output)
}
