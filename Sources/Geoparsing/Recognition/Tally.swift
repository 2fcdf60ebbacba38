/// A running sum of reasons.
struct Tally {
    private(set) var total = 0.0
    private(set) var reasons: [Penalty] = []
    private let weights: GeoparsingWeights
    private let keepsReasons: Bool

    init(_ weights: GeoparsingWeights, keepsReasons: Bool) {
        self.weights = weights
        self.keepsReasons = keepsReasons
    }

    /// Goes on from a sum whose reasons nobody asks for.
    init(_ weights: GeoparsingWeights, from total: Double) {
        self.weights = weights
        self.total = total
        keepsReasons = false
    }

    /// Adds a reason, as often as it holds or as strongly.
    @inline(__always)
    mutating func add(_ weight: Weight, times factor: Double = 1) {
        let amount = weights[weight] * factor
        total += amount
        if keepsReasons, amount != 0 { reasons.append(Penalty(name: weight.name, amount: amount)) }
    }
}
