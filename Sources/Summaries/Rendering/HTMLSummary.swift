import Incidents
import TextFormats

extension IncidentSummary {
    /// The summary as one HTML page that stands alone: no script, nothing to be loaded.
    public var html: String {
        var lines = [
            "<!DOCTYPE html>", "<html lang=\"en\"><head><meta charset=\"utf-8\">",
            "<meta name=\"viewport\" content=\"width=device-width\">", "<title>\(heading)</title>",
            Self.style, "</head><body>", "<h1>\(heading)</h1>",
            Self.paragraph(GroupProse(total, grouping).overview),
        ]
        if let scheme { lines.append(Self.paragraph(English.scheme(scheme))) }
        if !total.incidents.isEmpty {
            lines.append(Self.table(Self.overviewTitles, (groups + [total]).map(Self.overviewCells)))
            for group in groups { lines += section(group) }
        }
        return (lines + ["</body></html>"]).joined(separator: "\n") + "\n"
    }

    private static let style = """
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
        table { border-collapse: collapse; display: block; overflow-x: auto }
        th, td { border-bottom: 1px solid #bbb; padding: .25rem .6rem; text-align: left; vertical-align: top }
        </style>
        """

    private func section(_ group: GroupSummary) -> [String] {
        let prose = GroupProse(group, grouping)
        let paragraphs = [prose.overview] + prose.contested + [prose.gaps].compactMap(\.self)
        return ["<h2>\(Self.escaped(group.key.title))</h2>"] + paragraphs.map(Self.paragraph)
    }

    private static func paragraph(_ text: String) -> String { "<p>\(escaped(text))</p>" }

    private static func table(_ titles: [String], _ rows: [[String]]) -> String {
        let head = titles.map { "<th>\(escaped($0))</th>" }.joined()
        let body = rows.map { row in "<tr>\(row.map { "<td>\(escaped($0))</td>" }.joined())</tr>" }
        return "<table><tr>\(head)</tr>\n\(body.joined(separator: "\n"))\n</table>"
    }

    /// Text from outside as characters: no markup from a report gets into the page.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in DisplayText.plain(text) {
            switch character {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "\"": escaped += "&quot;"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
