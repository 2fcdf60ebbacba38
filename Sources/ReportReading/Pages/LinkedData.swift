import Markup
import TextFormats

/// What a page says of itself to machines, as schema.org's JSON-LD.
struct LinkedData {
    private var article: JSONValue?

    /// Finds the article among the page's scripts; what is no JSON is passed over.
    init(_ tree: MarkupTree) {
        for script in tree.elements("script")
        where tree.nodes[script]["type"]?.lowercased() == "application/ld+json" {
            guard let value = try? JSONValue(parsing: tree.text(of: script).utf8) else { continue }
            if let found = Self.article(in: value, depth: 0) {
                article = found
                return
            }
        }
    }

    private static func article(in value: JSONValue, depth: Int) -> JSONValue? {
        if let list = value.arrayValue {
            return depth > 4 ? nil : list.lazy.compactMap { article(in: $0, depth: depth + 1) }.first
        }
        guard value.objectValue != nil else { return nil }
        if types(of: value).contains(where: isArticle) { return value }
        return value["@graph"].flatMap { depth > 4 ? nil : article(in: $0, depth: depth + 1) }
    }

    private static func types(of value: JSONValue) -> [String] {
        guard let type = value["@type"] else { return [] }
        return type.stringValue.map { [$0] } ?? type.arrayValue?.compactMap(\.stringValue) ?? []
    }

    private static func isArticle(_ type: String) -> Bool {
        type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report"
    }

    var headline: String? { text("headline") ?? text("name") }

    var published: String? { text("datePublished") ?? text("dateCreated") }

    var publisher: String? {
        article?["publisher"].flatMap { Self.first($0) }.flatMap { $0.stringValue ?? $0["name"]?.stringValue }
    }

    var url: String? {
        text("url") ?? article?["mainEntityOfPage"].flatMap { $0.stringValue ?? $0["@id"]?.stringValue }
    }

    var language: String? { text("inLanguage") }

    private func text(_ name: String) -> String? { article?[name].flatMap { Self.first($0)?.stringValue } }

    private static func first(_ value: JSONValue) -> JSONValue? {
        value.arrayValue.map(\.first) ?? value
    }
}
