import ByteStreams
import Exporting
import Foundation
import Geodesy
import Incidents
import TestSupport
import Testing
import TextFormats

@testable import IncidentReading

@Suite("Records of ours")
struct RecordCoderTests {
    private let folder: TemporaryDirectory
    private let tables: CodingTables

    init() throws {
        folder = try TemporaryDirectory()
        tables = try CodingTables(folder: SharedFolder.packageRoot + "/Gazetteer")
    }

    private func read(_ path: String, _ format: CodedFormat? = nil) throws -> [Incident] {
        var reader = try IncidentReader(path: path, format: format, tables)
        var incidents: [Incident] = []
        while let row = try reader.next() {
            if let coded = try reader.coder.incident(from: row) { incidents.append(coded.incident) }
        }
        return incidents
    }

    private func write(_ incidents: [Incident], _ format: ExportFormat, _ name: String) throws -> String {
        let path = folder.path + "/" + name
        var options = ExportOptions()
        options.withUncertainty = true
        var writer = try #require(format.writer(to: try ByteOutput(path: path), options))
        try writer.writeAll(incidents, ExportMetadata(toolVersion: "test"))
        return path
    }

    @Test(
        "what was written comes back and is written the same, the hostile too",
        arguments: [
            (ExportFormat.jsonl, "x.jsonl"), (.geojson, "x.geojson"), (.geojsonseq, "x.geojsonl"),
            (.csv, "x.csv"),
        ])
    func roundTrip(format: ExportFormat, name: String) throws {
        let first = try write(SampleIncidents.all, format, "first-" + name)
        let read = try read(first)
        #expect(read.map(\.id) == SampleIncidents.all.map(\.id))
        let second = try write(read, format, "second-" + name)
        #expect(try Data(contentsOf: URL(filePath: first)) == Data(contentsOf: URL(filePath: second)))
    }

    @Test("the certainty of days survives: the codes of ACLED and UCDP together tell it")
    func certainties() throws {
        let start = SampleIncidents.day(2024, 2, 1)
        for (certainty, days) in [
            (DateCertainty.days, 3), (.withinWeek, 7), (.withinMonth, 29), (.withinYear, 366),
        ] {
            var incident = SampleIncidents.fiji
            incident.date = EventDate(DateInterval(start, start.adding(days: days - 1)), certainty)
            let read = try read(try write([incident], .jsonl, "\(certainty).jsonl"))
            #expect(read.first?.date == incident.date)
        }
    }

    @Test("a feature of another program needs an identity, a type and a point")
    func foreign() throws {
        let path = try folder.file(
            "foreign.geojson",
            """
            {"type": "FeatureCollection", "name": "a, \\"b\\" ]",
             "features": [
              {"type": "Feature", "id": 7, "geometry": {"type": "Point", "coordinates": [2.9, 19.9]},
               "properties": {"sub_event_type": "Attack", "event_date": "2024-07-27"}},
              {"type": "Feature", "id": 8, "geometry": null, "properties": {"sub_event_type": "Massacre"}},
              {"type": "Feature", "geometry": null, "properties": {"sub_event_type": "Attack"}}
            ]}
            """)
        var reader = try IncidentReader(path: path, format: nil, tables)
        let first = try #require(try reader.next().flatMap { try reader.coder.incident(from: $0) })
        #expect(first.incident.id.rawValue == "7" && first.incident.type == .attack)
        #expect(first.incident.location?.coordinate.longitude == 2.9 && first.completeness == .named)
        for (line, says) in [(5, "'Massacre' is not a sub-event type"), (6, "there is no 'id'")] {
            let row = try #require(try reader.next())
            #expect(row.line == line)
            let fault = #expect(throws: CodingFault.self) { try reader.coder.incident(from: row) }
            #expect(fault?.description.contains(says) == true, "\(fault?.description ?? "")")
        }
        #expect(try reader.next() == nil)
    }

    @Test(
        "numbers that no incident has are refused",
        arguments: [
            "\"fatalities\":9223372036854775807", "\"fatalities\":-5",
            "\"fatalities\":1,\"fatalities_high\":1e18",
            "\"confidence\":7", "\"latitude\":1,\"longitude\":1,\"uncertainty_m\":-5",
            "\"claims\":[{\"outcome\":\"killed\",\"count_low\":-1,\"count_high\":2,\"report\":\"r\",\"start\":0,\"end\":1}]",
        ])
    func numbers(member: String) throws {
        let fault = try fault(ofRow: "{\"id\":\"a\",\"sub_event_type\":\"Attack\",\(member)}", in: "x.jsonl")
        #expect(fault != nil)
    }

    /// What is wrong with the first row of a file.
    private func fault(ofRow text: String, in name: String) throws -> CodingFault? {
        var reader = try IncidentReader(path: folder.file(name, text), format: nil, tables)
        let row = try #require(try reader.next())
        return #expect(throws: CodingFault.self) { try reader.coder.incident(from: row) }
    }

    @Test("a feature that is no JSON spoils only itself")
    func brokenFeature() throws {
        let good = "{\"type\":\"Feature\",\"id\":\"a\",\"properties\":{\"sub_event_type\":\"Attack\"}}"
        let path = try folder.file(
            "x.geojson", "{\"features\":[\(good),\n{\"type\":\"Feature\",\"id\":},\n\(good)]}")
        var reader = try IncidentReader(path: path, format: nil, tables)
        var faults: [Int] = []
        while let row = try reader.next() {
            if (try? reader.coder.incident(from: row)) == nil { faults.append(row.line) }
        }
        #expect(faults == [2])
    }

    @Test("what is no GeoJSON is said", arguments: ["", "[1]"])
    func noGeoJSON(text: String) throws {
        let path = try folder.file("x.geojson", text)
        #expect(throws: IncidentReadingError.self) { try IncidentReader(path: path, format: nil, tables) }
    }

    @Test(
        "a collection where a feature belongs is told from one without an array of features",
        arguments: [("x.geojson", "{}", "no array"), ("x.jsonl", "[]", "--as geojson")])
    func collectionAsRow(name: String, features: String, says: String) throws {
        let fault = try fault(ofRow: "{\"type\":\"FeatureCollection\",\"features\":\(features)}", in: name)
        #expect(fault?.description.contains(says) == true)
    }

    @Test("a collection that is cut off is said to be, wherever it is cut, and gives no more than it holds")
    func cuts() throws {
        let text = try String(
            contentsOfFile: write(SampleIncidents.all, .geojson, "all.geojson"), encoding: .utf8)
        let bytes = Array(text.utf8)
        let begin = try #require(text.firstRange(of: "\"features\":[")).upperBound
        let features = try JSONValue(parsing: bytes)["features"]?.arrayValue?.count ?? 0
        for end in stride(
            from: text.utf8.distance(from: text.startIndex, to: begin), to: bytes.count - 2, by: 97)
        {
            let path = try folder.file("cut.geojson", bytes: Array(bytes[..<end]))
            var reader = try IncidentReader(path: path, format: nil, tables)
            var count = 0
            let error = #expect(throws: IncidentReadingError.self) {
                while try reader.next() != nil { count += 1 }
            }
            #expect(count <= features)
            #expect(error?.description.contains("whole") == true)
        }
    }
}
