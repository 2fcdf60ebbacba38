import Foundation
import TestSupport
import Testing

/// What leaves the product, made, checked and read back as a user does.
@Suite(
    "Layers from the command line",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct LayerCommandTests {
    private let folder: TemporaryDirectory

    init() throws { folder = try SeededDatabase.copy() }

    @discardableResult
    private func run(_ arguments: String..., status: Int32 = 0) throws -> BuiltCommand.Result {
        let result = try BuiltCommand.run(arguments)
        #expect(result.status == status, "\(result.errors)")
        return result
    }

    private func export(_ name: String, _ options: String...) throws -> String {
        let path = folder.path + "/" + name
        let result = try BuiltCommand.run(
            ["export", "-o", path, "--database", folder.path + "/incidents.gpkg"] + options)
        #expect(result.status == 0, "\(result.errors)")
        return path
    }

    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    @Test(
        "each format is what its standard says, and GDAL finds every incident in it",
        .enabled(if: GDAL.isInstalled, "gdal-bin is not installed: apt-get install gdal-bin"),
        arguments: ["a.geojson", "a.geojsonl", "a.kml", "a.kmz", "copy.gpkg"])
    func roundTrip(name: String) throws {
        let path = try export(name)
        #expect(try run("validate", path).output.contains("valid"))
        let back = folder.path + "/back.geojsonl"
        // KML has a layer for each month's folder; what has no incident's id there is an area.
        let layers = try GDAL.info("-ro", "-q", path).output.split(separator: "\n").compactMap { line in
            line.firstMatch(of: /^\d+: ([^(]+?)(?: \(.*\))?$/).map { String($0.1) }
        }
        var ids: Set<String> = []
        let chosen = layers.isEmpty || layers.contains("incidents") ? ["incidents"] : Set(layers)
        for layer in chosen where layer != "Where the incidents may lie" {
            try? FileManager.default.removeItem(atPath: back)
            let said = try GDAL.convert("-f", "GeoJSONSeq", back, path, layer)
            #expect(said.status == 0, "\(said.warnings)")
            for line in try text(back).split(separator: "\n") {
                let feature = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                let properties = feature?["properties"] as? [String: Any]
                // Of a KMZ GDAL 3.6 reads no typed fields; the balloon tells incidents apart.
                let id = properties?["id"] ?? feature?["id"] ?? properties?["description"]
                ids.insert(try #require(id as? String))
                guard let type = properties?["event_type"] as? String else { continue }
                #expect(["Battles", "Strategic developments"].contains(type))
                let deaths = properties?["fatalities_best"]
                #expect(deaths == nil || deaths is NSNull || deaths is Int)
                let day = properties?["event_date"] as? String
                #expect(day?.contains("2024") == true || day?.contains("2025") == true)
            }
        }
        let listed = try run("list", "--format", "jsonl", "--database", folder.path + "/incidents.gpkg")
            .output
        #expect(ids.count == listed.split(separator: "\n").count && !ids.isEmpty)
    }

    @Test(
        "the threads do not show in the file", arguments: ["a.geojson", "a.kml", "a.csv", "a.jsonl", "a.kmz"])
    func threads(name: String) throws {
        let one = try Data(contentsOf: URL(filePath: try export(name, "-j", "1")))
        #expect(try Data(contentsOf: URL(filePath: try export(name, "-j", "3"))) == one)
        let two = try text(try export("two.jsonl", "--limit", "2", "-j", "3"))
        #expect(two.split(separator: "\n").count == 2)
    }

    @Test(
        "where there is no room for a file it is named, and nothing is left behind",
        arguments: [
            "a.geojson", "a.geojsonl", "a.kml", "a.kmz", "a.csv", "a.jsonl", "a.html", "a.svg", "a.gpkg",
        ])
    func noRoom(name: String) throws {
        let path = folder.path + "/" + name
        let script = "ulimit -f 4; exec \"$0\" export --database \"$1\" -o \"$2\""
        let before = folder.names
        let result = try GDAL.run(
            "env", ["sh", "-c", script, BuiltCommand.path, folder.path + "/incidents.gpkg", path])
        #expect(
            result.status == 74 && result.warnings.contains("cannot write '\(path)'"), "\(result.warnings)")
        #expect(folder.names == before)
    }

    @Test("each file says who made it of what, the tables in a file beside them")
    func metadata() throws {
        let path = try export("a.csv", "--from", "2025-01-01")
        let beside = try text(path + "-metadata.json")
        for part in [
            "\"tool_version\"", "\"checksum\"", "\"filter\":\"--from 2025-01-01\"", "\"row_count\":2",
            "GeoNames",
        ] {
            #expect(beside.contains(part), "\(part)")
        }
        let map = try text(try export("a.geojson", "--from", "2025-01-01"))
        #expect(map.contains("\"filter\":\"--from 2025-01-01\"") && map.contains("\"numberReturned\":2"))
        #expect(try text(try export("a.kml", "--country", "ML")).contains("<value>--country ML</value>"))
    }

    @Test(
        "coarsened layers tell regions and nothing finer, in every format",
        arguments: ["a.geojson", "a.kml", "a.csv", "a.html"])
    func coarsened(name: String) throws {
        let layer = try text(try export(name, "--coarsen", "admin1"))
        #expect(layer.contains("first-level region for publication"))
        for told in ["Tinzaouaten", "In-Afarak", "19.9486", "example.org", "soldiers died"] {
            #expect(!layer.lowercased().contains(told.lowercased()), "\(told)")
        }
        let database = try export("public.gpkg", "--coarsen", "admin1")
        let inside = String(decoding: try Data(contentsOf: URL(filePath: database)), as: UTF8.self)
        for told in ["tinzaouaten", "soldiers died"] {
            #expect(!inside.lowercased().contains(told), "\(told)")
        }
    }

    @Test("what is not over long enough is not told")
    func olderThan() throws {
        #expect(try text(try export("a.geojson", "--older-than", "2d")).contains("\"numberReturned\":4"))
        #expect(try text(try export("a.geojson", "--older-than", "5000w")).contains("\"numberReturned\":0"))
    }

    @Test("GeoJSON has the areas in which incidents may lie when they are asked for")
    func uncertainty() throws {
        let path = try export("a.geojson", "--with-uncertainty")
        #expect(try text(path).components(separatedBy: "\"uncertainty_of\"").count == 5)
        #expect(RFC7946Checker.faults(in: try text(path)) == [])
    }

    @Test("validate says where a file is wrong, and 65")
    func validation() throws {
        let bad = try folder.file(
            "bad.geojson",
            #"{"type":"Feature","geometry":{"type":"Point","coordinates":[1]},"properties":{}}"#)
        let result = try run("validate", bad, status: 65)
        #expect(result.output.contains("bad.geojson: $.geometry.coordinates: no position of numbers"))
        #expect(
            try run("validate", folder.path + "/none.geojson", status: 66).errors.contains("cannot open"))
        #expect(try run("validate", try folder.file("x", "?"), status: 64).errors.contains("--format"))
    }

    @Test("the summary by region tells of the Kidal region as a person would, with who claims what")
    func summary() throws {
        let database = folder.path + "/incidents.gpkg"
        let output = try run("summarize", "--by", "region", "--database", database).output
        let prose = output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for words in [
            "The Kidal region of Mali saw four incidents: one between 27 June and 26 July 2024, one in July 2024 and two in June 2025.",
            "According to the Wagner Group, one of its own was killed and one helicopter was lost (“one of two",
            "(“a helicopter crashed because of a technical problem”)",
            "According to JNIM, 50 members of the Wagner Group and 10 soldiers of the Military Forces of Mali were killed.",
            "Regions: Natural Earth",
        ] {
            #expect(prose.contains(words), "\(prose)")
        }
        let page = try run("summarize", "--by", "region", "--format", "html", "--database", database).output
        #expect(
            page.contains("<svg") && page.contains("<a href=\"#IM-") && !page.contains("http:")
                && !page.contains("https:"))
    }
}
