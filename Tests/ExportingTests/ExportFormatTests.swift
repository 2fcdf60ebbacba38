import ByteStreams
import Exporting
import TestSupport
import Testing

@Suite("The formats")
struct ExportFormatTests {
    @Test("are found by the extension that they give, the codebooks' layouts apart")
    func extensions() {
        for format in ExportFormat.allCases where format != .acled && format != .ucdp {
            #expect(ExportFormat(fileExtension: format.fileExtension) == format)
            #expect(ExportFormat(fileExtension: format.fileExtension.uppercased()) == format)
        }
        #expect(ExportFormat(fileExtension: "csv") == .csv)
        #expect(ExportFormat(fileExtension: "shp") == nil)
        #expect(ExportFormat(fileExtension: "") == nil)
    }

    @Test("write a file each, whole or not at all")
    func files() throws {
        let folder = try TemporaryDirectory()
        for format in ExportFormat.allCases {
            let output = try ByteOutput(path: "\(folder.path)/\(format).\(format.fileExtension)")
            guard var writer = format.writer(to: output) else { continue }
            try writer.begin(sampleMetadata)
            for incident in SampleIncidents.all.sorted(by: format.areInOrder) { try writer.write(incident) }
            #expect(!folder.names.contains("\(format).\(format.fileExtension)"))
            try writer.finish()
        }
        #expect(
            folder.names == [
                "acled.csv", "csv.csv", "geojson.geojson", "geojsonseq.geojsonl", "jsonl.jsonl", "kml.kml",
                "kmz.kmz",
                "ucdp.csv",
            ])
    }
}
