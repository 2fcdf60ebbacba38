/// How reports are written down.
public enum ReportFormat: String, Sendable, CaseIterable {
    /// One report: plain text, with front matter or without.
    case text
    /// One report: Markdown, with front matter or without.
    case markdown
    /// One report: a page of the web.
    case html
    /// Many reports, one JSON object a line.
    case jsonLines = "jsonl"
    /// Many reports, one a row: a table with named columns; commas, semicolons, tabs or bars part them.
    case csv
    /// Many reports: an RSS or Atom feed.
    case feed

    /// The format that a file's name tells of.
    ///
    /// - Parameter path: A path.
    public init?(path: String) {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
        switch name[dot...].lowercased() {
        case ".txt", ".text": self = .text
        case ".md", ".markdown": self = .markdown
        case ".html", ".htm", ".xhtml": self = .html
        case ".jsonl", ".ndjson", ".json": self = .jsonLines
        case ".csv", ".tsv": self = .csv
        case ".rss", ".atom", ".rdf", ".xml": self = .feed
        default: return nil
        }
    }

    /// The endings that ``init(path:)`` knows.
    static let fileExtensions = [
        ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".json", ".csv",
        ".tsv", ".rss", ".atom", ".rdf", ".xml",
    ]

    /// The format of the standard input, by its first bytes: markup and front matter show themselves, the rest is JSON
    /// Lines.
    ///
    /// - Parameter start: The first bytes, some hundred at least where there are as many.
    init(startingWith start: ArraySlice<UInt8>) {
        let head = start.prefix(1024).filter { $0 != 0 }.drop { $0 <= 0x20 || $0 >= 0x80 }
        guard head.first == UInt8(ascii: "<") else {
            self = head.starts(with: Array("---".utf8)) ? .text : .jsonLines
            return
        }
        let text = String(decoding: head, as: UTF8.self).lowercased()
        let isFeed = ["<rss", "<feed", "<rdf:rdf"].contains { text.contains($0) }
        self = isFeed || (text.hasPrefix("<?xml") && !text.contains("<html")) ? .feed : .html
    }
}
