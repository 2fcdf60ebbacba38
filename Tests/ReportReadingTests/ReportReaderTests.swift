import Foundation
import Incidents
import ReportReading
import TestSupport
import Testing

@Suite("Reading reports")
struct ReportReaderTests {
    private let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    private func read(_ paths: [String], as format: ReportFormat? = nil) throws -> [Result<
        Report, ReadingProblem
    >] {
        var reader = try ReportReader(paths, format: format)
        var results: [Result<Report, ReadingProblem>] = []
        while let result = reader.next() { results.append(result) }
        return results
    }

    private func report(_ name: String, _ text: String) throws -> Report {
        try #require(try read([try folder.file(name, text)]).first).get()
    }

    @Test("front matter gives the metadata, the rest is the text")
    func frontMatter() throws {
        let report = try report(
            "a.txt",
            "---\ntitle: \"Clash: two dead\"\npublished: 2024-07-28\nsource: Radio\ndesk: 7\n---\n\nText – here.\n"
        )
        #expect(report.id == ReportID("a"))
        #expect(report.title == "Clash: two dead")
        #expect(report.published == CalendarDate(iso: "2024-07-28"))
        #expect(report.source == "Radio")
        #expect(report.metadata == [Report.Metadatum(key: "desk", value: "7")])
        #expect(report.text == "Text – here.\n")
    }

    @Test(
        "text without front matter is text throughout",
        arguments: ["Plain.", "--- not a fence\nText", "-- x"])
    func plain(text: String) throws {
        #expect(try report("b.txt", text).text == text)
    }

    @Test("a sidecar gives what the text leaves out, the front matter wins")
    func sidecar() throws {
        try folder.file("reports.tsv", "file\tpublished\tsource\n" + "c.txt\t2025-06-14\tunknown\n")
        #expect(try report("c.txt", "Text").published == CalendarDate(iso: "2025-06-14"))
        let own = try report("c.txt", "---\npublished: 2025-06-15\n---\nText")
        #expect(own.published == CalendarDate(iso: "2025-06-15"))
        #expect(own.source == "unknown")
    }

    @Test("JSON Lines: a bad line is a problem with its number, the others are read")
    func jsonLines() throws {
        let path = try folder.file(
            "r.jsonl",
            "{\"id\":\"x\",\"text\":\"One\",\"k\":[1,null]}\n\nno json\n{\"id\":3,\"text\":\"Two\"}\n{\"id\":4}\n"
        )
        let results = try read([path])
        #expect(results.count == 4)
        #expect(try results[0].get().metadata == [Report.Metadatum(key: "k", value: "[1,null]")])
        #expect(throws: ReadingProblem.self) { try results[1].get() }
        if case .failure(let problem) = results[1] { #expect(problem.line == 3) }
        #expect(try results[2].get().id == ReportID("3"))
        if case .failure(let problem) = results[3] { #expect(problem.description.contains("\"text\"")) }
    }

    @Test(
        "what is no report is one problem with a remedy",
        arguments: [
            ("empty.txt", [UInt8]()), ("blank.txt", [0x20, 0x0A]), ("zero.txt", [0x41, 0, 0x42]),
            ("empty.jsonl", []), ("open.txt", Array("---\ntitle: x\n".utf8)),
            ("yaml.txt", Array("---\n[1, 2\n---\nText".utf8)),
            ("date.txt", Array("---\npublished: 28 July\n---\nText".utf8)),
        ])
    func problems(name: String, bytes: [UInt8]) throws {
        let results = try read([try folder.file(name, bytes: bytes)])
        #expect(results.count == 1)
        guard case .failure(let problem) = try #require(results.first) else {
            Issue.record("\(name) was read")
            return
        }
        #expect(problem.description.contains(name))
    }

    @Test("a line of 50 MB is passed over with a sentence")
    func longLine() throws {
        var bytes = [UInt8](repeating: 0x78, count: 50 << 20)
        bytes += Array("\n{\"text\":\"after\"}\n".utf8)
        let results = try read([try folder.file("long.jsonl", bytes: bytes)])
        #expect(results.count == 2)
        #expect(try results[1].get().text == "after")
    }

    @Test("folders are read in the order of names, without README and hidden files")
    func folders() throws {
        for name in ["b.txt", "a.md", "README.md", ".hidden.txt", "notes.pdf"] {
            try folder.file(name, "Text")
        }
        #expect(try read([folder.path]).map { try $0.get().id.rawValue } == ["a", "b"])
        let empty = try TemporaryDirectory()
        #expect(throws: ReportReadingError.self) { try read([empty.path]) }
        #expect(throws: ReportReadingError.self) { try read([folder.path + "/none"]) }
        #expect(throws: ReportReadingError.self) { try read([folder.path + "/notes.pdf"]) }
        #expect(try read([folder.path + "/notes.pdf"], as: .text).count == 1)
    }

    @Test("each folder is read once, whatever links lead to it or back above it")
    func links() throws {
        let files = FileManager.default
        try files.createDirectory(atPath: folder.path + "/in/sub", withIntermediateDirectories: true)
        for name in ["a.txt", "sub/b.txt"] { try folder.file("in/" + name, "Text") }
        for (link, target) in [
            ("in/loop", ".."), ("in/sub/up", ".."), ("in/zweit", "sub"), ("in/gone.txt", "x"),
        ] {
            try files.createSymbolicLink(
                atPath: folder.path + "/" + link, withDestinationPath: target)
        }
        #expect(try read([folder.path + "/in"]).map { try $0.get().id.rawValue } == ["a", "b"])
    }
}
