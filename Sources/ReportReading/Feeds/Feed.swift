import Markup

/// A feed of reports: RSS 0.9 to 2.0, RDF, Atom.
///
/// The longest text that an item carries is its report: the whole article where the feed has it, else the summary, else
/// the headline alone.
struct Feed {
    private let tree: MarkupTree
    private let items: [Int]
    private let channel: Int

    /// Reads a feed.
    ///
    /// - Throws: A sentence that says what it is instead.
    init(_ xml: String) throws(MarkupError) {
        let tree = try MarkupTree(xml: xml)
        self.tree = tree
        let items = tree.elements("item")
        self.items = items.isEmpty ? tree.elements("entry") : items
        channel = tree.elements("channel").first ?? 0
    }

    /// Whether it is a feed at all and not some other XML.
    var isFeed: Bool {
        switch tree.nodes.first?.name {
        case "rss", "RDF", "feed": true
        default: !items.isEmpty
        }
    }

    /// The number of reports.
    var count: Int { items.count }

    /// The text and the fields of a report.
    ///
    /// - Parameter index: The item, counted from 0 in the order of the file.
    /// - Returns: The text of the article, and the names and values of what is said about it.
    func report(_ index: Int) -> (text: String, fields: [(name: String, value: String)]) {
        let item = items[index]
        let title = text(item, "title").map { PageReport.text(ofPiece: $0).collapsed }
        let bodies = ["encoded", "content", "description", "summary"].compactMap { body(item, $0) }
        let longest = bodies.max { $0.utf8.count < $1.utf8.count } ?? ""
        let fields: [(name: String, value: String?)] = [
            ("id", text(item, "guid") ?? text(item, "id") ?? link(item)), ("title", title),
            ("published", published(item)), ("source", source(of: item)), ("url", link(item)),
            ("language", language(of: item)),
        ]
        return (
            longest.isEmpty ? title ?? "" : longest,
            fields.compactMap { field in field.value.map { (name: field.name, value: $0) } }
        )
    }

    private func text(_ element: Int, _ name: String) -> String? {
        guard let child = tree.child(name, of: element) else { return nil }
        let text = tree.text(of: child).trimmed
        return text.isEmpty ? nil : text
    }

    private func published(_ item: Int) -> String? {
        let names = ["pubDate", "published", "date", "issued", "updated"]
        return names.lazy.compactMap { text(item, $0) }.first
    }

    /// A text that is HTML, escaped or as elements.
    private func body(_ item: Int, _ name: String) -> String? {
        guard let child = tree.child(name, of: item), tree.nodes[child]["url"] == nil else { return nil }
        if tree.nodes[child]["type"]?.lowercased() == "text" { return tree.text(of: child).trimmed }
        let hasElements = tree.children(of: child).contains { tree.nodes[$0].isElement }
        guard hasElements else { return PageReport.text(ofPiece: tree.text(of: child)) }
        let blocks = PageBlocks.blocks(of: tree, below: child) { PageTags.isNeverText(tree.nodes[$0].name) }
        return blocks.map(\.text).joined(separator: "\n\n")
    }

    private func link(_ item: Int) -> String? {
        if let text = text(item, "link") { return text }
        let links = tree.children(of: item).filter { tree.nodes[$0].name == "link" }
        let main = links.first { tree.nodes[$0]["rel"] == nil || tree.nodes[$0]["rel"] == "alternate" }
        return (main ?? links.first).flatMap { tree.nodes[$0]["href"] }
    }

    private func source(of item: Int) -> String? {
        text(item, "source").map(\.collapsed) ?? text(item, "publisher")
            ?? text(channel, "title").map(\.collapsed)
    }

    private func language(of item: Int) -> String? {
        let tag = tree.nodes[item]["lang"] ?? text(channel, "language") ?? tree.nodes.first?["lang"]
        return tag.map { String($0.prefix { $0.isLetter }).lowercased() }
    }
}
