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
}
