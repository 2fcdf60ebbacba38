/// The deaths of an incident as one figure and as a range, derived from its claims.
public struct Fatalities: Hashable, Sendable {
    /// ACLED's conservative figure.
    public var conservative: Int

    /// UCDP's `low`.
    public var low: Int

    /// UCDP's `best`.
    public var best: Int

    /// UCDP's `high`; nothing when no claim bounds it.
    public var high: Int?

    /// Creates figures.
    ///
    /// - Parameters:
    ///   - conservative: ACLED's conservative figure.
    ///   - low: The lowest.
    ///   - best: The most credible.
    ///   - high: The highest.
    public init(conservative: Int, low: Int, best: Int, high: Int?) {
        self.conservative = conservative
        self.low = low
        self.best = best
        self.high = high
    }
}
