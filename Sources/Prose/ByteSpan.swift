/// A stretch of a text, as UTF-8 offsets into the original bytes; the end is exclusive.
public struct ByteSpan: Hashable, Sendable, Comparable {
    /// The offset of the first byte.
    public var start: Int

    /// The offset after the last byte.
    public var end: Int

    /// Creates a span from offsets into the original bytes.
    ///
    /// - Parameters:
    ///   - start: The offset of the first byte.
    ///   - end: The offset after the last byte; not before `start`.
    @inlinable
    public init(start: Int, end: Int) {
        precondition(start <= end, "a span ends before it starts")
        self.start = start
        self.end = end
    }

    /// The number of bytes.
    @inlinable public var count: Int { end - start }

    /// The offsets as a range.
    @inlinable public var range: Range<Int> { start..<end }

    /// Tells whether both spans have a byte in common.
    @inlinable
    public func overlaps(_ other: ByteSpan) -> Bool {
        start < other.end && other.start < end
    }

    /// Tells whether every byte of `other` is in this span.
    @inlinable
    public func contains(_ other: ByteSpan) -> Bool {
        start <= other.start && other.end <= end
    }

    /// The shortest span that holds both.
    @inlinable
    public func joined(with other: ByteSpan) -> ByteSpan {
        ByteSpan(start: min(start, other.start), end: max(end, other.end))
    }

    /// Orders spans by where they start, the shorter first.
    @inlinable
    public static func < (left: ByteSpan, right: ByteSpan) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}
