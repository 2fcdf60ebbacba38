/// Where a value stands in a report: the provenance that every value carries.
public struct Quotation: Hashable, Sendable {
    /// The report.
    public var report: ReportID

    /// The first Unicode scalar in the report's text.
    public var start: Int

    /// The scalar after the last.
    public var end: Int

    /// Creates a quotation.
    ///
    /// - Parameters:
    ///   - report: The report.
    ///   - start: The first Unicode scalar.
    ///   - end: The scalar after the last.
    public init(report: ReportID, start: Int, end: Int) {
        self.report = report
        self.start = start
        self.end = end
    }
}

/// A report that tells of an incident, with the words that do.
public struct Source: Hashable, Sendable {
    /// Where the report tells of it.
    public var quotation: Quotation

    /// Who published the report.
    public var publisher: String?

    /// The report's headline.
    public var title: String?

    /// Where it can be read.
    public var url: String?

    /// When it was published.
    public var published: CalendarDate?

    /// Creates a source.
    ///
    /// - Parameters:
    ///   - quotation: Where the report tells of it.
    ///   - publisher: Who published the report.
    ///   - title: The report's headline.
    ///   - url: Where it can be read.
    ///   - published: When it was published.
    public init(
        quotation: Quotation, publisher: String? = nil, title: String? = nil, url: String? = nil,
        published: CalendarDate? = nil
    ) {
        self.quotation = quotation
        self.publisher = publisher
        self.title = title
        self.url = url
        self.published = published
    }
}
