import Foundation
import TestSupport
import Testing

/// `review`, run as a user runs it.
@Suite(
    "Reviews from the command line",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct ReviewCommandTests {
    private let folder: TemporaryDirectory
    private var database: String { folder.path + "/incidents.gpkg" }

    init() throws { folder = try SeededDatabase.copy() }

    private func ask(_ arguments: [String]) throws -> String {
        let result = try BuiltCommand.run(arguments + ["--database", database])
        #expect(result.status == 0, "\(arguments): \(result.errors)")
        return result.output
    }

    private func incidents(_ options: String...) throws -> [[String: Any]] {
        try ask(["list", "--format", "jsonl"] + options).split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    private func incident(_ id: String) throws -> [String: Any] {
        try #require(try incidents("--include-rejected").first { $0["id"] as? String == id })
    }

    private var anyID: String {
        get throws { try #require(try incidents().first?["id"] as? String) }
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let review: String
        let arguments: [String]
        let field: String
        let value: String
        var testDescription: String { review }
    }

    @Test(
        "a review sets its value, and 'undo' gives back what was there",
        arguments: [
            Case(
                review: "relocate", arguments: ["Tessalit", "--country", "ML"], field: "location",
                value: "Tessalit"),
            Case(
                review: "relocate", arguments: ["19.9,2.9", "--radius", "3km", "--name", "the wadi"],
                field: "location", value: "the wadi"),
            Case(
                review: "retype", arguments: ["air/drone strike"], field: "sub_event_type",
                value: "Air/drone strike"),
            Case(review: "redate", arguments: ["2024-01-02"], field: "event_date", value: "2024-01-02"),
            Case(review: "set", arguments: ["--fatalities", "20-25"], field: "fatalities_high", value: "25"),
            Case(
                review: "set", arguments: ["--actor1", "Wagner Group", "--inter1", "state forces"],
                field: "actor1", value: "Wagner Group"),
            Case(
                review: "set", arguments: ["--civilian-targeting", "yes"], field: "civilian_targeting",
                value: "Civilians targeted"),
            Case(review: "note", arguments: ["In other words."], field: "notes", value: "In other words."),
            Case(review: "confirm", arguments: [], field: "review_status", value: "confirmed"),
            Case(review: "reject", arguments: [], field: "review_status", value: "rejected"),
        ])
    func values(review: Case) throws {
        let id = try anyID
        let before = "\(try incident(id)[review.field] ?? "")"
        _ = try ask(
            ["review", review.review, id] + review.arguments + ["--by", "amina", "--reason", "a test"])
        #expect("\(try incident(id)[review.field] ?? "")" == review.value)
        let log = try ask(["review", "log"])
        #expect(log.contains("amina") && log.contains(review.review) && log.contains("a test"))
        _ = try ask(["review", "undo", "--by", "amina"])
        #expect("\(try incident(id)[review.field] ?? "")" == before)
        #expect(folder.names == ["incidents.gpkg"], "a log was left behind")
    }

    @Test("several values said in one command are one review, and one undo takes all of them back")
    func several() throws {
        let id = try anyID
        let fields = ["actor1", "actor2", "fatalities_high", "civilian_targeting"]
        let values = { try fields.map { "\(try incident(id)[$0] ?? "")" } }
        let before = try values()
        let said = try ask([
            "review", "set", id, "--actor1", "Wagner Group", "--inter1", "state forces", "--actor2",
            "Farmers",
            "--inter2", "civilians", "--fatalities", "2-3", "--civilian-targeting", "yes",
        ])
        #expect(said.hasPrefix("review 1: set \(id)") && said.split(separator: "\n").count == 1, "\(said)")
        #expect(try values() == ["Wagner Group", "Farmers", "3", "Civilians targeted"])
        let log = try ask(["review", "log", "--format", "jsonl"]).split(separator: "\n")
        #expect(log.count == 1 && log[0].contains("Farmers") && log[0].contains("Wagner Group"), "\(log)")
        _ = try ask(["review", "undo"])
        #expect(try values() == before)
    }

    @Test("a rejected incident is left out of lists and layers")
    func rejected() throws {
        let (id, count) = (try anyID, try incidents().count)
        _ = try ask(["review", "reject", id])
        #expect(try incidents().count == count - 1)
        #expect(try !ask(["export", "--format", "csv"]).contains(id))
    }

    @Test("'map' never replaces a database that holds reviews, and adds to it when told to")
    func mapKeepsReviews() throws {
        let id = try anyID
        _ = try ask(["review", "confirm", id])
        let map = ["map", SharedFolder.packageRoot + "/seeds", "--out", folder.path]
        let refused = try BuiltCommand.run(map)
        #expect(refused.status == 73 && refused.errors.contains("holds reviews"), "\(refused.errors)")
        #expect(folder.names == ["incidents.gpkg"], "something was left behind")
        let added = try BuiltCommand.run(map + ["--database", database])
        #expect(added.status == 0, "\(added.errors)")
        #expect(try incident(id)["review_status"] as? String == "confirmed")
    }

    @Test("two incidents are made one and one is made two, and a later run keeps it so")
    func mergeAndSplit() throws {
        let all = try incidents().compactMap { $0["id"] as? String }
        _ = try ask(["review", "merge", all[0], all[1]])
        #expect(try incidents().count == all.count - 1)
        _ = try ask(["review", "undo"])
        #expect(try incidents().compactMap { $0["id"] as? String } == all)

        let joined = try incidents().first { ($0["sources"] as? [Any])?.count == 2 }
        let id = try #require(joined?["id"] as? String)
        let shown = Data(try ask(["show", id, "--format", "json"]).utf8)
        let detail = try #require(try JSONSerialization.jsonObject(with: shown) as? [String: Any])
        let members = try #require(detail["members"] as? [[String: Any]])
        _ = try ask(["review", "split", id, try #require(members.last?["id"] as? String)])
        #expect(try incidents().count == all.count + 1)
    }

    @Test(
        "what cannot be read is a usage error that says what to write",
        arguments: [
            (["relocate", "Xqzzyv Wptkk"], "no place is called"), (["retype", "War"], "'Armed clash'"),
            (["redate", "July"], "2024-07-25"), (["redate", "2024-07-27", "2024-07-25"], "wrong way round"),
            (["set"], "--fatalities 20"), (["set", "--fatalities", "many"], "20-25"),
            (["set", "--actor1", "X"], "'Rebel group'"),
        ])
    func unreadable(arguments: [String], says: String) throws {
        let command = ["review", arguments[0], try anyID] + arguments.dropFirst()
        let result = try BuiltCommand.run(command + ["--database", database])
        #expect(result.status == 64, "\(result.errors)")
        #expect(result.errors.contains(says), "\(result.errors)")
    }

    @Test("the log and the sheet tell in words what was said, and where the rules say otherwise")
    func words() throws {
        let id = try anyID
        _ = try ask(["review", "relocate", id, "Tessalit", "--country", "ML"])
        _ = try ask(["review", "redate", id, "2024-07-01"])
        _ = try ask(["review", "undo"])
        let log = try ask(["review", "log"]).split(separator: "\n")
        #expect(log.count == 5 && log.allSatisfy { !$0.contains("{") }, "\(log)")
        #expect(log[2].contains("place Tessalit (Kidal)") && log[2].contains("place In-Afarak (Kidal)"))
        #expect(log[3].contains("date 2024-07-01") && log[3].contains("(taken back)"))
        #expect(log[4].contains("undo of 2") && !log[4].contains("(taken back)"))
        let sheet = try ask(["show", id])
        #expect(sheet.contains("  corrected   place; the reports say: In-Afarak"), "\(sheet)")
        #expect(!sheet.contains("notes; the reports say"), "our own sentence is no correction")
        #expect(!sheet.contains("{\""), "\(sheet)")
    }

    @Test("an incident that was joined with another is told by the name that it has now")
    func joined() throws {
        let all = try incidents().compactMap { $0["id"] as? String }.sorted()
        let said = try ask(["review", "merge", all[1], all[0]])
        #expect(said.contains("it is \(all[0]) now"), "\(said)")
        let gone = all[1]
        for command in [["show", gone], ["review", "confirm", gone]] {
            let result = try BuiltCommand.run(command + ["--database", database])
            #expect(result.status == 66 && result.errors.contains("is part of"), "\(result.errors)")
        }
    }

    @Test("an incident that is not there is named")
    func unknown() throws {
        let result = try BuiltCommand.run(["review", "confirm", "IM-NONE", "--database", database])
        #expect(result.status == 66 && result.errors.contains("IM-NONE"), "\(result.errors)")
    }
}
