import Dispatch
import Synchronization

/// Threads that work on items as they come, and give back what they made in the order of the items.
///
/// Each thread keeps a state (a locator with its memory) and takes the next item when it is done with one, so that a slow
/// item holds up nobody before there is no more room. One thread is the caller itself, who works when it asks for a result.
/// Not Sendable: one user adds items and takes results.
final class OrderedWork<State, Item: Sendable, Output: Sendable> {
    private let shared: Shared

    /// Creates work without items.
    ///
    /// - Parameters:
    ///   - threads: How many threads at most, at least one.
    ///   - capacity: How many items may be on the way at once, at least one.
    ///   - makeState: Makes what one thread keeps from item to item.
    ///   - work: Makes a result of an item.
    init(
        threads: Int, capacity: Int, makeState: () -> State,
        _ work: @escaping @Sendable (inout State, Item) -> Output
    ) {
        shared = Shared(
            (0..<max(threads, 1)).map { _ in Worker(makeState()) }, capacity: max(capacity, 1), work)
    }

    deinit { shared.stop() }

    /// Adds an item; there must be room for it.
    func add(_ item: Item) { shared.add(item) }

    /// Adds an item; where there is no room for it, waits for the oldest result and hands that on first.
    func add(_ item: Item, handing body: (Output) throws -> Void) rethrows {
        if shared.isFull, let output = shared.next() { try body(output) }
        shared.add(item)
    }

    /// Waits for the oldest result.
    ///
    /// - Returns: What the item has become; nothing when no item is on the way.
    func next() -> Output? { shared.next() }

    /// Takes the results of all items that are on the way.
    ///
    /// - Returns: What the items have become, in their order.
    func rest() -> [Output] {
        var outputs: [Output] = []
        while let output = next() { outputs.append(output) }
        return outputs
    }

    /// The state of one thread.
    ///
    /// Unchecked because a worker is either idle or with one thread, and states share nothing that changes: whoever makes them sees to that.
    private final class Worker: @unchecked Sendable {
        var state: State

        init(_ state: State) { self.state = state }
    }

    /// What the user and the threads share.
    private final class Shared: Sendable {
        private let capacity: Int
        private let workerCount: Int
        private let work: @Sendable (inout State, Item) -> Output
        private let contents: Mutex<Contents>

        /// Signalled whenever a thread is done with an item or has nothing more to do.
        private let progress = DispatchSemaphore(value: 0)

        init(
            _ workers: [Worker], capacity: Int, _ work: @escaping @Sendable (inout State, Item) -> Output
        ) {
            self.capacity = capacity
            self.work = work
            workerCount = workers.count
            contents = Mutex(Contents(idle: workers, places: Array(repeating: .empty, count: capacity)))
        }

        var isFull: Bool { contents.withLock { $0.added - $0.taken == capacity } }

        func add(_ item: Item) {
            let worker = contents.withLock { contents in
                contents.add(item)
                return workerCount > 1 ? contents.idle.popLast() : nil
            }
            if let worker { DispatchQueue.global().async { self.run(worker) } }
        }

        func next() -> Output? {
            while true {
                switch contents.withLock({ $0.take() }) {
                case .empty: return nil
                case .done(let output): return output
                case .waiting where workerCount == 1: workHere()
                case .waiting, .underWay: progress.wait()
                }
            }
        }

        /// Drops what nobody has begun with and waits for the rest.
        func stop() {
            contents.withLock { $0.started = $0.added }
            while contents.withLock({ $0.idle.count < workerCount }) { progress.wait() }
        }

        private func workHere() {
            if let worker = contents.withLock({ $0.idle.popLast() }) { run(worker, items: 1) }
        }

        /// Works on one item after the other, until none waits.
        private func run(_ worker: Worker, items: Int = .max) {
            var left = items
            while let (number, item) = contents.withLock({ $0.begin(worker, left > 0) }) {
                let output = work(&worker.state, item)
                contents.withLock { $0.places[number % capacity] = .done(output) }
                tell()
                left -= 1
            }
            tell()
        }

        /// With one thread nobody waits for signals, and they would pile up.
        private func tell() { if workerCount > 1 { progress.signal() } }
    }

    /// Where an item is on its way.
    private enum Place {
        case empty
        case waiting(Item)
        case underWay
        case done(Output)
    }

    /// The items on the way, in a ring: numbers count them from the first that ever came.
    private struct Contents {
        var idle: [Worker]
        var places: [Place]
        var added = 0
        var started = 0
        var taken = 0

        mutating func add(_ item: Item) {
            precondition(added - taken < places.count, "there is no room")
            places[added % places.count] = .waiting(item)
            added += 1
        }

        /// The next item for a worker; who gets none is idle again.
        mutating func begin(_ worker: Worker, _ mayTake: Bool) -> (number: Int, item: Item)? {
            guard mayTake, started < added, case .waiting(let item) = places[started % places.count] else {
                idle.append(worker)
                return nil
            }
            places[started % places.count] = .underWay
            started += 1
            return (started - 1, item)
        }

        /// Where the oldest item is; one that is done leaves.
        mutating func take() -> Place {
            guard taken < added else { return .empty }
            let place = places[taken % places.count]
            guard case .done = place else { return place }
            places[taken % places.count] = .empty
            taken += 1
            return place
        }
    }
}
