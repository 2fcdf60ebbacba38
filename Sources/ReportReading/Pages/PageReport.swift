import Incidents
import Markup

/// Reads an HTML page as a report: the article's paragraphs, and what the page says of itself.
enum PageReport {
    /// The text of the article and the fields of the report, for a whole page.
    static func read(_ html: String) -> (text: String, fields: [(name: String, value: String)]) {
        let tree = MarkupTree(html: html)
        let fields = PageMetadata(tree).fields
        let title = fields.first { $0.name == "title" }?.value
        return (text(of: MainText.paragraphs(of: tree), without: title), fields)
    }

    /// The text of a piece of HTML, as feeds carry it: all its paragraphs.
    static func text(ofPiece html: String) -> String {
        let tree = MarkupTree(html: html)
        guard !tree.nodes.isEmpty else { return "" }
        let blocks = PageBlocks.blocks(of: tree, below: 0) { PageTags.isNeverText(tree.nodes[$0].name) }
        return text(of: blocks.filter { !$0.isLinks }, without: nil)
    }

    /// Paragraphs with an empty line between; the headline, which is metadata, is not said again.
    private static func text(of blocks: [PageBlock], without title: String?) -> String {
        var paragraphs: [String] = []
        for block in blocks where block.text != title && block.text != paragraphs.last {
            paragraphs.append(block.text)
        }
        return paragraphs.joined(separator: "\n\n")
    }
}
