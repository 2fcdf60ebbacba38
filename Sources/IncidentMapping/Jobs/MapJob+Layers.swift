import Boundaries
import ByteStreams
import Exporting
import Gazetteer
import Incidents
import Summaries

extension MapJob {
    /// The layers that the job writes, by the names of their files.
    private static let layers: [(name: String, format: ExportFormat)] = [
        ("incidents.geojson", .geojson), ("incidents.kml", .kml), ("incidents.csv", .csv),
    ]

    /// Writes the layers and the summary; each file appears when it is whole.
    func write(_ incidents: [Incident], to folder: String) throws -> [String] {
        var files: [String] = []
        for layer in Self.layers {
            let path = "\(folder)/\(layer.name)"
            try write(incidents.sorted(by: layer.format.areInOrder), as: layer.format, to: path)
            files.append(path)
        }
        let map = "\(folder)/map.svg"
        try writeMap(of: incidents, to: map)
        let summary = "\(folder)/summary.md"
        try writeSummary(of: incidents, to: summary)
        return files + [map, summary]
    }

    private func write(_ incidents: [Incident], as format: ExportFormat, to path: String) throws {
        var options = ExportOptions()
        let shapes = RegionShapes(pipeline.atlas)
        options.uncertaintyShape = { shapes.shape(of: $0) }
        guard var writer = format.writer(to: try ByteOutput(path: path), options) else {
            throw MappingError(.usage, "\(format.rawValue) is no format that incidents are streamed in")
        }
        try writer.writeAll(incidents, LayerMetadata.of(pipeline, toolVersion: toolVersion))
    }

    private func writeMap(of incidents: [Incident], to path: String) throws {
        let shapes = RegionShapes(pipeline.atlas)
        let writer = SVGMapWriter(
            try ByteOutput(path: path), baseMap: BaseMap(under: incidents, of: pipeline.atlas),
            uncertaintyShape: { shapes.shape(of: $0) })
        try writer.write(incidents, LayerMetadata.of(pipeline, toolVersion: toolVersion))
    }

    private func writeSummary(of incidents: [Incident], to path: String) throws {
        let summary = IncidentSummary(
            of: incidents, by: .region(level: 1), scheme: RegionScheme(of: incidents, in: pipeline.atlas))
        let output = try ByteOutput(path: path)
        try output.write(summary.markdown)
        try output.finish()
    }
}
