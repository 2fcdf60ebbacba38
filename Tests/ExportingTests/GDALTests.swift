import ByteStreams
import Exporting
import Foundation
import Incidents
import TestSupport
import Testing

@Suite(
    "GDAL reads back", .enabled(if: GDAL.isInstalled, "gdal-bin is not installed: apt-get install gdal-bin"))
struct GDALTests {
    let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    @Test("GeoJSON with every feature, field and date, without a warning")
    func geoJSON() throws {
        let path = try file("incidents.geojson") { GeoJSONWriter($0) }
        let info = try GDAL.info("-al", "-ro", path)
        #expect(info.warnings == "" && info.status == 0)
        #expect(info.output.contains("Layer name: incidents"))
        #expect(info.output.contains("Feature Count: \(SampleIncidents.all.count)"))
        #expect(info.output.contains("event_date (Date) = 2024/07/25"))
        #expect(info.output.contains("fatalities (Integer) = 0"))
        for field in IncidentField.allCases { #expect(info.output.contains("\n\(field.rawValue): ")) }
    }

    @Test("GeoJSON sequences, framed and by lines", arguments: [true, false])
    func sequences(isFramed: Bool) throws {
        let path = try file("incidents.geojsonl") {
            GeoJSONSeqWriter($0, framing: isFramed ? .recordSeparators : .lines)
        }
        let info = try GDAL.info("-al", "-so", "-ro", path)
        #expect(info.warnings == "" && info.status == 0)
        #expect(info.output.contains("Feature Count: \(SampleIncidents.all.count)"))
    }

    @Test("KML with every feature, typed field and time, without a warning")
    func kml() throws {
        let path = try file("incidents.kml") { KMLWriter($0) }
        let info = try GDAL.info("-al", "-ro", path)
        #expect(info.warnings == "" && info.status == 0)
        #expect(info.output.components(separatedBy: "\nOGRFeature(").count - 1 == Self.incidents.count)
        for expected in [
            "timestamp (DateTime) = 2023/12/31", "begin (DateTime) = 2024/07/25",
            "end (DateTime) = 2024/07/27", "fatalities_best (Integer) = 97", "uncertainty_m (Real) = 2000",
            "POINT (2.9678 19.9486)", "id (String) = 1 <hostile> & \"id\"",
        ] {
            #expect(info.output.contains(expected), "\(expected)")
        }
    }

    @Test("KML whose countries have folders of the same month")
    func sameMonths() throws {
        var inAlgeria = SampleIncidents.tinzaouatene
        inAlgeria.id = IncidentID("IM-OTHER")
        inAlgeria.location?.country = "Algeria"
        let path = try file("twice.kml", [inAlgeria, SampleIncidents.tinzaouatene]) { KMLWriter($0) }
        let info = try GDAL.info("-al", "-ro", path)
        #expect(info.warnings == "" && info.status == 0)
        for id in ["IM-OTHER", "IM-TINZA724"] { #expect(info.output.contains("id (String) = \(id)")) }
    }

    @Test("an empty collection and an empty document")
    func empty() throws {
        let geojson = try file("none.geojson", []) { GeoJSONWriter($0) }
        let kml = try file("none.kml", []) { KMLWriter($0) }
        for path in [geojson, kml] {
            let info = try GDAL.info("-al", "-so", "-ro", path)
            #expect(info.warnings == "" && info.status == 0, "\(path)")
        }
    }

    @Test("CSV with every row, and the same values as GeoJSON")
    func csv() throws {
        let path = try file("incidents.csv") { CSVWriter($0) }
        let info = try GDAL.info(
            "-al", "-ro", "-oo", "X_POSSIBLE_NAMES=longitude", "-oo", "Y_POSSIBLE_NAMES=latitude", path)
        #expect(info.warnings == "" && info.status == 0)
        #expect(info.output.contains("Feature Count: \(SampleIncidents.all.count)"))
        #expect(info.output.contains("POINT (2.9678 19.9486)"))
    }

    static let incidents = SampleIncidents.all.sorted(by: KMLWriter.areInFolderOrder)

    func file<Writer: IncidentWriter>(
        _ name: String, _ incidents: [Incident] = incidents, _ make: (ByteOutput) -> Writer
    ) throws -> String {
        let path = folder.path + "/" + name
        var writer = make(try ByteOutput(path: path))
        try writer.writeAll(incidents, sampleMetadata)
        return path
    }
}
