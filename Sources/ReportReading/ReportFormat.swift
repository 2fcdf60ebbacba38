/// How reports are written down.
public enum ReportFormat: String, Sendable, CaseIterable {
    /// One report: plain text, with front matter or without.
    case text
    /// One report: Markdown, with front matter or without.
    case markdown
    /// Many reports, one JSON object a line.
    case jsonLines = "jsonl"

    /// The format that a file's name tells of.
    ///
    /// - Parameter path: A path.
    public init?(path: String) {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
        switch name[name.index(after: dot)...].lowercased() {
        case "txt", "text": self = .text
        case "md", "markdown": self = .markdown
        case "jsonl", "ndjson", "json": self = .jsonLines
        default: return nil
        }
    }

    /// The endings that ``init(path:)`` knows.
    static let fileExtensions = [".txt", ".text", ".md", ".markdown", ".jsonl", ".ndjson", ".json"]
}
