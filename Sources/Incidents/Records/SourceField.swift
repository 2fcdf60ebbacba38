/// The members of a source's record, in the order in which every format writes them; the raw value is the name.
public enum SourceField: String, Hashable, Sendable, CaseIterable {
    /// The report.
    case report
    /// Who published it.
    case publisher = "source"
    /// Its headline.
    case title
    /// Where it can be read.
    case url
    /// When it was published.
    case published
    /// The first Unicode scalar of the words that tell of the incident.
    case start
    /// The scalar after the last.
    case end

    /// Returns what a source holds in this field.
    ///
    /// - Parameter source: Any source.
    /// - Returns: A text, a whole number, or ``FieldValue/unknown``.
    public func value(in source: Source) -> FieldValue {
        switch self {
        case .report: .text(source.quotation.report.rawValue)
        case .publisher: .text(source.publisher)
        case .title: .text(source.title)
        case .url: .text(source.url)
        case .published: .text(source.published?.description)
        case .start: .integer(source.quotation.start)
        case .end: .integer(source.quotation.end)
        }
    }
}
