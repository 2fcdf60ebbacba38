/// The identity of a report, as its file or its line gives it.
public struct ReportID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The identity as text.
    public let rawValue: String

    /// Creates an identity.
    ///
    /// - Parameter rawValue: The identity as text.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// The identity as text.
    public var description: String { rawValue }

    /// Orders identities by their text.
    public static func < (left: ReportID, right: ReportID) -> Bool { left.rawValue < right.rawValue }
}

/// One text with its metadata.
public struct Report: Hashable, Sendable {
    /// Its identity.
    public var id: ReportID

    /// The text as it came; all spans point into it.
    public var text: String

    /// The headline, when it is not part of the text.
    public var title: String?

    /// Who published it.
    public var source: String?

    /// Where it can be read.
    public var url: String?

    /// The language as a BCP 47 tag, such as `en`.
    public var language: String?

    /// The day of publication; weekdays and the like are counted from it.
    public var published: CalendarDate?

    /// What else came with it, in the order in which it came; the values as JSON text or plain text.
    public var metadata: [Metadatum]

    /// Creates a report.
    ///
    /// - Parameters:
    ///   - id: Its identity.
    ///   - text: The text as it came.
    ///   - title: The headline.
    ///   - source: Who published it.
    ///   - url: Where it can be read.
    ///   - language: The language as a BCP 47 tag.
    ///   - published: The day of publication.
    ///   - metadata: What else came with it.
    public init(
        id: ReportID, text: String, title: String? = nil, source: String? = nil, url: String? = nil,
        language: String? = nil, published: CalendarDate? = nil, metadata: [Metadatum] = []
    ) {
        self.id = id
        self.text = text
        self.title = title
        self.source = source
        self.url = url
        self.language = language
        self.published = published
        self.metadata = metadata
    }

    /// A key and a value that we do not interpret but keep.
    public struct Metadatum: Hashable, Sendable {
        /// The key.
        public let key: String

        /// The value.
        public let value: String

        /// Creates a pair.
        ///
        /// - Parameters:
        ///   - key: The key.
        ///   - value: The value.
        public init(key: String, value: String) {
            self.key = key
            self.value = value
        }
    }
}
