import Boundaries
import Exporting
import Gazetteer

/// What layers say of themselves.
enum LayerMetadata {
    /// The metadata of a layer whose incidents were made by any version with any data.
    static func of(toolVersion: String) -> ExportMetadata {
        ExportMetadata(name: "incidents", toolVersion: toolVersion, attribution: Attribution.lines)
    }

    /// The metadata of a layer that a pipeline has just made.
    static func of(_ pipeline: IncidentPipeline, toolVersion: String) -> ExportMetadata {
        var metadata = of(toolVersion: toolVersion)
        metadata.gazetteer = ExportMetadata.DataFile(
            id: fileName(pipeline.gazetteer.path), checksum: DataChecksum.text(pipeline.gazetteer.checksum))
        metadata.boundaries = ExportMetadata.DataFile(
            id: fileName(pipeline.atlas.path), checksum: DataChecksum.text(pipeline.atlas.checksum))
        return metadata
    }

    private static func fileName(_ path: String) -> String {
        String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
    }
}

/// Who wants to be named by whoever publishes what this program writes.
enum Attribution {
    static let lines = [
        "Place names: GeoNames (geonames.org), CC BY 4.0",
        "Borders: © OpenStreetMap contributors, ODbL 1.0; Natural Earth, public domain",
    ]
}
