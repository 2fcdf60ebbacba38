import Markup

/// Tells which elements of a page are no part of an article: by their tags, and by the words in their attributes.
enum PageAsides {
    /// For each node, whether it is set aside with all below it.
    static func dropped(in tree: MarkupTree) -> [Bool] {
        let lengths = textLengths(of: tree)
        let whole = lengths.last ?? 0
        return tree.nodes.indices.map { index in
            let node = tree.nodes[index]
            guard node.isElement else { return false }
            if PageTags.isNeverText(node.name) || isHidden(node) { return true }
            guard isAside(node) else { return false }
            // Words such as "sidebar" in the name of the element that holds the whole page tell nothing.
            let inside = lengths[node.end] - lengths[index]
            return inside * 5 < whole * 2
        }
    }

    /// How many characters of text stand before each node, and at last all of them.
    private static func textLengths(of tree: MarkupTree) -> [Int] {
        var lengths = [0]
        lengths.reserveCapacity(tree.nodes.count + 1)
        var silentUntil = 0
        for (index, node) in tree.nodes.enumerated() {
            if index >= silentUntil, PageTags.isNeverText(node.name) { silentUntil = node.end }
            let count = index < silentUntil ? 0 : node.text.utf8.count { $0 > 0x20 }
            lengths.append((lengths.last ?? 0) + count)
        }
        return lengths
    }

    private static func isHidden(_ node: MarkupNode) -> Bool {
        if node["hidden"] != nil || node["aria-hidden"]?.lowercased() == "true" { return true }
        guard let style = node["style"] else { return false }
        let packed = style.lowercased().filter { !$0.isWhitespace }
        return packed.contains("display:none") || packed.contains("visibility:hidden")
    }

    private static func isAside(_ node: MarkupNode) -> Bool {
        switch node.name {
        case "html", "body", "main", "article": return false
        default: break
        }
        return ["class", "id", "role"].contains { name in
            node[name].map(PageWords.shared.isAside) ?? false
        }
    }
}
