/// Columns aligned for people, two blanks between them.
public struct TextTable: Sendable {
    private let lines: [[String]]

    /// Creates a table.
    ///
    /// - Parameters:
    ///   - header: The names of the columns.
    ///   - rows: The cells of each row, as many as there are columns.
    public init(header: [String], rows: [[String]]) {
        lines = [header] + rows
    }

    /// The table as bytes, a line feed after each line.
    public var utf8: [UInt8] {
        let columns = lines.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            lines.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
        }
        var bytes: [UInt8] = []
        for line in lines {
            var text = ""
            for (cell, width) in zip(line, widths) {
                text += cell + String(repeating: " ", count: width - cell.count + 2)
            }
            while text.last == " " { text.removeLast() }
            bytes += Array(text.utf8) + [UInt8(ascii: "\n")]
        }
        return bytes
    }
}
