import CXML

extension MarkupTree {
    /// Reads an HTML page or a piece of one; there is none so broken that nothing comes out.
    ///
    /// - Parameter html: The page.
    /// - Complexity: Linear in the page.
    public init(html: String) {
        self.init()
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue
        unsafe read(html) { bytes, count in
            unsafe htmlReadMemory(bytes, count, nil, "UTF-8", Int32(options))
        }
    }

    /// Reads an XML file, such as a feed.
    ///
    /// Entities of its own and files that it names are not followed.
    ///
    /// - Parameter xml: The file, whatever encoding its first line names.
    /// - Throws: ``MarkupError`` when it has no outermost element.
    /// - Complexity: Linear in the file.
    public init(xml: String) throws(MarkupError) {
        self.init()
        let options =
            XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue
        unsafe read(xml) { bytes, count in
            unsafe xmlReadMemory(bytes, count, nil, "UTF-8", Int32(options))
        }
        guard nodes.contains(where: \.isElement) else { throw MarkupError.noElement }
    }

    /// libxml2 has tables to set up before several threads may use it.
    private static let isReady: Void = xmlInitParser()

    private mutating func read(
        _ text: String, with parse: (UnsafePointer<CChar>?, Int32) -> UnsafeMutablePointer<xmlDoc>?
    ) {
        Self.isReady
        var text = text
        let document = text.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) {
                unsafe parse($0.baseAddress, Int32(clamping: $0.count))
            }
        }
        guard let document = unsafe document else { return }
        defer { unsafe xmlFreeDoc(document) }
        if let root = unsafe xmlDocGetRootElement(document) { unsafe copy(root) }
    }

    /// Copies an element and all below it, without recursion: pages may nest as deep as they like.
    private mutating func copy(_ root: xmlNodePtr) {
        var open: [Int] = []
        var node = unsafe root
        while true {
            let index = unsafe append(node, in: open.last ?? -1)
            if let index, let first = unsafe node.pointee.children, nodes[index].isElement {
                open.append(index)
                unsafe node = first
                continue
            }
            while unsafe node == root || node.pointee.next == nil {
                guard unsafe node != root, let parent = unsafe node.pointee.parent else { return }
                if let index = open.popLast() { close(index) }
                unsafe node = parent
            }
            guard let next = unsafe node.pointee.next else { return }
            unsafe node = next
        }
    }

    /// Appends an element or a text; other nodes (comments, instructions) are passed over.
    private mutating func append(_ node: xmlNodePtr, in parent: Int) -> Int? {
        switch unsafe node.pointee.type {
        case XML_ELEMENT_NODE:
            append(
                MarkupNode(
                    name: unsafe Self.string(node.pointee.name), namespace: unsafe Self.namespace(of: node),
                    attributes: unsafe Self.attributes(of: node), text: "", parent: parent, end: 0))
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
            append(
                MarkupNode(
                    name: "", namespace: "", attributes: [], text: unsafe Self.string(node.pointee.content),
                    parent: parent, end: 0))
        default: nil
        }
    }

    private static func namespace(of node: xmlNodePtr) -> String {
        guard let namespace = unsafe node.pointee.ns else { return "" }
        return unsafe string(namespace.pointee.href)
    }

    private static func attributes(of node: xmlNodePtr) -> [MarkupAttribute] {
        var attributes: [MarkupAttribute] = []
        var next = unsafe node.pointee.properties
        while let attribute = unsafe next {
            let value = unsafe attribute.pointee.children.map { unsafe Self.joined($0) } ?? ""
            attributes.append(MarkupAttribute(name: unsafe string(attribute.pointee.name), value: value))
            unsafe next = attribute.pointee.next
        }
        return attributes
    }

    private static func joined(_ first: xmlNodePtr) -> String {
        var value = ""
        var next: xmlNodePtr? = unsafe first
        while let node = unsafe next {
            unsafe value += string(node.pointee.content)
            unsafe next = node.pointee.next
        }
        return value
    }

    private static func string(_ bytes: UnsafePointer<xmlChar>?) -> String {
        guard let bytes = unsafe bytes else { return "" }
        return unsafe String(decodingCString: bytes, as: UTF8.self)
    }
}
