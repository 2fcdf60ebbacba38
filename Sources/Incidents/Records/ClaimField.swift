/// The members of a claim's record, in the order in which every format writes them; the raw value is the name.
public enum ClaimField: String, Hashable, Sendable, CaseIterable {
    /// Who says it.
    case claimant
    /// What kind of side the claimant is.
    case claimantType = "claimant_type"
    /// What is said to have happened.
    case outcome
    /// Whose loss it is.
    case victim
    /// What kind of side the victim is.
    case victimType = "victim_type"
    /// The lowest number.
    case countLow = "count_low"
    /// The highest number.
    case countHigh = "count_high"
    /// The words of the report.
    case wording
    /// The word that makes it less than a plain statement.
    case hedge
    /// The report.
    case report
    /// The first Unicode scalar of the words.
    case start
    /// The scalar after the last.
    case end

    /// Returns what a claim holds in this field.
    ///
    /// - Parameter claim: Any claim.
    /// - Returns: A text, a whole number, or ``FieldValue/unknown``.
    public func value(in claim: Claim) -> FieldValue {
        switch self {
        case .claimant: .text(claim.claimant)
        case .claimantType: .text(claim.claimantType?.name)
        case .outcome: .text(claim.outcome.rawValue)
        case .victim: .text(claim.victim)
        case .victimType: .text(claim.victimType?.name)
        case .countLow: .integer(claim.count.low)
        case .countHigh: .integer(claim.count.high)
        case .wording: .text(claim.wording.isEmpty ? nil : claim.wording)
        case .hedge: .text(claim.hedge)
        case .report: .text(claim.quotation.report.rawValue)
        case .start: .integer(claim.quotation.start)
        case .end: .integer(claim.quotation.end)
        }
    }
}
