public import Gazetteer
public import Geodesy
public import Prose

/// A place name as it stands in a text, with the place that it most likely means.
public struct Toponym: Sendable {
    /// The tokens it covers.
    public let tokens: Range<Int>

    /// Where it stands in the original bytes.
    public let span: ByteSpan

    /// The words as they stand in the text.
    public let phrase: String

    /// What the name does in the text.
    public var role: ToponymRole

    /// The place it is resolved to; nothing where no table knows the name, which is then plainly a place by its
    /// frame only (`the village of X`).
    public var place: Place?

    /// How sure the place is, 0 to 1; 0 for an unresolved name.
    public var score: Double

    /// How far the place meant may lie from ``place``, beside how large that is.
    ///
    /// Above zero where the name is only like the written one, or where another bearer of it nearby is nearly as likely.
    public var doubt: Length

    /// What the name may mean, best first, ``place`` among them; as many as the context asks for.
    public var candidates: [PlaceCandidate]

    /// The index, in ``Geoparse/toponyms``, of the toponym that the text says this one lies in: `Mopti` for
    /// `N'Gouma (Douentza, Mopti)` where it is given.
    public var parent: Int?

    /// Whether a place was found.
    public var isResolved: Bool { place != nil }
}
