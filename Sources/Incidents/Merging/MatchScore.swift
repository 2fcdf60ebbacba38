/// One reason for or against two incidents being one.
public struct MatchEvidence: Hashable, Sendable {
    /// What was compared.
    public let kind: EvidenceKind

    /// What was compared and how it came out, in words, such as `same place`.
    public let name: String

    /// How much of it there is, 1 where it is there or not.
    public let amount: Double

    /// What it adds to the score: its amount times what the kind weighs.
    public let weight: Double
}

/// How well two incidents match, with the reasons.
public struct MatchScore: Hashable, Sendable {
    /// The reasons, in the order in which they were looked at.
    public private(set) var evidence: [MatchEvidence] = []

    /// The sum of the weights.
    public var total: Double { evidence.reduce(0) { $0 + $1.weight } }

    mutating func add(_ kind: EvidenceKind, _ name: String, amount: Double = 1, by rules: MergingRules) {
        evidence.append(
            MatchEvidence(kind: kind, name: name, amount: amount, weight: amount * rules[kind]))
    }
}

extension MatchScore {
    /// The score of a pair that somebody has joined.
    static var byVerdict: MatchScore {
        var score = MatchScore()
        score.evidence = [MatchEvidence(kind: .verdict, name: "joined by an analyst", amount: 1, weight: 0)]
        return score
    }
}
