public import Prose

/// A name that was looked at, and what became of it.
public struct GeoparseDecision: Hashable, Sendable {
    /// Where the name stands in the original bytes.
    public let span: ByteSpan

    /// Whether it was kept as a toponym.
    public let isKept: Bool

    /// Why, each reason by name with its weight; above zero it speaks against a place name.
    public let reasons: [Penalty]
}
