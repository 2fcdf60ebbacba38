import ByteStreams
import Exporting
import Foundation
import Incidents
import TestSupport

/// Metadata with every part, for goldens.
let sampleMetadata = ExportMetadata(
    toolVersion: "0.0-test", gazetteer: ExportMetadata.DataFile(id: "sahel-2026-01", checksum: "ab12"),
    boundaries: ExportMetadata.DataFile(id: "osm-2026-01", checksum: "cd34"),
    filter: "--country ML & --from 2024-01-01", attribution: ["GeoNames, CC BY 4.0", "© OpenStreetMap, ODbL"])

/// Writes incidents with a writer and returns the text of the file.
func written<Writer: IncidentWriter>(
    _ incidents: [Incident], _ make: (ByteOutput) -> Writer
) throws -> String {
    let folder = try TemporaryDirectory()
    let path = folder.path + "/out"
    var writer = make(try ByteOutput(path: path))
    try writer.writeAll(incidents, sampleMetadata)
    return String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
}
