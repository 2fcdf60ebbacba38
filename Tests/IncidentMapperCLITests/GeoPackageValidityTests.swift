import Foundation
import TestSupport
import Testing

/// The files of every command that makes or changes one, before the checkers of GDAL.
@Suite(
    "The GeoPackages of every command",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct GeoPackageValidityTests {
    private let folder: TemporaryDirectory

    init() throws { folder = try SeededDatabase.copy() }

    private func path(_ name: String) -> String { folder.path + "/" + name }

    /// Makes a file with each command.
    private func files() throws -> [(command: String, path: String)] {
        let ingested = path("incidents.gpkg")
        for (source, name) in [("incidents.gpkg", "reviewed.gpkg"), ("incidents.gpkg", "split.gpkg")] {
            try FileManager.default.copyItem(atPath: path(source), toPath: path(name))
        }
        let list = try BuiltCommand.run(["list", "--format", "csv", "--database", ingested]).output
        let ids = list.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "," }) }
        let table = try folder.file("acled.csv", ACLEDTable(rows: 300, faultyEvery: 1_000).text)
        let seeds = SharedFolder.packageRoot + "/seeds"
        let runs = [
            ["map", seeds, "--out", path("out")],
            ["map", seeds, "--out", path("kept"), "--database", path("map-kept.gpkg")],
            ["ingest", seeds, "--database", path("bare.gpkg"), "--without-text"],
            ["import", table, "--database", path("imported.gpkg")],
            ["export", "--database", ingested, "-o", path("exported.gpkg")],
            ["export", "--database", ingested, "-o", path("trimmed.gpkg"), "--without-text", "--limit", "2"],
            ["review", "reject", ids[0], "--database", path("reviewed.gpkg")],
            ["review", "relocate", ids[1], "Tessalit", "--database", path("reviewed.gpkg")],
            ["review", "merge", ids[0], ids[1], "--database", path("split.gpkg")],
        ]
        for run in runs {
            let result = try BuiltCommand.run(run)
            #expect(result.status == 0 || result.status == 65, "\(run): \(result.errors)")
        }
        return [
            ("ingest", ingested), ("map", path("out/incidents.gpkg")),
            ("map --database", path("map-kept.gpkg")),
            ("the layer of map --database", path("kept/incidents.gpkg")),
            ("ingest --without-text", path("bare.gpkg")),
            ("import", path("imported.gpkg")), ("export", path("exported.gpkg")),
            ("export --without-text", path("trimmed.gpkg")), ("review", path("reviewed.gpkg")),
            ("review merge", path("split.gpkg")),
        ]
    }

    @Test(
        "validate_gpkg finds nothing, and ogrinfo reads every layer without a warning",
        .enabled(
            if: GDAL.isInstalled && GDAL.hasValidator,
            "GDAL is not installed: apt-get install gdal-bin python3-gdal"))
    func valid() throws {
        for (command, path) in try files() {
            #expect(try GDAL.complaints(about: path) == "", "\(command)")
            let info = try GDAL.info("-al", "-so", "-ro", path)
            #expect(info.status == 0 && info.warnings == "", "\(command): \(info.warnings)")
            let style = try GDAL.info("-ro", path, "-sql", "SELECT f_table_name, styleQML FROM layer_styles")
            #expect(style.output.contains("categorizedSymbol") && style.warnings == "", "\(command)")
            #expect(!FileManager.default.fileExists(atPath: path + "-wal"), "\(command) left its log")
            let metadata = try GDAL.info("-ro", path, "-sql", "SELECT metadata FROM gpkg_metadata").output
            guard command.contains("export") || command.hasPrefix("map") && !command.contains("--") else {
                continue
            }
            for word in ["tool_version", "gazetteer", "checksum", "filter"] {
                #expect(metadata.contains("\"\(word)\""), "\(command): \(metadata)")
            }
            let isLimited = metadata.contains("limit 2")
            #expect(isLimited == command.contains("without-text"), "\(metadata)")
        }
    }

    @Test("without texts a database keeps the checksums and the offsets of the words")
    func withoutTexts() throws {
        let bare = path("bare.gpkg")
        let result = try BuiltCommand.run(
            ["ingest", SharedFolder.packageRoot + "/seeds", "--database", bare, "--without-text"])
        #expect(result.status == 0)
        let reports = "SELECT id, sha256, text FROM reports ORDER BY id"
        let texts = try [bare, path("incidents.gpkg")].map {
            try GDAL.run("ogr2ogr", ["-f", "CSV", "/vsistdout/", $0, "-sql", reports]).output
        }
        let (without, with) = (texts[0].split(separator: "\n"), texts[1])
        #expect(without.count == 6 && without.dropFirst().allSatisfy { $0.hasSuffix(",") && $0.count > 64 })
        for line in without.dropFirst() { #expect(with.contains(line.dropLast())) }
        let lists = try [bare, path("incidents.gpkg")].map {
            try BuiltCommand.run(["list", "--format", "jsonl", "--database", $0]).output
        }
        #expect(lists[0] == lists[1], "offsets and quotations are the same")
        // A copy of it keeps the checksums too.
        _ = try BuiltCommand.run(["export", "--database", bare, "-o", path("copy.gpkg")])
        let copied = try GDAL.run(
            "ogr2ogr", ["-f", "CSV", "/vsistdout/", path("copy.gpkg"), "-sql", reports]
        ).output
        for line in without.dropFirst() where lists[0].contains(line.prefix { $0 != "," }) {
            #expect(copied.contains(line))
        }
    }
}
