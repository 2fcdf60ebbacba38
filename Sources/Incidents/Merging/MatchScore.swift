/// One reason for or against two incidents being one.
public struct MatchEvidence: Hashable, Sendable {
    /// What was compared and how it came out, such as `same place`.
    public let name: String

    /// What it adds to the score.
    public let weight: Double
}

/// How well two incidents match, with the reasons.
public struct MatchScore: Hashable, Sendable {
    /// The reasons, in the order in which they were looked at.
    public private(set) var evidence: [MatchEvidence] = []

    /// The sum of the weights.
    public var total: Double { evidence.reduce(0) { $0 + $1.weight } }

    mutating func add(_ name: String, _ weight: Double) {
        evidence.append(MatchEvidence(name: name, weight: weight))
    }
}
