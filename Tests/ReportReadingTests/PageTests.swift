import Incidents
import TestSupport
import Testing

@testable import ReportReading

/// Pages, feeds and tables of our own, and what is read from them.
@Suite("Pages, feeds and tables")
struct PageTests {
    private static let folder = SharedFolder.packageRoot + "/Tests/ReportReadingTests/Cases/"

    static func read(_ path: String, as format: ReportFormat? = nil) throws -> [Result<
        Report, ReadingProblem
    >] {
        var reader = try ReportReader([path], format: format)
        var results: [Result<Report, ReadingProblem>] = []
        while let result = reader.next() { results.append(result) }
        return results
    }

    /// A report as lines: its fields, then its text.
    static func lines(_ result: Result<Report, ReadingProblem>) -> String {
        switch result {
        case .failure(let problem): return "problem: " + problem.description.replacing(folder, with: "")
        case .success(let report):
            let fields: [(String, String?)] = [
                ("id", report.id.rawValue.replacing(folder, with: "")), ("title", report.title),
                ("published", report.published?.description), ("source", report.source),
                ("url", report.url), ("language", report.language),
            ]
            let known = fields.compactMap { name, value in value.map { "\(name): \($0)" } }
            let more = report.metadata.map { "\($0.key): \($0.value)" }
            return (known + more).joined(separator: "\n") + "\n\n" + report.text
        }
    }

    @Test(
        "the article is found, the page around it is not read",
        arguments: [
            "news-site.html", "old-tables.html", "live-page.html", "cut-in-two.html", "page-of-links.html",
            "full.rss", "entries.atom", "desk.csv",
        ])
    func cases(name: String) throws {
        let results = try Self.read(Self.folder + name)
        try expectGolden(results.map(Self.lines).joined(separator: "\n\n----\n\n") + "\n", name + ".txt")
    }

    @Test("nothing of menus, advertisements, other articles and comments comes through")
    func asides() throws {
        let text = try #require(try Self.read(Self.folder + "news-site.html").first).get().text
        for word in [
            "cookies", "Advertisement", "READ ALSO", "Menaka", "boat", "Moussa", "archive", "reserved", "By ",
        ] {
            #expect(!text.contains(word), "\(word)")
        }
        for word in ["Tassiga", "killing four soldiers", "Nobody has claimed", "shut in"] {
            #expect(text.contains(word), "\(word)")
        }
    }

    @Test(
        "the words of an attribute",
        arguments: [
            ("article-body shareBar", ["article", "body", "share", "bar"]), ("adHoc", ["ad", "hoc"]),
            ("shadow", ["shadow"]), ("ARTICLE_Body2", ["article", "body"]), ("", []),
        ])
    func words(attribute: String, words: [String]) {
        #expect(PageWords.words(of: attribute) == words)
    }

    @Test("what is set aside by its name is read all the same when it holds the page")
    func wholePage() throws {
        let folder = try TemporaryDirectory()
        let long =
            "Gunmen killed four soldiers on the road to Ansongo on Tuesday, the army said, and took their car."
        let html =
            "<html><body><div class='sidebar-layout'><p>\(long)</p><p>\(long.uppercased())</p></div></body></html>"
        let report = try #require(try Self.read(try folder.file("a.html", html)).first).get()
        #expect(report.text == long + "\n\n" + long.uppercased())
    }

    @Test(
        "days as pages, feeds and tables write them",
        arguments: [
            ("2024-07-28", "2024-07-28"), ("2024-07-28T23:30:00-04:00", "2024-07-28"),
            ("2024-07-28 10:00", "2024-07-28"), ("20240728", "2024-07-28"),
            ("Sun, 28 Jul 2024 10:00:00 GMT", "2024-07-28"), ("28 July 2024", "2024-07-28"),
            ("8 Mar 23 21:40 +0000", "2023-03-08"), ("28 July", nil), ("3/5/2022", nil), ("", nil),
            ("2024-13-01", nil), ("Sun, 31 Feb 2024", nil), ("tomorrow", nil),
        ])
    func days(text: String, day: String?) {
        #expect(PublishedDate.day(text)?.description == day)
    }

    @Test("the sidecar is right where it and the page differ")
    func sidecar() throws {
        let folder = try TemporaryDirectory()
        try folder.file("reports.tsv", "file\tpublished\na.html\t2024-07-29\n")
        let html =
            "<meta name=date content=2020-01-01><p>Gunmen killed four soldiers on the road to Ansongo.</p>"
        let results = try Self.read(try folder.file("a.html", html))
        #expect(try results.first?.get().published == CalendarDate(iso: "2024-07-29"))
        #expect(try Self.read(folder.path).count == 1)
    }

    @Test("what a browser saves beside a page is no report")
    func savedPage() throws {
        let folder = try TemporaryDirectory()
        try folder.file("a.html", "<p>Gunmen killed four soldiers on the road to Ansongo.</p>")
        try folder.folder("a_files")
        try folder.file("a_files/frame.html", "<p>Fly to Dakar from 99 euros, every day, all year.</p>")
        try folder.folder("b_files")
        try folder.file("b_files/b.txt", "Text")
        #expect(try Self.read(folder.path).map { try $0.get().id.rawValue } == ["a", "b"])
    }
}
