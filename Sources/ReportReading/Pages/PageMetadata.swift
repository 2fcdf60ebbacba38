import Markup

/// What a page says of itself: JSON-LD first, then the `meta` elements, then what can be seen.
struct PageMetadata {
    private let tree: MarkupTree
    private let data: LinkedData
    private var metas: [String: String] = [:]

    init(_ tree: MarkupTree) {
        self.tree = tree
        data = LinkedData(tree)
        for meta in tree.elements("meta") {
            let node = tree.nodes[meta]
            guard let key = node["property"] ?? node["name"] ?? node["itemprop"] ?? node["http-equiv"],
                let content = node["content"]?.trimmed, !content.isEmpty
            else { continue }
            if metas[key.lowercased()] == nil { metas[key.lowercased()] = content }
        }
    }

    /// The values by the names of report fields; what the page does not tell is left out.
    var fields: [(name: String, value: String)] {
        let all: [(name: String, value: String?)] = [
            ("title", title), ("published", published), ("source", publisher), ("url", url),
            ("language", language),
        ]
        return all.compactMap { field in
            field.value.map { (name: field.name, value: $0.collapsed) }.flatMap {
                $0.value.isEmpty ? nil : $0
            }
        }
    }

    private func meta(_ names: String...) -> String? { names.lazy.compactMap { metas[$0] }.first }

    private var title: String? {
        data.headline ?? meta("og:title", "twitter:title", "dc.title", "headline") ?? onlyHeading
            ?? shortTitle
    }

    private var onlyHeading: String? {
        let headings = tree.elements("h1").map { tree.text(of: $0).collapsed }.filter { !$0.isEmpty }
        return headings.count == 1 ? headings.first : nil
    }

    /// The window's title without the publisher behind it.
    private var shortTitle: String? {
        guard let title = tree.elements("title").first.map({ tree.text(of: $0).collapsed }) else {
            return nil
        }
        for separator in [" | ", " – ", " — ", " - ", " :: "] {
            guard let cut = title.lastRange(of: separator) else { continue }
            if title[..<cut.lowerBound].count >= 15 { return String(title[..<cut.lowerBound]) }
        }
        return title
    }

    private var published: String? {
        data.published
            ?? meta(
                "article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate",
                "publish-date", "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date",
                "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "article:published")
            ?? time
    }

    /// The first `time` that says when.
    private var time: String? {
        let times = tree.elements("time").filter { tree.nodes[$0]["datetime"] != nil }
        let marked = times.first {
            tree.nodes[$0]["pubdate"] != nil || tree.nodes[$0]["itemprop"]?.lowercased() == "datepublished"
        }
        return (marked ?? times.first).flatMap { tree.nodes[$0]["datetime"] }
    }

    private var publisher: String? {
        data.publisher ?? meta("og:site_name", "dc.publisher", "publisher", "application-name") ?? host
    }

    private var host: String? {
        guard let url, let start = url.firstRange(of: "://") else { return nil }
        let host = url[start.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
    }

    private var url: String? {
        let canonical = tree.elements("link").first { tree.nodes[$0]["rel"]?.lowercased() == "canonical" }
        let all = [canonical.flatMap { tree.nodes[$0]["href"] }, meta("og:url"), data.url]
        return all.lazy.compactMap { $0 }.first { $0.hasPrefix("http") }
    }

    private var language: String? {
        let root = tree.elements("html").first.flatMap {
            tree.nodes[$0]["lang"] ?? tree.nodes[$0]["xml:lang"]
        }
        let tag = root ?? data.language ?? meta("content-language", "og:locale", "language")
        return tag.map { String($0.prefix { $0.isLetter }).lowercased() }
    }
}

extension String {
    /// Every run of blanks as one blank, none at the ends.
    var collapsed: String {
        var text = ""
        text.appendCollapsing(self, keepsLines: false)
        return text.trimmed
    }

    func firstRange(of other: String) -> Range<Index>? {
        indices.lazy.first { self[$0...].hasPrefix(other) }.map { $0..<index($0, offsetBy: other.count) }
    }

    func lastRange(of other: String) -> Range<Index>? {
        indices.last { self[$0...].hasPrefix(other) }.map { $0..<index($0, offsetBy: other.count) }
    }
}
