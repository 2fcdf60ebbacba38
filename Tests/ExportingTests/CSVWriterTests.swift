import ByteStreams
import Exporting
import Geodesy
import Incidents
import TestSupport
import Testing
import TextFormats

@Suite("The CSV writers")
struct CSVWriterTests {
    static var facts: CodebookFacts {
        CodebookFacts(
            country: { code in
                code == "ML" ? CodebookFacts.Country(acledRegion: "Western Africa", gleditschWard: 432) : nil
            },
            capital: { _ in
                CodebookFacts.Capital(
                    name: "Kidal", coordinate: Coordinate(longitude: 1.407849, latitude: 18.44111))
            })
    }

    @Test("flat: every field of the record comes back as it was, hostile ones too")
    func flat() throws {
        let table = try Self.table(try written(SampleIncidents.all) { CSVWriter($0) })
        #expect(table.count == SampleIncidents.all.count)
        for (row, incident) in zip(table, SampleIncidents.all) {
            #expect(row["id"] == incident.id.rawValue)
            #expect(row["notes"] == incident.notes.filter { $0 != "\0" })
            #expect(row["fatalities"] == incident.fatalities.map { "\($0.conservative)" } ?? "")
            #expect(
                try JSONValue(parsing: (row["claims"] ?? "").utf8).arrayValue?.count == incident.claims.count)
        }
    }

    @Test("flat: neutralises what a spreadsheet would run, when asked, and numbers never")
    func formulas() throws {
        let table = try Self.table(
            try written([SampleIncidents.hostile, SampleIncidents.fiji]) {
                CSVWriter($0, neutralizesFormulas: true)
            })
        #expect(table[0]["actor1"] == "'=HYPERLINK(\"http://evil\";\"x\")")
        #expect(table[0]["assoc_actor_2"]?.hasPrefix("'+1") == true)
        #expect(table[0]["location"]?.hasPrefix("'-2+3") == true)
        #expect(table[1]["longitude"] == "-179.9375")
    }

    @Test("ACLED: the 31 columns, one row for each incident with a day and a place, null deaths as 0")
    func acled() throws {
        let text = try written(SampleIncidents.all) { ACLEDCSVWriter($0, facts: Self.facts) }
        let table = try Self.table(text)
        #expect(ACLEDCSVWriter.columns.count == 31)
        #expect(table.count == 5)
        let ambush = try #require(table.first { $0["event_id_cnty"] == "IM-AMBUSH13" })
        #expect(ambush["event_date"] == "2025-06-12")
        #expect(ambush["fatalities"] == "0")
        #expect(ambush["latitude"] == "18.4411" && ambush["longitude"] == "1.4078")
        #expect(ambush["region"] == "Western Africa")
        let hostile = try #require(table.first { $0["location"]?.hasPrefix("-2") == true })
        #expect(hostile["event_id_cnty"]?.hasPrefix("IM-1 ") == true)
        try expectGolden(text, "acled.csv")
    }

    @Test("UCDP: the 49 columns, only events with deaths, the four kinds of deaths make up the best figure")
    func ucdp() throws {
        let text = try written(SampleIncidents.all) { UCDPCSVWriter($0, facts: Self.facts) }
        let table = try Self.table(text)
        #expect(UCDPCSVWriter.columns.count == 49)
        #expect(table.compactMap { $0["id"] } == ["IM-TINZA724", "IM-KIDAL612"])
        for row in table {
            let parts = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"].compactMap { row[$0] }
            #expect(parts.compactMap(Int.init).reduce(0, +) == Int(row["best"] ?? ""))
        }
        #expect(table[0]["priogrid_gid"] == "158046")
        #expect(table[0]["geom_wkt"] == "POINT (2.9678 19.9486)")
        #expect(table[0]["gwnoa"] == "432" && table[0]["type_of_violence"] == "1")
        #expect(table[0]["date_start"] == "2024-07-25 00:00:00.000")
        try expectGolden(text, "ucdp.csv")
    }

    @Test("the codebooks' layouts count what they leave out")
    func omitted() throws {
        let folder = try TemporaryDirectory()
        var acled = ACLEDCSVWriter(try ByteOutput(path: folder.path + "/a"))
        var ucdp = UCDPCSVWriter(try ByteOutput(path: folder.path + "/u"))
        try acled.writeAll(SampleIncidents.all, sampleMetadata)
        try ucdp.writeAll(SampleIncidents.all, sampleMetadata)
        #expect(acled.omittedCount == 1)
        #expect(ucdp.omittedCount == 4)
    }

    static func table(_ text: String) throws -> [[String: String]] {
        let folder = try TemporaryDirectory()
        var reader = CSVReader(try ByteInput(path: try folder.file("t.csv", text)))
        var header: [String] = []
        var rows: [[String: String]] = []
        while let record = try reader.next() {
            let fields = (0..<record.count).map(record.string)
            if header.isEmpty { header = fields } else { rows.append(Dictionary(zip(header, fields)) { $1 }) }
            #expect(fields.count == header.count)
        }
        return rows
    }
}
