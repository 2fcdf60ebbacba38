/// An element or a run of text of a page or a feed.
public struct MarkupNode: Sendable {
    /// The element's name without prefix, in lower case for HTML; empty for text.
    public let name: String

    /// The address of the element's namespace; empty for HTML and where there is none.
    public let namespace: String

    /// The attributes in the order of the file.
    public let attributes: [MarkupAttribute]

    /// The characters of a text; empty for elements.
    public let text: String

    /// The index of the element around it; -1 for the outermost.
    public let parent: Int

    /// The index behind its last descendant.
    public internal(set) var end: Int

    /// Whether it is an element and not text.
    public var isElement: Bool { !name.isEmpty }

    /// Returns an attribute's value.
    ///
    /// - Parameter name: The attribute's name without prefix.
    /// - Returns: The value, or nothing when it is not there.
    public subscript(name: String) -> String? {
        attributes.first { $0.name == name }?.value
    }
}

/// An attribute of an element.
public struct MarkupAttribute: Hashable, Sendable {
    /// The name without prefix.
    public let name: String

    /// The value, its entities resolved.
    public let value: String
}
