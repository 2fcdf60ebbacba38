/// A chart of counts, a bar for each, drawn as SVG in a page; each bar says its number, and the figure its whole as text.
enum BarChart {
    /// A count.
    struct Bar {
        let name: String
        let value: Int
    }

    /// The most bars of a chart; the others are left to the table.
    static let most = 60
    private static let rowHeight = 22
    private static let labelWidth = 190
    private static let width = 720

    /// Returns a figure.
    static func figure(_ title: String, _ bars: some RandomAccessCollection<Bar>) -> String {
        let longest = max(bars.map(\.value).max() ?? 1, 1)
        let rows = bars.enumerated().map { index, bar in
            let y = index * rowHeight
            let length = Double(bar.value) / Double(longest) * Double(width - labelWidth - 60)
            return label(bar.name, y)
                + "<rect class=\"bar\" x=\"\(labelWidth)\" y=\"\(y + 4)\" width=\"\(Int(length.rounded()))\" height=\"14\"/>"
                + "<text x=\"\(labelWidth + Int(length.rounded()) + 6)\" y=\"\(y + 16)\">\(bar.value)</text>"
        }
        let told = bars.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
        return frame(title, told, height: bars.count * rowHeight, rows)
    }

    /// The name of a row, cut to its room.
    static func label(_ name: String, _ y: Int) -> String {
        let short = name.count > 28 ? name.prefix(27) + "…" : name[...]
        return
            "<text x=\"\(labelWidth - 8)\" y=\"\(y + 16)\" text-anchor=\"end\">\(HTMLText.escaped(String(short)))</text>"
    }

    /// The figure around a chart's rows.
    static func frame(_ title: String, _ told: String, height: Int, _ rows: [String]) -> String {
        let name = HTMLText.escaped("\(title): \(told)")
        return "<figure><figcaption>\(HTMLText.escaped(title))</figcaption>\n"
            + "<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"\(name)\">\n"
            + rows.joined(separator: "\n") + "\n</svg></figure>"
    }

    /// Where in a chart a value of a scale lies that leaves so much room for words behind it.
    static func position(_ value: Int, of longest: Int, room: Int) -> Int {
        labelWidth
            + Int((Double(value) / Double(max(longest, 1)) * Double(width - labelWidth - room)).rounded())
    }
}

/// A chart of death tolls: a line from the lowest to the highest figure, a dot at the most credible one.
enum RangeChart {
    /// A toll.
    struct Row {
        let name: String
        let toll: DeathToll

        var words: String { "\(toll.best) (\(toll.low)–\(toll.high)\(toll.isOpen ? " or more" : ""))" }
    }

    /// Returns a figure.
    static func figure(_ title: String, _ all: [Row]) -> String {
        let rows = Array(all.prefix(60))
        let longest = rows.map { max($0.toll.high, $0.toll.best) }.max() ?? 1
        // Digits and letters of 12 pixels are 7 wide at most on average; a gap stands before the words.
        let room = 20 + 7 * (rows.map(\.words.count).max() ?? 0)
        let drawn = rows.enumerated().map { index, row in
            let y = index * 22
            let (low, best) = (
                BarChart.position(row.toll.low, of: longest, room: room),
                BarChart.position(row.toll.best, of: longest, room: room)
            )
            let high = BarChart.position(max(row.toll.high, row.toll.best), of: longest, room: room)
            return BarChart.label(row.name, y)
                + "<line class=\"range\" x1=\"\(low)\" x2=\"\(high)\" y1=\"\(y + 11)\" y2=\"\(y + 11)\"/>"
                + "<circle class=\"best\" cx=\"\(best)\" cy=\"\(y + 11)\" r=\"6\"/>"
                + "<text x=\"\(high + 12)\" y=\"\(y + 16)\">\(row.words)</text>"
        }
        let told = rows.map { "\($0.name) \($0.words)" }.joined(separator: ", ")
        return BarChart.frame(title, told, height: rows.count * 22, drawn)
    }
}
