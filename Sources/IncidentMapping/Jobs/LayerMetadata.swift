import Boundaries
import ByteStreams
import Exporting
import Gazetteer
import TextFormats

/// What layers say of themselves.
enum LayerMetadata {
    /// The metadata of a layer of a database: what is installed, as far as it is.
    static func of(_ installation: Installation, toolVersion: String) -> ExportMetadata {
        var metadata = of(toolVersion: toolVersion)
        metadata.gazetteer = (try? installation.openGazetteer()).map { file(at: $0.path, $0.checksum) }
        metadata.boundaries = (try? installation.openBoundaries()).map { file(at: $0.path, $0.checksum) }
        return metadata
    }

    /// The metadata of a layer that a pipeline has just made.
    static func of(_ pipeline: IncidentPipeline, toolVersion: String) -> ExportMetadata {
        var metadata = of(toolVersion: toolVersion)
        metadata.gazetteer = file(at: pipeline.gazetteer.path, pipeline.gazetteer.checksum)
        metadata.boundaries = file(at: pipeline.atlas.path, pipeline.atlas.checksum)
        return metadata
    }

    /// Writes the metadata of a file that has no place for them into one beside it, under the name that the W3C's
    /// "Metadata Vocabulary for Tabular Data" gives it.
    static func write(_ metadata: ExportMetadata, rowCount: Int, beside path: String) throws(FileError) {
        var metadata = metadata
        metadata.rowCount = rowCount
        var writer = JSONWriter()
        metadata.write(to: &writer)
        writer.endLine()
        let output = try ByteOutput(path: path + "-metadata.json")
        try output.write(writer.buffer.bytes)
        try output.finish()
    }

    private static func of(toolVersion: String) -> ExportMetadata {
        ExportMetadata(name: "incidents", toolVersion: toolVersion, attribution: Attribution.lines)
    }

    private static func file(at path: String, _ checksum: UInt64) -> ExportMetadata.DataFile {
        let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        return ExportMetadata.DataFile(id: String(path[start...]), checksum: DataChecksum.text(checksum))
    }
}

extension ExportMetadata {
    /// The metadata as a JSON object.
    var json: String {
        var writer = JSONWriter()
        write(to: &writer)
        return String(decoding: writer.buffer.bytes, as: UTF8.self)
    }
}

/// Who wants to be named by whoever publishes what this program writes.
enum Attribution {
    static let lines = [
        "Place names: GeoNames (geonames.org), CC BY 4.0",
        "Borders: © OpenStreetMap contributors, ODbL 1.0; Natural Earth, public domain",
    ]
}
