import Foundation
import TestSupport
import Testing

@Suite(
    "Borders, regions and tables of points, as processes",
    .enabled(if: BuiltCommand.hasData, "scripts/test builds the data these tests need"))
struct BoundaryCommandTests {
    private let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    private func enrich(_ name: String, _ bytes: [UInt8], _ options: String...) throws -> BuiltCommand.Result
    {
        try BuiltCommand.run(["enrich", try folder.file(name, bytes: bytes)] + options)
    }

    @Test(
        "a row without a point goes through, is named by its line, and the others are answered",
        arguments: [
            ("lat,lon\n91,0\n18.44,1.41\n", "line 2: Latitude 91"),
            ("lat,lon\n2.97,199.95\n18.44,1.41\n", "line 2: Longitude 199.95"),
            ("lat,lon\n101.5,18.4\n18.44,1.41\n", "whether the two columns are swapped"),
            ("lat,lon\n,\n18.44,1.41\n", "line 2: the longitude is empty"),
            ("lat,lon\n  ,1\n18.44,1.41\n", "line 2: the latitude is empty"),
            ("lat,lon\nnorth,1\n18.44,1.41\n", "line 2: the latitude 'north' is no number"),
            ("lat,lon,n\n1,\n18.44,1.41,\"a\nb\"\n", "line 2: the longitude is empty"),
        ])
    func faults(text: String, says: String) throws {
        let result = try enrich("t.csv", Array(text.utf8))
        #expect(result.status == 65)
        #expect(result.errors.contains(says), "\(result.errors)")
        #expect(result.errors.contains("1 of 2 rows"))
        #expect(result.output.contains(",Mali,Kidal,"))
    }

    @Test("a quoted line end stays in its row, and lines are counted over it")
    func quotedLines() throws {
        let result = try enrich("t.csv", Array("note,lat,lon\n\"one\ntwo\",18.44,1.41\nx,95,200\n".utf8))
        #expect(result.output.contains("\"one\ntwo\",18.44,1.41,Mali,Kidal"))
        #expect(result.errors.contains("line 4"))
        let open = try enrich("open.csv", Array("note,lat,lon\n\"one,18.44,1.41\n".utf8))
        #expect(open.status == 65)
        #expect(open.errors.contains("line 2"))
    }

    @Test("commas may part decimals where semicolons part fields")
    func decimalCommas() throws {
        let result = try enrich("t.csv", Array("lieu;lat;lon\nKidal;18,44;1,41\n".utf8))
        #expect(result.status == 0)
        #expect(result.output.contains("Kidal;18,44;1,41;Mali;Kidal;"))
    }

    @Test("UTF-16 is read by itself, Windows-1252 when said, and passed through with a word otherwise")
    func encodings() throws {
        let text = "lieu,lat,lon\nMénaka,15.92,2.40\n"
        let wide = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        for bytes in [[0xFF, 0xFE] + wide, wide] {
            #expect(try enrich("wide.csv", bytes).output.contains("Ménaka,15.92,2.40,Mali,"))
        }
        let narrow = text.unicodeScalars.map { UInt8($0.value) }
        let said = try enrich("narrow.csv", narrow, "--encoding", "windows-1252")
        #expect(said.status == 0 && said.output.contains("Ménaka,15.92,2.40,Mali,"))
        let unsaid = try enrich("narrow.csv", narrow, "-o", folder.path + "/out.csv")
        #expect(unsaid.status == 0)
        #expect(unsaid.errors.contains("line 2, is not UTF-8"))
    }

    @Test("a table and a collection are told apart on the standard input")
    func standardInput() throws {
        let point =
            #"{"type":"Feature","geometry":{"type":"Point","coordinates":[1.41,18.44]},"properties":{}}"#
        let collection = "\n {\"type\":\"FeatureCollection\",\n\"features\":[\(point)]}"
        let features = try BuiltCommand.run(["enrich", "-"], input: collection)
        #expect(features.output.hasSuffix("}\n]}\n") && features.output.contains("\"admin1\":\"Kidal\""))
        let table = try BuiltCommand.run(["enrich", "-"], input: "lat,lon\n18.44,1.41\n")
        #expect(table.output.contains("18.44,1.41,Mali,Kidal"))
    }

    @Test("regions --at tells regions, border and what the gazetteer says; a point at sea is told so")
    func at() throws {
        let town = try BuiltCommand.run(["regions", "--at", "19.9486,2.9678"])
        #expect(town.status == 0)
        for part in ["Mali (ML)", "Kidal", "Algeria–Mali", "with the line's accuracy", "nearest place"] {
            #expect(town.output.contains(part), "\(town.output)")
        }
        let sea = try BuiltCommand.run(["regions", "--at", "15,-25"])
        #expect(sea.output.contains("at sea, or in a gap") && sea.output.contains("nearest region"))
    }

