import Incidents

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

    private mutating func setPublished(_ value: String) {
        guard let date = CalendarDate(iso: value) else {
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
