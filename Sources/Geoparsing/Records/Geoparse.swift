/// What a geoparser finds in one text.
public struct Geoparse: Sendable {
    /// The place names in the order of the text, none overlapping.
    public var toponyms: [Toponym]

    /// The locative expressions in the order of the text; each names its places by their indices in ``toponyms``.
    public var locatives: [LocativeExpression]

    /// What was looked at and why it was kept or set aside; empty unless the context asks for it.
    public var trace: [GeoparseDecision]

    /// Creates a result.
    ///
    /// - Parameters:
    ///   - toponyms: The place names in the order of the text.
    ///   - locatives: The locative expressions in the order of the text.
    ///   - trace: What was looked at.
    public init(
        toponyms: [Toponym] = [], locatives: [LocativeExpression] = [], trace: [GeoparseDecision] = []
    ) {
        self.toponyms = toponyms
        self.locatives = locatives
        self.trace = trace
    }
}
