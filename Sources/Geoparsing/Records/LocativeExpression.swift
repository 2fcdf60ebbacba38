public import Geodesy
public import Prose

/// Words that say where something is by way of other places: `50 km west of Gao`, `the Kidal region`.
public struct LocativeExpression: Sendable {
    /// The forms of locative expressions.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// `50 km west of Gao`, `some 30 kilometres from Kidal`, `two miles outside Ber`.
        case offset
        /// `west of Gao`: a direction without a distance.
        case direction
        /// `near Gao`, `on the outskirts of Gao`, `in the Ménaka area`.
        case near
        /// `between Koro and Dioungani`.
        case between
        /// `on the road from Gao to Ansongo`, `the Gao-Ansongo axis`.
        case road
        /// `in the Kidal region`, `Soum Province`: the area and not its seat.
        case region
        /// `northern Mali`, `southern Kidal region`, `the north of the country`.
        case part
        /// `near the Algerian border`, `on the border with Algeria`, `between Mali and Niger's border`.
        case border
        /// `the tri-border area`, where three countries meet.
        case tripoint
    }

    /// Which form it has.
    public let kind: Kind

    /// The tokens it covers.
    public let tokens: Range<Int>

    /// Where it stands in the original bytes.
    public let span: ByteSpan

    /// The indices, in ``Geoparse/toponyms``, of the places it is told by, in the order of the text.
    public let anchors: [Int]

    /// The direction from the anchor, or the part of the area that is meant (`southern`).
    public let bearing: CompassPoint?

    /// The distance from the anchor, where one is given.
    public let distance: Length?

    /// The ISO codes of the countries whose border is meant, in alphabetical order; one when only one is known.
    public let countries: [String]

    /// Where that is on the Earth; nothing when an anchor is unresolved.
    public let area: LocativeArea?
}
