/// A page or a feed as a tree: all nodes in the order of the file, each before what it holds.
///
/// libxml2 reads the file; nothing of it outlives the reading, so that a tree is a value like any other. What a broken
/// page leaves open is closed as browsers of old did.
public struct MarkupTree: Sendable {
    /// The nodes in the order of the file; the descendants of node `i` are `i + 1 ..< nodes[i].end`.
    public private(set) var nodes: [MarkupNode] = []

    init() {}

    /// The children of a node, in order.
    ///
    /// - Parameter index: The node.
    /// - Returns: The indices of the nodes right below it.
    public func children(of index: Int) -> MarkupChildren {
        MarkupChildren(tree: self, at: index + 1, end: nodes[index].end)
    }

    /// The elements of a name below a node, at any depth.
    ///
    /// - Parameters:
    ///   - name: The element's name.
    ///   - index: The node to look below; the whole tree when nothing is given.
    /// - Returns: The indices in the order of the file.
    public func elements(_ name: String, below index: Int? = nil) -> [Int] {
        let range = index.map { $0 + 1..<nodes[$0].end } ?? nodes.indices
        return range.filter { nodes[$0].name == name }
    }

    /// The first child element of a name.
    ///
    /// - Parameters:
    ///   - name: The element's name.
    ///   - namespace: The element's namespace, any when nothing is given.
    ///   - index: The node to look right below.
    /// - Returns: Its index, or nothing when there is none.
    public func child(_ name: String, in namespace: String? = nil, of index: Int) -> Int? {
        children(of: index).first {
            nodes[$0].name == name && (namespace == nil || nodes[$0].namespace == namespace)
        }
    }

    /// All the text in a node, as it stands.
    ///
    /// - Parameter index: The node.
    /// - Returns: The texts one after the other.
    public func text(of index: Int) -> String {
        var text = nodes[index].text
        for at in index + 1..<max(index + 1, nodes[index].end) { text += nodes[at].text }
        return text
    }

    /// Opens a node; what is appended until ``close(_:)`` is inside it.
    mutating func append(_ node: MarkupNode) -> Int {
        nodes.append(node)
        nodes[nodes.count - 1].end = nodes.count
        return nodes.count - 1
    }

    mutating func close(_ index: Int) { nodes[index].end = nodes.count }
}

/// The children of a node, one after the other.
public struct MarkupChildren: Sequence, IteratorProtocol {
    let tree: MarkupTree
    var at: Int
    let end: Int

    /// Returns the next child's index, nothing after the last.
    public mutating func next() -> Int? {
        guard at < end else { return nil }
        defer { at = tree.nodes[at].end }
        return at
    }
}
