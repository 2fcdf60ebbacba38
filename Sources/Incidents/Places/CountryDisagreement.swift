public import Geodesy

/// That the gazetteer lists a place in one country and the boundaries draw it in another.
public struct CountryDisagreement: Hashable, Sendable {
    /// ISO 3166-1 alpha-2 code of the gazetteer's country.
    public var listed: String

    /// ISO 3166-1 alpha-2 code of the country whose polygon holds the point.
    public var drawn: String

    /// From the point to the border between the two.
    public var distance: Length

    /// How far off the line of that border may be.
    public var accuracy: Length

    /// Whether the gazetteer's country stands: the line lies within its own accuracy and the place's uncertainty of the point.
    public var isListedRight: Bool

    /// Creates a disagreement.
    ///
    /// - Parameters:
    ///   - listed: Code of the gazetteer's country.
    ///   - drawn: Code of the boundaries' country.
    ///   - distance: From the point to the border between the two.
    ///   - accuracy: How far off the line may be.
    ///   - isListedRight: Whether the gazetteer's country stands.
    public init(listed: String, drawn: String, distance: Length, accuracy: Length, isListedRight: Bool) {
        self.listed = listed
        self.drawn = drawn
        self.distance = distance
        self.accuracy = accuracy
        self.isListedRight = isListedRight
    }

    /// Code of the country that stands.
    public var country: String { isListedRight ? listed : drawn }
}
