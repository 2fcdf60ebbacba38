/// A table for the terminal, its columns aligned by display width.
struct TextTable {
    /// A column.
    struct Column {
        /// The heading.
        var title: String
        /// The most columns of the terminal that it takes; longer cells are cut.
        var limit: Int
        /// Whether cells stand at the right, as numbers do.
        var isNumeric = false
    }

    private static let gap = "  "

    private let columns: [Column]
    private var rows: [[String]] = []

    /// Creates a table without rows.
    init(_ columns: [Column]) { self.columns = columns }

    /// Adds a row, a cell for each column.
    mutating func add(_ cells: [String]) {
        rows.append(zip(cells, columns).map { DisplayText.cut(DisplayText.plain($0), to: $1.limit) })
    }

    /// The lines of the table with its heading, none of them ending in blanks.
    var lines: [String] {
        let titles = columns.map(\.title)
        let widths = columns.indices.map { index in
            ([titles] + rows).map { DisplayText.width($0[index]) }.max() ?? 0
        }
        let rule = widths.map { String(repeating: "─", count: $0) }
        return ([titles, rule] + rows).map { line($0, widths) }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = columns.indices.map { index in
            let blanks = String(repeating: " ", count: widths[index] - DisplayText.width(cells[index]))
            return columns[index].isNumeric ? blanks + cells[index] : cells[index] + blanks
        }.joined(separator: Self.gap)
        while line.last == " " { line.removeLast() }
        return line
    }
}
