import Foundation
import TestSupport
import Testing

@Suite(
    "Exit codes and messages",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct ExitCodeTests {
    private let folder: TemporaryDirectory

    init() throws {
        folder = try TemporaryDirectory()
        try folder.file("garbage.jsonl", bytes: [0x00, 0x01, 0xFF, 0x67, 0x0A, 0x7B, 0x7B, 0x0A])
        try folder.file("empty.jsonl", "")
        try folder.file("empty.txt", "")
        try folder.file("invalid.txt", bytes: [0x4B, 0x69, 0x00, 0x64])
        try folder.file("report.pdf", "%PDF-1.7")
        try folder.file("other.xml", "<?xml version='1.0'?><kml/>")
        try folder.file("one.jsonl", "{\"id\":\"a\",\"text\":\"Two soldiers were killed.\"}\nnonsense\n")
        try folder.file("points.csv", "id,lat,lon\n1,19.95,2.97\n2,2.97,199.95\n3,,\n")
        try folder.file("nopoints.csv", "a,b\n1,2\n")
        try FileManager.default.createDirectory(
            atPath: folder.path + "/none", withIntermediateDirectories: true)
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        let status: Int32
        let says: String
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ arguments: [String], _ status: Int32, _ says: String) {
            self.arguments = arguments
            self.status = status
            self.says = says
        }
    }

    @Test(
        "each fault has its exit code and one sentence that names it",
        arguments: [
            Case(["extract", "/garbage.jsonl"], 65, "garbage.jsonl, line 1: not JSON"),
            Case(["extract", "/empty.jsonl"], 65, "empty.jsonl: there is no report in it"),
            Case(["extract", "/empty.txt"], 65, "empty.txt: the report has no text"),
            Case(["extract", "/invalid.txt"], 65, "no text: byte 3 is zero"),
            Case(["extract", "/missing.txt"], 66, "does not exist"),
            Case(["extract", "/none"], 66, "holds no reports"),
            Case(["extract", "/report.pdf"], 64, "cannot tell what"),
            Case(["extract", "/points.csv"], 65, "points.csv, line 1: no column holds texts"),
            Case(["extract", "/other.xml"], 65, "no RSS or Atom feed"),
            Case(["extract", "/one.jsonl", "--gazetteer", "/x.gazetteer"], 78, "gazetteer build"),
            Case(["extract", "/one.jsonl", "--gazetteer", "/points.csv"], 78, "build it again"),
            Case(["extract", "--nonsense"], 64, "--nonsense"),
            Case(["geoparse", "/garbage.jsonl"], 65, "line 1"),
            Case(["map", "/missing.txt", "--out", "/out"], 66, "does not exist"),
            Case(["map", "/none", "--out", "/out"], 66, "holds no reports"),
            Case(["enrich", "/missing.csv"], 66, "cannot open"),
            Case(["enrich", "/nopoints.csv"], 65, "no column for the latitude"),
            Case(["enrich", "/points.csv", "-o", "/nowhere/x.csv"], 73, "cannot create"),
            Case(["regions", "--at", "north"], 64, "the point 'north'"),
            Case(["borders", "Atlantis"], 64, "Atlantis"),
            Case(["locate", "Kidal", "--near", "x"], 64, "the point 'x'"),
            Case(
                ["map", "/one.jsonl", "--out", "/out", "--database", "/points.csv"], 65, "no SQLite database"),
            Case(["ingest", "/missing.txt", "--database", "/x.gpkg"], 66, "does not exist"),
            Case(["ingest", "/empty.jsonl", "--database", "/x.gpkg"], 65, "no report"),
            Case(["ingest", "/one.jsonl", "--database", "/points.csv"], 65, "no SQLite database"),
            Case(["ingest", "/one.jsonl", "--database", "/nowhere/x.gpkg"], 73, "cannot be written to"),
            Case(["ingest", "/one.jsonl"], 64, "--database"),
            Case(["list", "--database", "/missing.gpkg"], 66, "does not exist"),
            Case(["list", "--database", "/points.csv"], 65, "no SQLite database"),
            Case(["near", "DZ-ML", "--within", "50km", "--database", "/missing.gpkg"], 66, "does not exist"),
            Case(["show", "IM-NONE", "--database", "/missing.gpkg"], 66, "does not exist"),
            Case(["summarize", "--database", "/points.csv"], 65, "no SQLite database"),
            Case(["review", "confirm", "IM-NONE", "--database", "/missing.gpkg"], 66, "does not exist"),
            Case(["export", "-o", "/x.kml", "--database", "/missing.gpkg"], 66, "does not exist"),
        ])
    func faults(fault: Case) throws {
        let before = folder.names
        let arguments = fault.arguments.map { $0.hasPrefix("/") ? folder.path + $0 : $0 }
        let result = try BuiltCommand.run(arguments)
        #expect(result.status == fault.status, "\(result.errors)")
        #expect(result.errors.contains(fault.says), "\(result.errors)")
        #expect(folder.names == before, "something was left behind")
    }

    @Test("bad lines do not keep the others from being read")
    func others() throws {
        let result = try BuiltCommand.run(["extract", folder.path + "/one.jsonl"])
        #expect(result.status == 65)
        #expect(result.output.hasPrefix("{\"id\":\"a\""))
        #expect(result.output.split(separator: "\n").count == 1)
    }

    @Test("bad rows are passed through and named by their line")
    func rows() throws {
        let result = try BuiltCommand.run(["enrich", folder.path + "/points.csv"])
        #expect(result.status == 65)
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[1].hasPrefix("1,19.95,2.97,Mali,Kidal"))
        #expect(lines[2] == "2,2.97,199.95,,,,,,,,")
        #expect(result.errors.contains("line 3") && result.errors.contains("line 4"))
    }

    @Test("a line of 50 MB is one sentence, and memory and time stay small")
    func longLine() throws {
        let path = try folder.file("long.jsonl", bytes: [UInt8](repeating: 0x20 + 0x41, count: 50 << 20))
        let result = try BuiltCommand.run(["extract", path])
        #expect(result.status == 65)
        #expect(result.errors.contains("line 1: longer than 16 MB"))
    }

    @Test(
        "help has an example for every command",
        arguments: [
            "map", "ingest", "import", "diff", "list", "show", "near", "summarize", "export", "validate",
            "extract",
            "geoparse", "locate",
            "enrich", "borders",
            "regions", "gazetteer build", "gazetteer info", "gazetteer verify",
            "review", "review relocate", "review retype", "review redate", "review set", "review merge",
            "review split", "review reject", "review confirm", "review note", "review undo", "review log",
        ])
    func help(command: String) throws {
        let result = try BuiltCommand.run(command.split(separator: " ").map(String.init) + ["--help"])
        #expect(result.status == 0)
        #expect(
            result.output.contains("incident-mapper \(command) ")
                || result.output.contains("incident-mapper \(command)\n"))
        #expect(result.output.contains("Example"))
    }
}
