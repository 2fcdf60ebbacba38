import Foundation
import TestSupport
import Testing

/// A report whose headline, address and publisher try to be markup, a formula and a terminal's command.
@Suite(
    "A hostile report", .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct HostileReportTests {
    private static let title = #"<script>alert(1)</script>"'&"#
    private static let report = ##"""
        {"id":"h1","published":"2024-07-29","title":"<script>alert(1)</script>\"'&","source":"=A & <b>B</b> \u001b[31m",\##
        "url":"javascript:alert(1)","text":"BAMAKO - On July 26, 2024, fighters of the CSP-DPA attacked a Malian army \##
        convoy near Tinzaouatene. The CSP-DPA said 47 soldiers were killed. The army said at least 10 soldiers died."}

        """##

    private let folder: TemporaryDirectory
    private let database: String

    init() throws {
        folder = try TemporaryDirectory()
        database = folder.path + "/incidents.gpkg"
        let file = try folder.file("report.jsonl", Self.report)
        let result = try BuiltCommand.run(["ingest", file, "--database", database])
        #expect(result.status == 0, "\(result.errors)")
    }

    private func run(_ arguments: String...) throws -> String {
        let result = try BuiltCommand.run(arguments + ["--database", database])
        #expect(result.status == 0, "\(result.errors)")
        return result.output
    }

    private func export(_ name: String, _ options: String...) throws -> String {
        let path = folder.path + "/" + name
        let result = try BuiltCommand.run(["export", "-o", path, "--database", database] + options)
        #expect(result.status == 0, "\(result.errors)")
        return try String(contentsOfFile: path, encoding: .utf8)
    }

    @Test(
        "is text in every file that shows its headline",
        arguments: [
            ("a.geojson", #""title":"<script>alert(1)</script>\"'&""#),
            ("a.geojsonl", #""title":"<script>alert(1)</script>\"'&""#),
            ("a.jsonl", #""title":"<script>alert(1)</script>\"'&""#),
            ("a.csv", #"""title"":""<script>alert(1)</script>\""'&"""#),
            ("a.kml", #"<li>&lt;script&gt;alert(1)&lt;/script&gt;"'&amp;"#),
            ("a.html", #"\u003cscript>alert(1)\u003c/script>\"'&"#),
        ])
    func shown(name: String, text: String) throws {
        #expect(try export(name).contains(text))
    }

    @Test("is no markup where markup runs", arguments: ["a.kml", "a.html", "a.svg"])
    func harmless(name: String) throws {
        let made = try export(name)
        for markup in ["<script>alert", "<b>B</b>", "href=\"javascript:", "\u{1B}"] {
            #expect(!made.contains(markup), "\(markup)")
        }
    }

    @Test(
        "leaves no markup and no command in a summary",
        arguments: ["text", "markdown", "html", "csv", "json"])
    func summary(format: String) throws {
        let made = try run("summarize", "--by", "actor", "--format", format)
        #expect(made.contains("CSP-DPA"))
        #expect(!made.contains("<script") && !made.contains("\u{1B}"))
    }

    @Test("is a text on the terminal, without the terminal's commands")
    func terminal() throws {
        let id = try #require(try run("list", "--format", "jsonl").firstMatch(of: /"id":"([^"]+)"/)?.output.1)
        let shown = try run("show", String(id))
        #expect(shown.contains(Self.title) && !shown.contains("\u{1B}"))
    }

    @Test("runs as no formula in a spreadsheet, when that is asked for")
    func formula() throws {
        #expect(try export("a.csv", "--format", "acled").contains(",=A & <b>B</b>"))
        #expect(try export("b.csv", "--format", "acled", "--neutralize-formulas").contains(",'=A & <b>B</b>"))
    }
}
