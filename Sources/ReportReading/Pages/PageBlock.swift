import Markup

/// A paragraph of a page: the text of one block element that no block inside it has.
struct PageBlock {
    /// The element.
    let element: Int
    /// The words, every run of blanks one blank, a forced line end one line end.
    var text = ""
    /// How many characters of it are links.
    var linked = 0

    /// Whether most of it is links, as in menus and lists of other articles.
    var isLinks: Bool { linked * 2 > text.utf8.count }
}

/// Cuts a page into paragraphs.
struct PageBlocks {
    private let tree: MarkupTree
    private let isDropped: (Int) -> Bool
    private var blocks: [PageBlock] = []

    /// The paragraphs below an element in the order of the page, those of dropped elements left out.
    static func blocks(
        of tree: MarkupTree, below root: Int, without isDropped: @escaping (Int) -> Bool
    ) -> [PageBlock] {
        var cutter = PageBlocks(tree: tree, isDropped: isDropped)
        cutter.cut(root)
        return cutter.blocks.compactMap { block in
            var block = block
            block.text = block.text.trimmed
            return block.text.isEmpty ? nil : block
        }
    }

    private init(tree: MarkupTree, isDropped: @escaping (Int) -> Bool) {
        self.tree = tree
        self.isDropped = isDropped
    }

    private mutating func cut(_ root: Int) {
        var at = root
        var links: [Int] = []
        var owner: [Int] = []
        blocks.append(PageBlock(element: root))
        while at < tree.nodes[root].end {
            while let end = owner.last, tree.nodes[end].end <= at {
                owner.removeLast()
                blocks.append(PageBlock(element: owner.last ?? root))
            }
            while let link = links.last, tree.nodes[link].end <= at { links.removeLast() }
            let node = tree.nodes[at]
            if node.isElement, isDropped(at) {
                at = max(node.end, at + 1)
                continue
            }
            if PageTags.isBlock(node.name) {
                owner.append(at)
                blocks.append(PageBlock(element: at))
            } else if node.name == "br" {
                append("\n", isLink: false)
            } else if node.name == "a" {
                links.append(at)
            } else if !node.isElement {
                append(node.text, isLink: !links.isEmpty)
            }
            at += 1
        }
    }

    private mutating func append(_ text: String, isLink: Bool) {
        let last = blocks.count - 1
        let before = blocks[last].text.utf8.count
        blocks[last].text.appendCollapsing(text, keepsLines: text == "\n")
        if isLink { blocks[last].linked += blocks[last].text.utf8.count - before }
    }
}

/// What the tags of HTML are for.
enum PageTags {
    /// Whether an element begins a line of its own.
    static func isBlock(_ name: String) -> Bool { blocks.contains(name) }

    /// Whether an element is never part of an article's text.
    static func isNeverText(_ name: String) -> Bool { never.contains(name) }

    private static let blocks: Set<String> = [
        "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "figure",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section",
        "summary", "table", "tbody", "td", "th", "thead", "tr", "ul",
    ]

    private static let never: Set<String> = [
        "aside", "audio", "button", "canvas", "figcaption", "footer", "form", "head", "iframe", "input",
        "label", "map", "nav", "noscript", "object", "script", "select", "style", "svg", "template",
        "textarea", "time", "title", "video",
    ]
}

extension String {
    /// Appends a text with every run of blanks as one blank.
    mutating func appendCollapsing(_ other: String, keepsLines: Bool) {
        if keepsLines {
            self += other
            return
        }
        for scalar in other.unicodeScalars {
            if scalar.properties.isWhitespace {
                let last = unicodeScalars.last
                if last != nil, last != " ", last != "\n" { self += " " }
            } else if scalar != "\u{AD}", scalar != "\u{200B}", scalar != "\u{FEFF}" {
                unicodeScalars.append(scalar)
            }
        }
    }

    /// Without blanks at both ends.
    var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
