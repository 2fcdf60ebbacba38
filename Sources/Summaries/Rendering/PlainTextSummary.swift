import Incidents
import TextFormats

extension IncidentSummary {
    private static let columns = 100

    /// The summary for a terminal of 100 columns: a table, then the groups in prose.
    public var plainText: String {
        var lines = opening.flatMap(Self.paragraph)
        guard !total.incidents.isEmpty else { return lines.dropLast().joined(separator: "\n") + "\n" }
        lines += overviewLines + [""]
        for group in groups {
            lines.append(DisplayText.plain(group.key.title).uppercased())
            lines += GroupProse(group, grouping).paragraphs.flatMap(Self.paragraph)
        }
        return lines.dropLast().joined(separator: "\n") + "\n"
    }

    /// The figures of all groups, without the identities, for which a terminal has no room.
    private var overviewLines: [String] {
        var table = TextTable(
            zip(Self.overviewTitles, [34, 9, 11, 8, 9, 9]).enumerated().map { index, column in
                TextTable.Column(title: column.0, limit: column.1, isNumeric: index > 0)
            })
        for group in overviewGroups { table.add(Array(Self.overviewCells(group).dropLast())) }
        return table.lines
    }

    private static func paragraph(_ text: String) -> [String] {
        DisplayText.wrapped(DisplayText.plain(text), to: columns) + [""]
    }
}
