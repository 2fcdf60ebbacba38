/// Bytes to be written: what all writers append to.
///
/// It is drained into a sink now and then, so that a writer's memory stays flat however long its output.
public struct ByteBuffer: Sendable {
    /// Memory that is written to already, more of it than is in use: growing an array element by element costs most of
    /// the time of a writer.
    @usableFromInline var memory: [UInt8] = []

    @usableFromInline var used = 0

    /// The number of bytes.
    public var count: Int { used }

    /// Creates an empty buffer.
    public init() {}

    /// The bytes so far, as a copy.
    public var bytes: [UInt8] { Array(memory[..<used]) }

    /// Lends the bytes so far.
    ///
    /// - Parameter body: Reads them.
    /// - Returns: What the closure returns.
    /// - Throws: What the closure throws.
    public func withBytes<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try memory.withUnsafeBufferPointer { memory throws(Failure) in
            try body(UnsafeBufferPointer(rebasing: memory[..<used]))
        }
    }

    /// Makes room for so many bytes in all.
    public mutating func reserveCapacity(_ capacity: Int) {
        if capacity > memory.count { grow(by: capacity - used) }
    }

    /// Appends a byte.
    @inlinable
    public mutating func append(_ byte: UInt8) {
        if used == memory.count { grow(by: 1) }
        memory[used] = byte
        used += 1
    }

    /// Appends bytes.
    public mutating func append(_ more: some Sequence<UInt8>) {
        if more.withContiguousStorageIfAvailable({ append($0) }) != nil { return }
        for byte in more { append(byte) }
    }

    /// Appends bytes in one piece.
    public mutating func append(_ more: ArraySlice<UInt8>) { more.withUnsafeBufferPointer { append($0) } }

    /// Appends bytes; in one piece, which is faster than a sequence that is generic across modules.
    @inlinable
    public mutating func append(_ more: [UInt8]) { more.withUnsafeBufferPointer { append($0) } }

    /// Appends bytes that lie elsewhere.
    @inlinable
    public mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
        guard let source = more.baseAddress, more.count > 0 else { return }
        write(atMost: more.count) { target in
            target.update(from: source, count: more.count)
            return more.count
        }
    }

    /// Appends the UTF-8 of a text.
    public mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Takes the bytes and leaves none.
    public mutating func take() -> [UInt8] {
        memory.removeLast(memory.count - used)
        defer { (memory, used) = ([], 0) }
        return memory
    }

    /// Appends a literal without making a string of it.
    @inlinable
    public mutating func append(_ text: StaticString) {
        guard text.hasPointerRepresentation else { return text.withUTF8Buffer { append($0) } }
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Forgets the bytes and keeps the memory.
    public mutating func removeAll() { used = 0 }

    /// Appends what a closure writes.
    ///
    /// - Parameters:
    ///   - most: How many bytes it writes at most.
    ///   - body: Writes them, and returns how many it has written.
    @inlinable
    mutating func write(atMost most: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
        if memory.count - used < most { grow(by: most) }
        let start = used
        used += memory.withUnsafeMutableBufferPointer { memory in
            memory.baseAddress.map { body($0 + start) } ?? 0
        }
    }

    @usableFromInline
    @inline(never)
    mutating func grow(by more: Int) {
        let wanted = max(used + more, 2 * memory.count, 64)
        memory.append(contentsOf: repeatElement(0, count: wanted - memory.count))
    }

    /// Appends a whole number.
    public mutating func append(decimal value: Int) {
        var digits: (UInt64, UInt64, UInt32) = (0, 0, 0)
        withUnsafeMutableBytes(of: &digits) { buffer in
            var at = buffer.count
            var rest = value.magnitude
            repeat {
                at -= 1
                buffer[at] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
                rest /= 10
            } while rest > 0
            if value < 0 { append(UInt8(ascii: "-")) }
            append(digits: buffer[at...])
        }
    }

    /// Appends a number with at most so many decimals, without trailing zeros: `19.9486`, `-3`, `0.5`.
    ///
    /// - Parameters:
    ///   - value: A finite number; what is not finite is written as 0 and is the caller's mistake.
    ///   - decimals: At most 9.
    public mutating func append(_ value: Double, decimals: Int) {
        let scaled = (value * Self.powersOfTen[decimals]).rounded(.toNearestOrAwayFromZero)
        guard scaled.magnitude < 9e18 else { return append(scaled.isFinite ? "\(value)" : "0") }
        var digits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        withUnsafeMutableBytes(of: &digits) { buffer in
            let end = buffer.count
            var at = end
            var rest = UInt64(scaled.magnitude)
            for _ in 0..<decimals {
                let digit = UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
                guard at < end || digit != 0 else { continue }
                at -= 1
                buffer[at] = digit + 0x30
            }
            if at < end {
                at -= 1
                buffer[at] = UInt8(ascii: ".")
            }
            repeat {
                at -= 1
                buffer[at] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
                rest /= 10
            } while rest > 0
            if scaled < 0 {
                at -= 1
                buffer[at] = UInt8(ascii: "-")
            }
            append(digits: buffer[at...])
        }
    }

    private mutating func append(digits: Slice<UnsafeMutableRawBufferPointer>) {
        append(
            UnsafeBufferPointer(UnsafeMutableRawBufferPointer(rebasing: digits).bindMemory(to: UInt8.self)))
    }

    private static let powersOfTen: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
}
