import ByteStreams
import Incidents
import ReportReading
import TestSupport

extension FuzzTarget {
    /// What reads reports, one target for each format.
    static let reports = [
        file("page", "a.html", [page], ["<p>", "<div class=", "<br>", "</a>", "<article>", "&nbsp;"]),
        file("feed", "a.xml", [rss, atom], ["<item>", "<entry>", "<![CDATA[", "]]>", "<description>"]),
        file(
            "report-table", "a.csv", ["text,date\n\"Two, killed\",2024-07-28\n"], ["\"", ";", "\t", "\n"]),
        file(
            "report-lines", "a.jsonl",
            ["{\"id\":\"a\",\"text\":\"Two killed.\",\"published\":\"2024-07-28\"}\n"],
            ["{", "\\u00e9", "\n"]),
        file(
            "report-text", "a.md", ["---\ntitle: A\npublished: 2024-07-28\n---\nTwo killed."],
            ["---\n", ": "]),
    ]

    private static let page = """
        <!doctype html><html lang=en><head><meta charset=utf-8><meta name=date content=2024-07-28><title>A | B</title>
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"A"}</script></head><body><nav><a href=1>x</a>
        </nav><article><p>Gunmen killed four soldiers near Gao on Friday, the army said.<p>Nobody has claimed it.</article>
        """

    private static let rss = """
        <?xml version="1.0"?><rss version="2.0"><channel><title>W</title><item><guid>a</guid><pubDate>Sun, 28 Jul 2024
        10:00:00 GMT</pubDate><description>&lt;p&gt;Two killed.&lt;/p&gt;</description></item></channel></rss>
        """

    private static let atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><updated>2024-07-28T10:00:00Z</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Two killed.</p></div></content></entry></feed>
        """

    /// A file of a format: each report that comes out has a text, each problem a sentence, and reading ends.
    private static func file(_ name: String, _ file: String, _ seeds: [String], _ words: [String])
        -> FuzzTarget
    {
        FuzzTarget(
            name: name, seeds: { seeds.map { Array($0.utf8) } + [[0xFF, 0xFE, 0x41, 0], [0x4D, 0xE9]] },
            words: words,
            makeReader: {
                let folder = try TemporaryDirectory()
                return { input in
                    var reader = try ReportReader([try folder.file(file, bytes: input)])
                    var count = 0
                    while let result = reader.next() {
                        count += 1
                        require(count <= input.count + 2, "no more reports than bytes")
                        switch result {
                        case .success(let report): require(!report.text.isEmpty, "a report has a text")
                        case .failure(let problem): require(!problem.message.isEmpty, "a problem says what")
                        }
                    }
                }
            })
    }
}
