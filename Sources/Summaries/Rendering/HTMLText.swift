import TextFormats

/// Text, paragraphs and tables as HTML; no markup from a report gets into the page.
enum HTMLText {
    static func paragraph(_ text: String) -> String { "<p>\(escaped(text))</p>" }

    /// A table.
    ///
    /// - Parameters:
    ///   - table: The titles and cells.
    ///   - linked: Columns whose identities, parted by commas, lead to the rows of their incidents.
    ///   - naming: Whether rows are named by their first cell, for links to lead there.
    /// - Returns: The element.
    static func table(_ table: SummaryTable, linked: Set<Int> = [], naming: Bool = false) -> String {
        func type(_ column: Int) -> String { table.numeric.contains(column) ? " class=\"number\"" : "" }
        let head = table.titles.enumerated().map { "<th scope=\"col\"\(type($0))>\(escaped($1))</th>" }
            .joined()
        let body = table.rows.map { row in
            let name = naming ? " id=\"\(escaped(row[0]))\"" : ""
            let cells = row.enumerated().map {
                "<td\(type($0))>\(linked.contains($0) ? links($1) : escaped($1))</td>"
            }
            return "<tr\(name)>\(cells.joined())</tr>"
        }
        return
            "<table><thead><tr>\(head)</tr></thead><tbody>\n\(body.joined(separator: "\n"))\n</tbody></table>"
    }

    private static func links(_ ids: String) -> String {
        ids.split(separator: ", ").map { id in
            id == "…" ? "…" : "<a href=\"#\(escaped(String(id)))\">\(escaped(String(id)))</a>"
        }.joined(separator: ", ")
    }

    /// Text from outside as characters, also in attributes.
    static func escaped(_ text: String) -> String {
        var buffer = ByteBuffer()
        buffer.append(escapingXML: DisplayText.plain(text))
        return String(decoding: buffer.bytes, as: UTF8.self)
    }
}
