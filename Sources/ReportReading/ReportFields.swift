public import Incidents

/// Metadata by its names, from front matter, JSON members or a sidecar, on its way into a report.
struct ReportFields {
    private var report: Report
    private(set) var problem: String?

    /// Begins a report that has only its text.
    init(id: String, text: String) {
        report = Report(id: ReportID(id), text: text)
    }

    /// Takes one value; what is empty counts as not given, what no field of ours bears is kept.
    mutating func set(_ name: String, _ value: String) {
        guard !value.isEmpty else { return }
        switch name {
        case "id": report.id = ReportID(value)
        case "title": report.title = value
        case "source": report.source = value
        case "url": report.url = value
        case "language": report.language = value
        case "published": setPublished(value)
        case "file", "text": break
        default: report.metadata.append(Report.Metadatum(key: name, value: value))
        }
    }

    /// Takes a value that a page or a feed says of itself; a date that nobody can read counts as not given.
    mutating func setGuessed(_ name: String, _ value: String) {
        if name == "published", PublishedDate.day(value) == nil { return }
        set(name, value)
    }

    /// Keeps how the characters were written, when it is not the usual.
    mutating func setEncoding(_ name: String?) { set(Report.encodingKey, name ?? "") }

    private mutating func setPublished(_ value: String) {
        guard let date = PublishedDate.day(value) else {
            problem = "the published date '\(value)' is not of the form YYYY-MM-DD"
            return
        }
        report.published = date
    }

    /// The report, or what is wrong with it.
    func finish(path: String, line: Int?) throws(ReadingProblem) -> Report {
        if let problem { throw ReadingProblem(path: path, line: line, message: problem) }
        guard report.text.utf8.contains(where: { $0 > 0x20 }) else {
            throw ReadingProblem(path: path, line: line, message: "the report has no text")
        }
        return report
    }
}

extension Report {
    /// The key under which the metadata tells how the characters were written, when it was not UTF-8.
    public static let encodingKey = "encoding"
}
