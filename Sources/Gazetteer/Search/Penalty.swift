import Glibc

/// Something that speaks against a candidate, and how much.
public struct Penalty: Sendable, Hashable {
    /// What speaks against it, such as `transliteration` or `other country`.
    public let name: String

    /// How much, 0 or more; the sizes of all penalties are added.
    public let size: Double

    /// Creates a penalty.
    ///
    /// - Parameters:
    ///   - name: What speaks against the candidate.
    ///   - size: How much.
    public init(name: String, size: Double) {
        self.name = name
        self.size = size
    }
}

/// A place that a name may mean, with what speaks against it.
public struct Candidate: Sendable, Hashable {
    /// The place, the name that agrees, and how.
    public let match: NameMatch

    /// What speaks against it, in a fixed order, none of size 0.
    public let penalties: [Penalty]

    /// 1 for a place that nothing speaks against, towards 0: `exp(-sum of penalties)`.
    public let score: Double

    /// The place.
    public var place: PlaceID { match.place }

    /// The sum of the penalties, 0 or more.
    public var penalty: Double { penalties.reduce(0) { $0 + $1.size } }

    init(_ match: NameMatch, _ penalties: [Penalty]) {
        self.match = match
        self.penalties = penalties.filter { $0.size > 0 }
        score = exp(-self.penalties.reduce(0) { $0 + $1.size })
    }
}
