/// One of the names of a place.
public struct PlaceName: Sendable, Hashable {
    /// What a name is to its place.
    public enum Kind: UInt8, Sendable {
        /// The name that its table puts first.
        case main = 0
        /// Another name or spelling.
        case alternate = 1
        /// A short form or abbreviation.
        case short = 2
        /// A name that is no longer used.
        case historic = 3
        /// An informal name.
        case colloquial = 4
    }

    /// The name as its table writes it.
    public let text: String

    /// The language (ISO 639) that the table gives, such as `fr`.
    public let language: String?

    /// What it is to its place.
    public let kind: Kind

    /// Creates a name.
    ///
    /// - Parameters:
    ///   - text: The name as it is written.
    ///   - language: Its language (ISO 639), where known.
    ///   - kind: What it is to its place.
    public init(_ text: String, language: String? = nil, kind: Kind = .alternate) {
        self.text = text
        self.language = language
        self.kind = kind
    }
}
