import TestSupport
import Testing

/// `extract` as a user runs it: any kind of input, and the explanation.
@Suite(
    "extract",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct ExtractCommandTests {
    private static let text =
        "Gunmen killed four soldiers in Gao on Friday, the army said. In 2012 rebels took the town."

    private static let page = """
        <html lang=en><meta name=date content=2024-07-28><title>Four killed in Gao</title><nav><a href=1>Mali</a></nav>
        <p>\(text)</p></html>
        """

    private static let feed = """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title><item><guid>a</guid>
        <pubDate>Sun, 28 Jul 2024 10:00:00 GMT</pubDate><description>&lt;p&gt;\(text)&lt;/p&gt;</description></item>
        <item><guid>b</guid><title>Rain in Gao</title></item></channel></rss>
        """

    @Test(
        "pages, feeds, texts, tables and JSON Lines come through the standard input",
        arguments: [
            (page, [], 1), (feed, [], 2), ("---\npublished: 2024-07-28\n---\n" + text, [], 1),
            ("{\"published\":\"2024-07-28\",\"text\":\"\(text)\"}\n", [], 1),
            ("date;content\n2024-07-28;\"\(text)\"\n", ["--input-format", "csv"], 1),
            (text, ["--input-format", "text"], 1),
        ])
    func standardInput(input: String, options: [String], reports: Int) throws {
        let result = try BuiltCommand.run(["extract", "-"] + options, input: input)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.split(separator: "\n").count == reports)
        #expect(result.output.contains("\"fatalities\":4"))
        if options != ["--input-format", "text"] {
            #expect(result.output.contains("\"event_date\":\"2024-07-26\""))
        }
    }

    @Test(
        "a folder of several kinds is read in the order of names, what cannot be read is named, exit code 65")
    func folder() throws {
        let folder = try TemporaryDirectory()
        try folder.file("a.html", Self.page)
        try folder.file("b.rss", Self.feed)
        try folder.file("c.csv", "id,body\nx,\(Self.text.replacing(",", with: ""))\ny,\n")
        let result = try BuiltCommand.run(["extract", folder.path])
        #expect(result.status == 65)
        #expect(result.errors.contains("c.csv, line 3: the report has no text"))
        let ids = result.output.split(separator: "\n").map { $0.prefix(12) }
        #expect(ids == ["{\"id\":\"a\",\"l", "{\"id\":\"a\",\"l", "{\"id\":\"b\",\"l", "{\"id\":\"x\",\"l"])
    }

    @Test("an encoding that is not UTF-8 is said in the warnings")
    func encoding() throws {
        let folder = try TemporaryDirectory()
        let bytes = Array("Gunmen killed four soldiers in M".utf8) + [0xE9] + Array("naka.".utf8)
        let result = try BuiltCommand.run(["extract", try folder.file("a.txt", bytes: bytes)])
        #expect(result.status == 0)
        #expect(result.output.contains("read as Windows-1252"))
        #expect(result.output.contains("Ménaka"))
    }

    @Test("--explain shows sentences, what was set aside, and each value with its rule and words")
    func explain() throws {
        let result = try BuiltCommand.run(["extract", "--explain", "-"], input: Self.page)
        #expect(result.status == 0)
        for line in [
            "1   [1] Gunmen killed four soldiers", "2   [b] In 2012 rebels took the town.",
            "event: killed (kill)",
            "by type: an armed side is attacked", "from “Friday” (1)", "actor: soldiers (any military)",
            "from “killed four soldiers”", "name: Gao (location: Gao, ML", "fatalities",
        ] {
            #expect(result.output.contains(line), "\(line) is not in \(result.output)")
        }
        #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 110 })
    }
}