    @Test("somewhere in the Kidal region is possibly within 50 km of Algeria, never certainly")
    func kidalRegion() throws {
        let report = try folder.file(
            "r.txt",
            """
            ---
            id: r1
            published: 2024-07-30
            ---
            Three soldiers were killed in an attack by gunmen in the Kidal region on Monday.
            """)
        let database = folder.path + "/k.gpkg"
        let added = try BuiltCommand.run(["ingest", report, "--database", database])
        #expect(added.status == 0, "\(added.errors)")
        let near = ["near", "DZ-ML", "--within", "50km", "--database", database, "--format", "jsonl"]
        let all = try BuiltCommand.run(near)
        #expect(all.output.contains("\"certainty\":\"possible\""), "\(all.output)\(all.errors)")
        #expect(!all.output.contains("\"certainty\":\"certain\""))
        #expect(try BuiltCommand.run(near + ["--certain"]).output.isEmpty)
    }

    @Test("a terminal shows how far enrich is, a file of messages does not")
    func progress() throws {
        let rows = (0..<20_000).map { "\(Double($0 % 70)),\(Double($0 % 170))" }.joined(separator: "\n")
        let table = try folder.file("many.csv", "lat,lon\n\(rows)\n")
        let plain = try BuiltCommand.run(["enrich", table, "-o", folder.path + "/a.csv"])
        #expect(plain.status == 0 && plain.errors.isEmpty, "\(plain.errors)")
        // util-linux's script runs a command on a terminal of its own.
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/script")
        process.arguments = [
            "-qec", "'\(BuiltCommand.path)' enrich '\(table)' -o '\(folder.path)/b.csv'",
            folder.path + "/terminal",
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let shown = try String(contentsOfFile: folder.path + "/terminal", encoding: .utf8)
        #expect(shown.contains("20000 rows") && shown.contains(" %"), "\(shown)")
        #expect(
            try Data(contentsOf: URL(filePath: folder.path + "/a.csv"))
                == Data(contentsOf: URL(filePath: folder.path + "/b.csv")))
    }

    @Test(
        "with a distance, list sorts by it and tells certain from possible; export and summarize say how many are which"
    )
    func nearEverywhere() throws {
        let database = try SeededDatabase.copy()
        let near = [
            "--near-border", "DZ-ML", "--within", "100km", "--database", database.path + "/incidents.gpkg",
        ]
        let listed = try BuiltCommand.run(["list", "--format", "jsonl"] + near)
        let asked = try BuiltCommand.run(
            ["near", "DZ-ML", "--within", "100km", "--format", "jsonl"] + near.suffix(2))
        #expect(listed.output == asked.output && listed.output.contains("\"certainty\":\"certain\""))
        #expect(listed.output.contains("\"certainty\":\"possible\""))
        let certain = listed.output.split(separator: "\n").count { $0.contains("\"certainty\":\"certain\"") }
        for command in [["export", "--format", "jsonl", "-o", folder.path + "/near.jsonl"], ["summarize"]] {
            let result = try BuiltCommand.run(command + near)
            #expect(result.status == 0)
            #expect(result.errors.contains("\(certain) of "), "\(result.errors)")
            #expect(
                try !BuiltCommand.run(command + near + ["--certain"]).errors.contains("certainly so near"))
        }
        let seeds = SharedFolder.packageRoot + "/seeds"
        let map = try BuiltCommand.run(["map", seeds, "--out", folder.path + "/out"] + near.prefix(4))
        #expect(map.errors.contains("\(certain) of "), "\(map.errors)")
        #expect(map.output.contains("\(listed.output.split(separator: "\n").count) incidents from 5 reports"))
    }

    @Test("what may lie in several regions is shown with all of them")
    func possibleRegions() throws {
        let report = try folder.file(
            "r.txt",
            """
            ---
            id: r1
            published: 2024-07-30
            ---
            Three soldiers were killed in an attack by gunmen near Tinzaouatene on Monday.
            """)
        let database = folder.path + "/doubt.gpkg"
        #expect(try BuiltCommand.run(["ingest", report, "--database", database]).status == 0)
        let record = try BuiltCommand.run(["list", "--format", "jsonl", "--database", database]).output
        #expect(record.contains("\"admin1\":\"Kidal\",\"admin1_possible\":[\"Kidal\",\"Adrar (Algeria)\"]"))
        let id = try #require(record.firstMatch(of: /"id":"([^"]+)"/)).1
        let shown = try BuiltCommand.run(["show", String(id), "--database", database])
        #expect(shown.output.contains("possibly Kidal, Adrar (Algeria)"), "\(shown.output)")
    }
}
