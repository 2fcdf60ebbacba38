import Foundation
import TestSupport
import Testing

/// `import`, run as a user runs it.
@Suite(
    "Importing from the command line",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct ImportCommandTests {
    private let folder: TemporaryDirectory
    private var database: String { folder.path + "/incidents.gpkg" }
    private var other: String { folder.path + "/other.gpkg" }

    init() throws { folder = try SeededDatabase.copy() }

    /// Runs a command and expects it to succeed.
    private func run(_ arguments: String...) throws -> String {
        let result = try BuiltCommand.run(arguments)
        #expect(result.status == 0, "\(arguments): \(result.errors)")
        return result.output
    }

    private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

    @Test(
        "what 'export' writes comes back the same",
        arguments: ["jsonl", "geojson", "geojsonl", "csv"])
    func roundTrip(fileExtension: String) throws {
        let (first, second) = (
            folder.path + "/first." + fileExtension, folder.path + "/second." + fileExtension
        )
        _ = try run("export", "--database", database, "-o", first)
        let said = try run("import", first, "--database", other)
        #expect(said.contains("0 replaced, 0 known") && !said.hasPrefix("0 "))
        _ = try run("export", "--database", other, "-o", second)
        #expect(try bytes(first) == bytes(second))
        for query in [
            ["near", "DZ-ML", "--within", "50km"], ["list", "--country", "ML"],
            ["summarize", "--by", "region"], ["list", "--format", "jsonl"],
        ] {
            let answers = try [database, other].map {
                try BuiltCommand.run(query + ["--database", $0]).output
            }
            #expect(answers[0] == answers[1], "\(query)")
        }
        #expect(try run("import", first, "--database", other).contains(": 0 added, 0 replaced"))
    }

    @Test("a GeoPackage comes back with its reports and their texts, every table the same")
    func geoPackage() throws {
        let copies = ["/first.gpkg", "/second.gpkg"].map { folder.path + $0 }
        _ = try run("export", "--database", database, "-o", copies[0])
        _ = try run("import", copies[0], "--database", other)
        _ = try run("export", "--database", other, "-o", copies[1])
        for table in [
            "incidents", "incident_uncertainty", "claims", "incident_reports", "reports", "v_acled", "v_ucdp",
        ] {
            let texts = try copies.map { path in
                try GDAL.run(
                    "ogr2ogr",
                    [
                        "-f", "CSV", "/vsistdout/", path, "-sql", Self.content(of: table), "-lco",
                        "GEOMETRY=AS_WKT",
                    ])
            }
            #expect(!texts[0].output.isEmpty && texts[0].output == texts[1].output, "\(table)")
        }
        let lists = try copies.map { try run("list", "--format", "jsonl", "--database", $0) }
        #expect(lists[0] == lists[1])
    }

    /// All of a table but row numbers and times.
    private static func content(of table: String) -> String {
        switch table {
        case "reports":
            "SELECT id, sha256, publisher, title, url, language, published, text, metadata FROM reports ORDER BY id"
        case "claims": "SELECT * FROM claims ORDER BY incident_id, report, start, outcome, victim, count_low"
        case "incident_reports":
            "SELECT incident_id, report, start, \"end\" FROM incident_reports ORDER BY 1, 2, 3"
        case "v_acled": "SELECT * FROM v_acled ORDER BY event_id_cnty"
        case "v_ucdp": "SELECT * FROM v_ucdp ORDER BY id"
        case "incident_uncertainty": "SELECT * FROM incident_uncertainty ORDER BY incident_id"
        default: "SELECT * FROM \(table) ORDER BY id"
        }
    }

    @Test(
        "a table of 5,000 events of ACLED is imported, its bad rows are named, and it answers like any database"
    )
    func acled() throws {
        let table = try folder.file("acled.csv", ACLEDTable(rows: 5_000, faultyEvery: 1_000).text)
        let result = try BuiltCommand.run(["import", table, "--database", other])
        #expect(result.status == 65, "\(result.errors)")
        #expect(result.output.hasPrefix("4995 incidents: 4995 added, 0 replaced, 0 known; 5 rows"))
        for line in [2, 1_002, 2_002, 3_002, 4_002] {
            #expect(result.errors.contains("acled.csv, line \(line): the latitude 'unknown' is no number"))
        }
        let near = try run(
            "near", "DZ-ML", "--within", "50km", "--certain", "--limit", "3", "--format", "jsonl",
            "--database", other)
        #expect(near.split(separator: "\n").count == 3 && near.contains("\"certainty\":\"certain\""))
        let regional = try run(
            "list", "--format", "jsonl", "--region", "Kidal", "--limit", "1", "--database", other)
        #expect(regional.contains("\"country\":\"Mali\""))
        #expect(try run("summarize", "--by", "country", "--database", other).contains("Mali"))
        let again = try BuiltCommand.run(["import", table, "--database", other])
        #expect(again.output.hasPrefix("4995 incidents: 0 added, 0 replaced, 4995 known"))
        let id = "MLI2"
        #expect(try run("show", id, "--database", other).contains("import of acled.csv"))
        _ = try run("review", "confirm", id, "--database", other)
        let exported = try run("export", "--format", "acled", "--database", other)
        #expect(exported.split(separator: "\n").count == 4_996)
    }

    @Test(
        "each fault has its exit code and says what to do",
        arguments: [
            (["missing.csv"], 66, "cannot open"), (["points.csv"], 65, "--as acled"),
            (["points.csv", "--as", "ucdp"], 65, "no column 'id'"),
            (["points.csv", "--as", "excel"], 64, "excel"),
            (["empty.jsonl"], 65, "no incident"), (["points.csv", "--as", "gpkg"], 65, "no SQLite database"),
            (["incidents.gpkg"], 64, "the database itself"), (["broken.geojson"], 65, "no GeoJSON"),
        ] as [([String], Int32, String)])
    func faults(arguments: [String], status: Int32, says: String) throws {
        try folder.file("points.csv", "a,b\n1,2\n")
        try folder.file("empty.jsonl", "")
        try folder.file("broken.geojson", "[1, 2]")
        let before = try bytes(database)
        let result = try BuiltCommand.run(
            ["import", folder.path + "/" + arguments[0]] + arguments.dropFirst() + ["--database", database])
        #expect(result.status == status && result.errors.contains(says), "\(result.errors)")
        #expect(try bytes(database) == before, "the database has changed")
    }
}

/// A table as ACLED gives it out, made up.
struct ACLEDTable {
    let text: String

    init(rows: Int, faultyEvery step: Int) {
        var lines = [
            "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,inter1,actor2,inter2,iso,country,"
                + "admin1,location,latitude,longitude,geo_precision,source,notes,fatalities"
        ]
        for row in 0..<rows {
            let latitude = row % step == 0 ? "unknown" : "\(14 + Double(row % 601) / 100)"
            let day = "2024-\(row % 9 + 1 < 10 ? "0" : "")\(row % 9 + 1)-1\(row % 10)"
            lines.append(
                "MLI\(row + 1),\(day),1,Battles,Armed clash,Group \(row % 7),Rebel group,Military Forces of Mali (2021-),"
                    + "State forces,466,Mali,Kidal,Kidal,\(latitude),\(-2 + Double(row % 503) / 100),\(row % 10 == 0 ? 3 : 1),"
                    + "Desk \(row % 3),\"Row, \(row).\",\(row % 5)")
        }
        text = lines.joined(separator: "\n") + "\n"
    }
}
