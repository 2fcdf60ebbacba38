/// A table for the terminal, its columns aligned by display width.
public struct TextTable: Sendable {
    /// A column.
    public struct Column: Sendable {
        /// The heading.
        public var title: String

        /// The most columns of the terminal that it takes; longer cells are cut.
        public var limit: Int

        /// Whether cells stand at the right, as numbers do.
        public var isNumeric: Bool

        /// Creates a column.
        ///
        /// - Parameters:
        ///   - title: The heading.
        ///   - limit: The most columns of the terminal that it takes.
        ///   - isNumeric: Whether cells stand at the right.
        public init(title: String, limit: Int = .max, isNumeric: Bool = false) {
            self.title = title
            self.limit = limit
            self.isNumeric = isNumeric
        }
    }

    private static let gap = "  "

    private let columns: [Column]
    private var rows: [[String]] = []

    /// Creates a table without rows.
    ///
    /// - Parameter columns: Its columns.
    public init(_ columns: [Column]) { self.columns = columns }

    /// Adds a row.
    ///
    /// - Parameter cells: A cell for each column.
    public mutating func add(_ cells: [String]) {
        rows.append(zip(cells, columns).map { DisplayText.cut(DisplayText.plain($0), to: $1.limit) })
    }

    /// The lines of the table with its heading, none of them ending in blanks.
    public var lines: [String] {
        let titles = columns.map(\.title)
        let widths = columns.indices.map { index in
            ([titles] + rows).map { DisplayText.width($0[index]) }.max() ?? 0
        }
        let rule = widths.map { String(repeating: "─", count: $0) }
        return ([titles, rule] + rows).map { line($0, widths) }
    }

    /// The lines as one text, a line feed after each.
    public var text: String { lines.map { $0 + "\n" }.joined() }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = columns.indices.map { index in
            let blanks = String(repeating: " ", count: widths[index] - DisplayText.width(cells[index]))
            return columns[index].isNumeric ? blanks + cells[index] : cells[index] + blanks
        }.joined(separator: Self.gap)
        while line.last == " " { line.removeLast() }
        return line
    }
}
