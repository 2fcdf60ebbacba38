public import Gazetteer

/// A place that a toponym may mean, with what speaks against it.
public struct PlaceCandidate: Sendable {
    /// The place.
    public let place: Place

    /// What speaks against it, each reason by its name in `weights.tsv`; a reward is negative.
    public var penalties: [Penalty]

    /// The sum of the penalties; the least wins.
    public var total: Double { penalties.reduce(0) { $0 + $1.amount } }
}

/// One named reason for or against a candidate or a recognised name.
public struct Penalty: Hashable, Sendable {
    /// The name of the reason, a row of `Gazetteer/geoparsing/weights.tsv`.
    public let name: String

    /// How much it weighs; below zero it speaks for the candidate.
    public let amount: Double

    /// Creates a reason with its weight.
    ///
    /// - Parameters:
    ///   - name: The name of the reason.
    ///   - amount: How much it weighs.
    public init(name: String, amount: Double) {
        self.name = name
        self.amount = amount
    }
}
