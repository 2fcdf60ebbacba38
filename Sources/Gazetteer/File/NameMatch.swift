/// A place that a name was found to mean.
public struct NameMatch: Sendable, Hashable {
    /// The place.
    public let place: PlaceID

    /// Which of its names agrees.
    public let name: NameID

    /// How well that name agrees with what was looked up.
    public let agreement: NameAgreement
}

/// A run of tokens that is a name.
public struct NameHit: Sendable, Hashable {
    /// The tokens it covers.
    public let tokens: Range<Int>

    /// The rows of its postings, never empty; ``GazetteerFile/matches(of:in:)`` reads them.
    let postings: Range<Int>

    /// A number that the hits of the same letters share and no others, in one file.
    public var letters: Int { postings.lowerBound }

    /// How many names have these letters.
    public var nameCount: Int { postings.count }
}
