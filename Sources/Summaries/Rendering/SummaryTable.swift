/// A table of a summary, for every format that has tables.
struct SummaryTable {
    /// The headings.
    let titles: [String]

    /// Which columns stand at the right.
    let numeric: Set<Int>

    /// The cells, as they are.
    private(set) var rows: [[String]] = []

    /// Creates a table without rows.
    init(_ titles: [String], numeric: Set<Int> = []) {
        self.titles = titles
        self.numeric = numeric
    }

    /// Adds a row, a cell for each column.
    mutating func add(_ cells: [String]) { rows.append(cells) }

    /// The table in Markdown, everything in the cells as characters.
    var markdown: [String] {
        let rules = titles.indices.map { numeric.contains($0) ? "---:" : "---" }
        let body = rows.map { "| \($0.map(MarkdownText.escaped).joined(separator: " | ")) |" }
        return ["| \(titles.joined(separator: " | ")) |", "| \(rules.joined(separator: " | ")) |"] + body
    }
}
