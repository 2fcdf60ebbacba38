/// Bytes to be written: what all writers append to.
///
/// A thin wrapper around an array that is drained into a sink now and then, so that a writer's memory
/// stays flat however long its output.
public struct ByteBuffer: Sendable {
    /// The bytes so far.
    public private(set) var bytes: [UInt8] = []

    /// Creates an empty buffer.
    public init() {}

    /// The number of bytes.
    @inlinable public var count: Int { bytes.count }

    /// Makes room for so many bytes in all.
    public mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

    /// Appends a byte.
    @inline(__always)
    public mutating func append(_ byte: UInt8) { bytes.append(byte) }

    /// Appends bytes.
    public mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    /// Appends bytes in one piece.
    public mutating func append(_ more: ArraySlice<UInt8>) { bytes.append(contentsOf: more) }
    /// Appends bytes; in one piece, which is faster than a sequence that is generic across modules.
    public mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

    /// Appends bytes that lie elsewhere.
    public mutating func append(_ more: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: more) }

    /// Appends the UTF-8 of a text.
    public mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    /// Takes the bytes and leaves none.
    public mutating func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    /// Appends a literal without making a string of it.
    public mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Forgets the bytes and keeps the memory.
    public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

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
            if value < 0 { bytes.append(UInt8(ascii: "-")) }
            bytes.append(contentsOf: buffer[at...])
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
            bytes.append(contentsOf: buffer[at...])
        }
    }

    private static let powersOfTen: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
}
