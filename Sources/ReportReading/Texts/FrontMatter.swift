import Yams

/// The lines between `---` at the front of a text file: YAML keys and values.
struct FrontMatter {
    /// The keys and values in their order.
    let fields: [(name: String, value: String)]

    /// The text behind it, or all of the text when there is none.
    let body: Substring

    /// Reads the front matter of a text.
    ///
    /// - Throws: ``ReadingProblem`` when it does not end or is no YAML mapping.
    init(_ text: String, path: String) throws(ReadingProblem) {
        guard let opened = Self.afterFence(text[...]) else {
            fields = []
            body = text[...]
            return
        }
        guard let (yaml, rest) = Self.split(opened) else {
            throw ReadingProblem(
                path: path, line: 1, message: "the front matter does not end; close it with a line '---'")
        }
        fields = try Self.parse(String(yaml), path: path)
        body = rest.drop { $0.isNewline }
    }

    private static func afterFence(_ text: Substring) -> Substring? {
        guard text.hasPrefix("---"), let end = text.firstIndex(where: \.isNewline) else { return nil }
        guard text[..<end].dropFirst(3).allSatisfy(\.isWhitespace) else { return nil }
        return text[text.index(after: end)...]
    }

    private static func split(_ text: Substring) -> (yaml: Substring, rest: Substring)? {
        var rest = text
        while true {
            if let after = afterFence(rest) { return (text[..<rest.startIndex], after) }
            if rest.allSatisfy({ $0 == "-" || $0.isWhitespace }), rest.hasPrefix("---") {
                return (text[..<rest.startIndex], "")
            }
            guard let end = rest.firstIndex(where: \.isNewline) else { return nil }
            rest = rest[rest.index(after: end)...]
        }
    }

    private static func parse(_ yaml: String, path: String) throws(ReadingProblem) -> [(
        name: String, value: String
    )] {
        do {
            guard let node = try Yams.compose(yaml: yaml) else { return [] }
            guard let mapping = node.mapping else {
                throw ReadingProblem(
                    path: path, line: 2, message: "the front matter is no list of 'key: value' lines")
            }
            return try mapping.map { (name: $0.key.string ?? "", value: try text(of: $0.value)) }
        } catch let problem as ReadingProblem {
            throw problem
        } catch {
            throw ReadingProblem(
                path: path, line: nil, message: "the front matter is not valid YAML: \(error)")
        }
    }

    private static func text(of node: Node) throws -> String {
        if let scalar = node.scalar {
            return scalar.string == "null" || scalar.string == "~" ? "" : scalar.string
        }
        return try Yams.serialize(node: node)
    }
}
