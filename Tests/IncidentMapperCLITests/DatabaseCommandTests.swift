import Foundation
import TestSupport
import Testing

/// `ingest` and the commands that ask a database, run as a user runs them.
@Suite(
    "A database from the command line",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct DatabaseCommandTests {
    /// The layers of the same samples, made once.
    private static let mapped = Result {
        let folder = try TemporaryDirectory()
        let result = try BuiltCommand.run(["map", SharedFolder.packageRoot + "/seeds", "--out", folder.path])
        #expect(result.status == 0, "\(result.errors)")
        return folder
    }

    private let folder: TemporaryDirectory
    private var database: String { folder.path + "/incidents.gpkg" }

    init() throws {
        folder = try SeededDatabase.copy()
    }

    /// Runs a command on the database and expects it to succeed.
    private func ask(_ arguments: String...) throws -> String {
        let result = try BuiltCommand.run(arguments + ["--database", database])
        #expect(result.status == 0, "\(result.errors)")
        return result.output
    }

    private func records(_ output: String) throws -> [[String: Any]] {
        try output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    private func map(_ arguments: String..., to out: String) throws -> String {
        let path = folder.path + "/" + out
        let seeds = SharedFolder.packageRoot + "/seeds"
        let result = try BuiltCommand.run(["map", seeds, "--out", path] + arguments)
        #expect(result.status == 0, "\(result.errors)")
        return path
    }

    private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

    // MARK: Putting in

    @Test("a second run changes nothing and says so")
    func again() throws {
        let before = try ask("list", "--format", "jsonl")
        let again = try ask("ingest", SharedFolder.packageRoot + "/seeds")
        #expect(
            again.contains("5 reports: 0 new, 5 known, 0 replaced; incidents: 0 added, 0 changed, 0 removed"))
        #expect(try ask("list", "--format", "jsonl") == before)
        #expect(folder.names == ["incidents.gpkg"], "a log was left behind")
    }

    @Test("the same reports give the same bytes, the database among the layers too")
    func sameBytes() throws {
        let (first, second) = (try Self.mapped.get().path, try map(to: "second"))
        for name in try FileManager.default.contentsOfDirectory(atPath: first) {
            #expect(try bytes(first + "/" + name) == bytes(second + "/" + name), "\(name) differs")
        }
    }

    @Test("'map' on a kept database writes the same layers, and keeps the reports of earlier runs")
    func keptDatabase() throws {
        let kept = folder.path + "/kept.gpkg"
        let one = try folder.file(
            "one.jsonl", "{\"id\":\"a\",\"text\":\"Two soldiers were killed in Gao.\"}\n")
        #expect(try BuiltCommand.run(["ingest", one, "--database", kept]).status == 0)
        let (fresh, added) = (try Self.mapped.get().path, try map("--database", kept, to: "added"))
        for name in ["incidents.csv", "incidents.geojson", "incidents.kml", "summary.md"] {
            #expect(try bytes(fresh + "/" + name) == bytes(added + "/" + name), "\(name) differs")
        }
        let all = try BuiltCommand.run(["list", "--format", "jsonl", "--database", kept]).output
        #expect(try records(all).count == records(try ask("list", "--format", "jsonl")).count + 1)
    }

    // MARK: Asking

    @Test("near the border Tinzaouatene is certain, and what is known by its region is possible")
    func near() throws {
        let certain = try records(
            try ask("near", "DZ-ML", "--within", "50km", "--certain", "--format", "jsonl"))
        #expect(certain.contains { $0["location"] as? String == "Tinzaouatene" })
        #expect(certain.allSatisfy { $0["certainty"] as? String == "certain" })
        let all = try records(try ask("near", "Mali–Algeria", "--within", "50km", "--format", "jsonl"))
        let regional = all.filter { $0["geo_precision"] as? Int == 3 }
        #expect(!regional.isEmpty)
        #expect(regional.allSatisfy { $0["certainty"] as? String == "possible" })
        for record in all {
            let distances = ["distance_min_m", "distance_m", "distance_max_m"].compactMap {
                record[$0] as? Double
            }
            #expect(distances.count == 3 && distances == distances.sorted())
        }
        let points = all.compactMap { $0["distance_m"] as? Double }
        #expect(points == points.sorted(), "not the nearest first")
    }

    @Test("the formats of 'near' hold the same incidents", arguments: ["csv", "geojson", "table"])
    func nearFormats(format: String) throws {
        let ids = try records(try ask("near", "ML", "--within", "500km", "--format", "jsonl"))
            .compactMap { $0["id"] as? String }
        let output = try ask("near", "ML", "--within", "500km", "--format", format)
        #expect(!ids.isEmpty && ids.allSatisfy(output.contains))
        #expect(output.contains("certain"))
    }

    @Test(
        "filters choose",
        arguments: [
            (["--country", "Mali"], true), (["--country", "NE"], false), (["--admin1", "kidal"], true),
            (["--from", "2024-07-01", "--to", "2024-07-31"], true), (["--from", "2030-01-01"], false),
            (["--event-type", "battles"], true), (["--event-type", "Protests"], false),
            (["--sub-event-type", "Armed clash"], true), (["--actor", "CSP-DPA"], true),
            (["--actor", "nobody of this name"], false), (["--min-fatalities", "10"], true),
            (["--min-fatalities", "100000"], false), (["--max-geo-precision", "1"], true),
            (["--max-time-precision", "1"], true), (["--bbox", "2,19,4,21"], true),
            (["--bbox", "10,19,12,21"], false), (["--near", "19.95,2.97", "--radius", "5km"], true),
            (["--near-border", "Mali/Algeria", "--within", "5km", "--certain"], true),
            (["--older-than", "2d"], true), (["--older-than", "5000w"], false),
            (["--source", "incident-mapper samples"], true), (["--limit", "0"], false),
            (["--region", "Tinzaouatene"], true),
        ])
    func filters(options: [String], isSome: Bool) throws {
        let result = try BuiltCommand.run(
            ["list", "--format", "jsonl", "--database", database] + options)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.isEmpty != isSome)
    }

    @Test(
        "a filter that cannot be read is a usage error that says what to write",
        arguments: [
            (["--near-border", "Atlantis", "--within", "5km"], "Atlantis"),
            (["--near-border", "DZ-ML"], "--within 50km"),
            (["--near-border", "DZ-ML", "--within", "50"], "unit"),
            (["--near", "19.95,2.97"], "--radius"), (["--within", "5km"], "--near-border"),
            (["--bbox", "1,2,3"], "west,south,east,north"), (["--bbox", "1,20,3,10"], "south first"),
            (["--from", "July"], "2024-07-25"), (["--from", "2024-02-30"], "no day"),
            (["--from", "2025-01-01", "--to", "2024-01-01"], "after"),
            (["--event-type", "War"], "'Battles'"),
            (["--country", "Atlantis"], "no country"), (["--older-than", "2"], "2d"),
            (["--max-geo-precision", "4"], "1 to 3"), (["--limit", "-1"], "--limit"),
        ])
    func unreadableFilters(options: [String], says: String) throws {
        let result = try BuiltCommand.run(["list", "--database", database] + options)
        #expect(result.status == 64, "\(result.errors)")
        #expect(result.errors.contains(says), "\(result.errors)")
    }

    @Test("'show' tells the sources, the claims and why reports were joined")
    func show() throws {
        let joined = try records(try ask("list", "--format", "jsonl")).first {
            ($0["sources"] as? [Any])?.count == 2
        }
        let record = try #require(joined)
        let id = try #require(record["id"] as? String)
        let text = try ask("show", id)
        for title in ["Claims", "Sources", "What each report told", "Why they were joined", "History"] {
            #expect(text.contains("\n\(title)\n"), "\(title) is missing")
        }
        let shown = try #require(try records(try ask("show", id, "--format", "json")).first)
        #expect(shown["id"] as? String == id)
        #expect((shown["members"] as? [Any])?.count == 2)
        #expect((shown["reasons"] as? [Any])?.isEmpty == false)
        let unknown = try BuiltCommand.run(["show", "IM-NONE", "--database", database])
        #expect(unknown.status == 66 && unknown.errors.contains("IM-NONE"))
    }

    @Test(
        "summaries count every incident, whatever they are grouped by",
        arguments: ["region", "country", "month", "week", "type", "border"])
    func summaries(by grouping: String) throws {
        let count = try records(try ask("list", "--format", "jsonl")).count
        let json = try #require(
            try records(try ask("summarize", "--by", grouping, "--format", "json")).first)
        let total = try #require(json["total"] as? [String: Any])
        #expect(total["incidents"] as? Int == count)
        let groups = try #require(json["groups"] as? [[String: Any]])
        #expect(groups.compactMap { $0["incidents"] as? Int }.reduce(0, +) == count)
    }

    @Test("a summary has every format", arguments: ["text", "markdown", "csv", "html"])
    func summaryFormats(format: String) throws {
        #expect(try ask("summarize", "--format", format).contains("Kidal"))
    }

    // MARK: Taking out

    @Test("what 'export' writes is what 'map' wrote")
    func export() throws {
        let layers = try Self.mapped.get().path
        _ = try ask("export", "-o", folder.path + "/export.csv")
        #expect(try bytes(layers + "/incidents.csv") == bytes(folder.path + "/export.csv"))
        let features = { (path: String) in
            let layer = try JSONSerialization.jsonObject(with: try bytes(path)) as? [String: Any]
            return try #require(layer?["features"] as? NSArray)
        }
        _ = try ask("export", "-o", folder.path + "/export.geojson")
        #expect(
            try features(layers + "/incidents.geojson") == features(folder.path + "/export.geojson"))
        #expect(
            try ask("export", "--format", "csv")
                == String(decoding: try bytes(layers + "/incidents.csv"), as: UTF8.self))
    }

    @Test(
        "every format is written, and only what the filter chooses",
        arguments: ["x.geojson", "x.geojsonl", "x.kml", "x.csv", "x.jsonl", "x.gpkg", "x.svg"])
    func formats(name: String) throws {
        _ = try ask("export", "-o", folder.path + "/" + name, "--limit", "1")
        #expect(try bytes(folder.path + "/" + name).count > 100)
        let names = folder.names.filter { $0 != name + "-metadata.json" }
        #expect(names == ["incidents.gpkg", name].sorted(), "something was left behind")
    }

    @Test("a GeoPackage that is exported answers like the database")
    func geoPackage() throws {
        let copy = folder.path + "/copy.gpkg"
        _ = try ask("export", "-o", copy)
        let listed = try BuiltCommand.run(["list", "--format", "jsonl", "--database", copy])
        #expect(listed.output == (try ask("list", "--format", "jsonl")))
    }

    @Test("the table of ACLED puts an incident of a region at its capital")
    func acled() throws {
        let table = try ask("export", "--format", "acled", "--max-time-precision", "1")
        #expect(table.hasPrefix("event_id_cnty,"))
        let regional = table.split(separator: "\n").filter { $0.contains(",3,incident-mapper samples") }
        #expect(!regional.isEmpty)
        #expect(regional.allSatisfy { $0.contains("Western Africa,Mali,Kidal,,,Kidal,18.44") })
    }

    @Test("the words of reports can be left out")
    func withoutText() throws {
        for record in try records(try ask("export", "--format", "jsonl", "--without-text")) {
            #expect(record["notes"] is NSNull)
            let claims = try #require(record["claims"] as? [[String: Any]])
            #expect(claims.allSatisfy { $0["wording"] is NSNull })
        }
    }

    @Test("a format that nothing tells is a usage error")
    func unknownFormat() throws {
        for arguments in [["export"], ["export", "-o", folder.path + "/x.xyz"]] {
            let result = try BuiltCommand.run(arguments + ["--database", database])
            #expect(result.status == 64 && result.errors.contains("--format"))
        }
        #expect(folder.names == ["incidents.gpkg"])
    }
}
