/// A statement of loss or gain: who says it, of whom, how many.
public struct Claim: Hashable, Sendable {
    /// Who says it, in the words of the lexicon or the report; nothing when the report says it itself.
    public var claimant: String?

    /// What kind of side the claimant is, where it is one.
    public var claimantType: ActorType?

    /// What is said to have happened to the victims or things.
    public var outcome: Outcome

    /// Whose loss it is: an actor, or what was destroyed or seized.
    public var victim: String?

    /// What kind of side the victim is, where it is one.
    public var victimType: ActorType?

    /// How many.
    public var count: ClaimedCount

    /// The words of the report.
    public var wording: String

    /// The word that makes it less than a plain statement: `reportedly`, `claimed`, `estimates`.
    public var hedge: String?

    /// Where the words stand.
    public var quotation: Quotation

    /// Creates a claim.
    ///
    /// - Parameters:
    ///   - claimant: Who says it.
    ///   - claimantType: What kind of side the claimant is.
    ///   - outcome: What is said to have happened.
    ///   - victim: Whose loss it is.
    ///   - victimType: What kind of side the victim is.
    ///   - count: How many.
    ///   - wording: The words of the report.
    ///   - hedge: The word that makes it less than a plain statement.
    ///   - quotation: Where the words stand.
    public init(
        claimant: String? = nil, claimantType: ActorType? = nil, outcome: Outcome, victim: String? = nil,
        victimType: ActorType? = nil, count: ClaimedCount, wording: String, hedge: String? = nil,
        quotation: Quotation
    ) {
        self.claimant = claimant
        self.claimantType = claimantType
        self.outcome = outcome
        self.victim = victim
        self.victimType = victimType
        self.count = count
        self.wording = wording
        self.hedge = hedge
        self.quotation = quotation
    }
}

/// What a claim says has happened.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// People died.
    case killed
    /// People were hurt.
    case wounded
    /// People were taken: prisoners, hostages, the abducted.
    case captured
    /// People have not been found.
    case missing
    /// People died or were taken, and the report does not tell which.
    case killedOrCaptured = "killed or captured"
    /// People died or were hurt, and the report does not tell which.
    case killedOrWounded = "killed or wounded"
    /// Things were destroyed, a downed aircraft among them.
    case destroyed
    /// Things were taken.
    case seized
}

/// A number as reports give it: from a lowest to a highest.
public struct ClaimedCount: Hashable, Sendable {
    /// The lowest number; nothing when only an upper bound or nothing is said.
    public var low: Int?

    /// The highest number; nothing when it is open (`at least 17`).
    public var high: Int?

    /// Creates a count.
    ///
    /// - Parameters:
    ///   - low: The lowest number.
    ///   - high: The highest number.
    public init(low: Int?, high: Int?) {
        self.low = low
        self.high = high
    }

    /// Creates an exact count.
    ///
    /// - Parameter number: The number.
    public init(_ number: Int) {
        self.init(low: number, high: number)
    }
}
