import Markup

/// Finds the article on a page: the element whose paragraphs are long, many and free of links.
///
/// After Arc90's Readability: every paragraph speaks for the element around it and half as loud for the next one; menus,
/// sharing bars, lists of other articles and comment forms are told by their tags and by the words in their attributes
/// and set aside before, unless most of the page's text is in them.
struct MainText {
    private let tree: MarkupTree
    private let dropped: [Bool]
    private let root: Int

    /// The paragraphs of the article in the order of the page; none when the page has no text.
    static func paragraphs(of tree: MarkupTree) -> [PageBlock] {
        guard !tree.nodes.isEmpty else { return [] }
        let finder = MainText(tree)
        return finder.paragraphs()
    }

    private init(_ tree: MarkupTree) {
        self.tree = tree
        dropped = PageAsides.dropped(in: tree)
        root = tree.elements("body").first ?? 0
    }

    private func paragraphs() -> [PageBlock] {
        let all = blocks(below: root)
        guard let best = marked() ?? best(all) else { return all.filter { !$0.isLinks } }
        var chosen = blocks(below: best)
        for sibling in siblings(of: best, all) { chosen += blocks(below: sibling) }
        chosen.sort { $0.element < $1.element }
        let text = chosen.filter { !$0.isLinks }
        return Self.length(text) < 80 ? all.filter { !$0.isLinks } : text
    }

    private func blocks(below element: Int) -> [PageBlock] {
        PageBlocks.blocks(of: tree, below: element) { dropped[$0] }
    }

    private static func length(_ blocks: [PageBlock]) -> Int { blocks.reduce(0) { $0 + $1.text.utf8.count } }

    /// The element that the page itself says is the article.
    private func marked() -> Int? {
        let named = tree.nodes.indices.filter { index in
            guard tree.nodes[index].isElement, !dropped[index] else { return false }
            return tree.nodes[index]["itemprop"]?.lowercased() == "articlebody"
        }
        let articles = tree.elements("article").filter { !dropped[$0] }
        let candidate = named.count == 1 ? named.first : articles.count == 1 ? articles.first : nil
        guard let candidate, Self.length(blocks(below: candidate).filter { !$0.isLinks }) >= 250 else {
            return nil
        }
        return candidate
    }

    // MARK: Scores

    private func scores(_ blocks: [PageBlock]) -> [Int: Double] {
        var scores: [Int: Double] = [:]
        for block in blocks where block.text.utf8.count >= 40 && !block.isLinks {
            let commas = block.text.utf8.count { $0 == UInt8(ascii: ",") }
            let score = 1 + Double(commas) + min(Double(block.text.utf8.count) / 100, 3)
            let holder =
                PageTags.isParagraph(tree.nodes[block.element].name)
                ? tree.nodes[block.element].parent : block.element
            guard holder >= 0 else { continue }
            scores[holder, default: 0] += score
            let next = tree.nodes[holder].parent
            if next >= 0 { scores[next, default: 0] += score / 2 }
        }
        for (element, score) in scores {
            scores[element] = score * (1 - linkDensity(of: element)) * (isNamedBody(element) ? 1.25 : 1)
        }
        return scores
    }

    private func best(_ blocks: [PageBlock]) -> Int? {
        // Of two with one score the outer, which comes first.
        scores(blocks).max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// Elements beside the article that go on with it, as pages cut by advertisements have.
    private func siblings(of best: Int, _ all: [PageBlock]) -> [Int] {
        let parent = tree.nodes[best].parent
        guard parent >= 0 else { return [] }
        let scores = scores(all)
        let threshold = max(6, (scores[best] ?? 0) * 0.2)
        return tree.children(of: parent).filter { sibling in
            guard sibling != best, tree.nodes[sibling].isElement, !dropped[sibling] else { return false }
            if (scores[sibling] ?? 0) >= threshold, linkDensity(of: sibling) < 0.3 { return true }
            guard PageTags.isParagraph(tree.nodes[sibling].name) else { return false }
            return tree.text(of: sibling).utf8.count > 80 && linkDensity(of: sibling) < 0.25
        }
    }

    private func linkDensity(of element: Int) -> Double {
        let blocks = blocks(below: element)
        let length = Self.length(blocks)
        return length == 0 ? 1 : Double(blocks.reduce(0) { $0 + $1.linked }) / Double(length)
    }

    private func isNamedBody(_ element: Int) -> Bool {
        let node = tree.nodes[element]
        if node.name == "article" || node.name == "main" { return true }
        return [node["class"], node["id"]].contains { $0.map(PageWords.shared.isBody) ?? false }
    }
}

extension PageTags {
    /// Whether an element is one paragraph and no container.
    static func isParagraph(_ name: String) -> Bool {
        switch name {
        case "p", "pre", "li", "td", "dd", "h1", "h2", "h3", "h4", "h5", "h6": true
        default: false
        }
    }
}
