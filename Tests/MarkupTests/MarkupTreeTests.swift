import Markup
import Testing

@Suite("Markup")
struct MarkupTreeTests {
    /// The tree in one line: elements with what they hold in brackets, texts in quotes.
    private func shape(_ tree: MarkupTree, _ index: Int = 0) -> String {
        let node = tree.nodes[index]
        guard node.isElement else { return "'\(node.text)'" }
        return node.name + "(" + tree.children(of: index).map { shape(tree, $0) }.joined(separator: " ") + ")"
    }

    @Test(
        "pages become trees, also broken ones",
        arguments: [
            ("<p>One<p>Two", "html(body(p('One') p('Two')))"),
            ("<div><b>x</div>y", "html(body(div(b('x')) 'y'))"),
            ("<p>A &amp; B&nbsp;&eacute;</p>", "html(body(p('A & B\u{A0}é')))"),
            ("<article><time datetime=x>now</time></article>", "html(body(article(time('now'))))"),
            ("<p>a<!-- b -->c</p>", "html(body(p('a' 'c')))"), ("plain", "html(body(p('plain')))"),
        ])
    func pages(html: String, expected: String) {
        #expect(shape(MarkupTree(html: html)) == expected)
    }

    @Test("what is no page is an empty tree", arguments: ["", " ", "<!-- x -->"])
    func empty(html: String) {
        #expect(!MarkupTree(html: html).nodes.contains { $0.name == "p" })
    }

    @Test("feeds keep namespaces and attributes; sections of characters are text")
    func feeds() throws {
        let tree = try MarkupTree(
            xml: "<?xml version='1.0'?><r xmlns:c='http://x/'><c:e a='1 &lt; 2'><![CDATA[<p>]]></c:e></r>")
        #expect(shape(tree) == "r(e('<p>'))")
        #expect(tree.nodes[1].namespace == "http://x/")
        #expect(tree.nodes[1]["a"] == "1 < 2")
        #expect(tree.child("e", in: "http://x/", of: 0) == 1)
        #expect(tree.child("e", in: "", of: 0) == nil)
    }

    @Test("what is no XML is an error", arguments: ["", "plain text", "<?xml version='1.0'?>"])
    func noXML(text: String) {
        #expect(throws: MarkupError.self) { try MarkupTree(xml: text) }
    }

    @Test("a file's own entities neither grow nor reach for other files")
    func entities() throws {
        let laughs = (1...9).map { "<!ENTITY l\($0) '\(String(repeating: "&l\($0 - 1);", count: 10))'>" }
        let xml =
            "<!DOCTYPE r [<!ENTITY l0 'ha'>\(laughs.joined())<!ENTITY f SYSTEM 'file:///etc/passwd'>]><r>a&l9;&f;b</r>"
        let tree = try MarkupTree(xml: xml)
        #expect(tree.text(of: 0).utf8.count < 100)
        #expect(!tree.text(of: 0).contains("root:"))
    }

    @Test("each node's descendants stand right behind it, however deep")
    func nesting() {
        let tree = MarkupTree(html: String(repeating: "<div>x", count: 200))
        for (index, node) in tree.nodes.enumerated() {
            #expect(node.end > index && node.end <= tree.nodes.count)
            #expect(node.parent < index)
            if node.parent >= 0 { #expect(node.end <= tree.nodes[node.parent].end) }
        }
        #expect(tree.elements("div").count == 200)
    }
}
