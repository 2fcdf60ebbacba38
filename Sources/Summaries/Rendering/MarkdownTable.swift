/// A table in Markdown; the cells are escaped here.
struct MarkdownTable {
    private(set) var lines: [String]

    /// Creates a table without rows.
    ///
    /// - Parameters:
    ///   - titles: The headings.
    ///   - numeric: Which columns stand at the right.
    init(_ titles: [String], numeric: Set<Int> = []) {
        let rules = titles.indices.map { numeric.contains($0) ? "---:" : "---" }
        lines = ["| \(titles.joined(separator: " | ")) |", "| \(rules.joined(separator: " | ")) |"]
    }

    /// Adds a row, a cell for each column.
    mutating func add(_ cells: [String]) {
        lines.append("| \(cells.map(MarkdownText.escaped).joined(separator: " | ")) |")
    }
}
