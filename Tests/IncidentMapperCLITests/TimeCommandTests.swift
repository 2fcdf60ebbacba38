import Foundation
import TestSupport
import Testing

/// `list --as-of`, `list --changed-since` and `diff`, run as a user runs them.
@Suite(
    "A database over time",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct TimeCommandTests {
    private let folder: TemporaryDirectory
    private var database: String { folder.path + "/incidents.gpkg" }

    init() throws { folder = try SeededDatabase.copy() }

    private func ask(_ arguments: String...) throws -> String {
        let result = try BuiltCommand.run(arguments + ["--database", database])
        #expect(result.status == 0, "\(arguments): \(result.errors)")
        return result.output
    }

    private func records(_ output: String) throws -> [[String: Any]] {
        try output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    /// The time now, in the form of the history, between two changes.
    private func now() -> String {
        let time = ISO8601DateFormatter().string(from: Date())
        Thread.sleep(forTimeInterval: 1.1)
        return time.replacingOccurrences(of: "Z", with: ".999Z")
    }

    @Test("the list as it was before a correction, and what has changed since")
    func asOf() throws {
        let before = try ask("list", "--format", "jsonl")
        let time = now()
        let id = try #require(try records(before).first?["id"] as? String)
        _ = try ask("review", "retype", id, "Arrests")
        #expect(try ask("list", "--format", "jsonl") != before)
        #expect(try ask("list", "--format", "jsonl", "--as-of", time) == before)
        #expect(try ask("export", "--format", "jsonl", "--as-of", time) == before)
        #expect(try ask("list", "--as-of", "2020-01-01", "--format", "jsonl").isEmpty)
        #expect(
            try ask("list", "--as-of", "2999-01-01", "--format", "jsonl") == ask("list", "--format", "jsonl"))
        let changed = try records(try ask("list", "--changed-since", time, "--format", "jsonl"))
        #expect(changed.map { $0["id"] as? String } == [id])
        #expect(
            try ask("list", "--changed-since", "2020-01-01", "--format", "jsonl")
                == ask("list", "--format", "jsonl"))
    }

    @Test("a database that knows no times says so and what to do, a mixed one says what it leaves open")
    func noTimes() throws {
        let map = ["map", SharedFolder.packageRoot + "/seeds", "--out", folder.path + "/out"]
        #expect(try BuiltCommand.run(map).status == 0)
        let made = folder.path + "/out/incidents.gpkg"
        let copy = folder.path + "/copy.gpkg"
        _ = try ask("export", "-o", copy)
        let questions = [
            ["list", "--as-of", "2024-08-01"], ["list", "--changed-since", "2024-08-01"],
            ["diff", "2024-08-01"],
            ["export", "--format", "csv", "--as-of", "2024-08-01"],
        ]
        for (path, says) in [(made, "'ingest REPORTS --database FILE'"), (copy, "exported from")] {
            for question in questions {
                let result = try BuiltCommand.run(question + ["--database", path])
                #expect(
                    result.status == 65 && result.output.isEmpty && result.errors.contains(says),
                    "\(result.errors)")
            }
        }
        let list = try BuiltCommand.run(["list", "--format", "csv", "--database", made]).output
        let id = try #require(list.split(separator: "\n").last?.split(separator: ",").first).description
        #expect(try BuiltCommand.run(["review", "confirm", id, "--database", made]).status == 0)
        let mixed = try BuiltCommand.run(["list", "--changed-since", "2024-08-01", "--database", made])
        #expect(mixed.status == 0 && mixed.errors.contains("bears no time") && mixed.output.contains(id))
    }

    @Test("'diff' tells what was added, what changed from what to what, and where the removed went")
    func diff() throws {
        let (old, time) = (folder.path + "/old.gpkg", now())
        try FileManager.default.copyItem(atPath: database, toPath: old)
        let all = try records(try ask("list", "--format", "jsonl")).compactMap { $0["id"] as? String }
        _ = try ask("review", "set", all[0], "--fatalities", "7")
        _ = try ask("review", "merge", all[1], all[2])
        let more = try folder.file(
            "more.jsonl",
            "{\"id\":\"x\",\"text\":\"Two soldiers were killed in Gao.\",\"published\":\"2025-01-02\"}\n")
        _ = try ask("ingest", more)
        let files = try BuiltCommand.run(["diff", old, database, "--format", "jsonl"])
        #expect(files.status == 0, "\(files.errors)")
        #expect(try ask("diff", time, "--format", "jsonl") == files.output)
        #expect(try ask("diff", time, "2999-01-01", "--format", "jsonl") == files.output)
        let changes = try records(files.output)
        let counts = Dictionary(grouping: changes) { $0["change"] as? String ?? "" }.mapValues(\.count)
        #expect(counts["added"] == 1 && counts["removed"] == 1, "\(counts)")
        let first = try #require(changes.first { $0["id"] as? String == all[0] })
        #expect((first["after"] as? [String: Any])?["fatalities_best"] as? Int == 7)
        let removed = try #require(changes.first { $0["change"] as? String == "removed" })
        #expect(removed["joined_with"] as? String == [all[1], all[2]].min())
        #expect(removed["after"] is NSNull && (removed["before"] as? [String: Any])?["event_type"] != nil)
        let table = try BuiltCommand.run(["diff", old, database]).output
        #expect(table.split(separator: "\n").allSatisfy { $0.count <= 190 }, "\(table)")
        #expect(
            table.contains("fatalities_best") && table.contains("now part of")
                && table.contains("1 removed\n"))
        #expect(try BuiltCommand.run(["diff", old, old]).output == "0 added, 0 changed, 0 removed\n")
        let since = try BuiltCommand.run(["list", "--changed-since", time, "--database", database])
        #expect(since.errors.contains("1 removed since"))
    }

    @Test(
        "what is no time is a usage error",
        arguments: [
            (["list", "--as-of", "yesterday"], 64), (["list", "--changed-since", "2024-13-01"], 64),
            (["list", "--as-of", "2024-08-01Tnoon"], 64), (["diff", "incidents.gpkg"], 64),
            (["diff", "missing.gpkg", "2024-08-01"], 66),
        ] as [([String], Int32)])
    func unreadable(arguments: [String], status: Int32) throws {
        let result = try BuiltCommand.run(arguments + ["--database", database])
        #expect(result.status == status, "\(result.errors)")
    }

    @Test("where the rules say otherwise than an analyst stands in the log and the sheet")
    func disputes() throws {
        let id = try #require(try records(try ask("list", "--format", "jsonl")).first?["id"] as? String)
        let shown = try #require(try records(try ask("show", id, "--format", "json")).first)
        let type = try #require(shown["sub_event_type"] as? String)
        _ = try ask("review", "retype", id, type == "Arrests" ? "Attack" : "Arrests")
        let log = try #require(try records(try ask("review", "log", "--format", "jsonl")).first)
        #expect((log["rules_say"] as? [String: Any])?["type"] as? String == type)
        #expect(log["in_force"] as? Bool == true)
        #expect(try ask("review", "log").contains("The rules now say"))
        #expect(try ask("show", id).contains("The rules now say"))
        _ = try ask("review", "retype", id, type)
        let again = try #require(try records(try ask("review", "log", "--format", "jsonl")).last)
        #expect(again["rules_say"] is NSNull)
    }
}
