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
    ///
    /// - Returns: The files, and what a reader of them should know.
    func write(_ incidents: [Incident], to folder: String) throws -> (files: [String], warnings: [String]) {
        var (files, warnings): ([String], [String]) = ([], [])
        for layer in Self.layers {
            let path = "\(folder)/\(layer.name)"
            try write(incidents.sorted(by: layer.format.areInOrder), as: layer.format, to: path)
            files.append(path)
            if !layer.format.holdsMetadata {
                try LayerMetadata.write(metadata, rowCount: incidents.count, beside: path)
            }
        }
        let (page, picture, summary) = ("\(folder)/map.html", "\(folder)/map.svg", "\(folder)/summary.md")
        let drawing = MapDrawing(pipeline.atlas, metadata)
        do {
            try drawing.writeHTML(incidents, to: page)
            files.append(page)
        } catch MapWritingError.missingLibrary(let path) {
            // The library belongs to the system, not to us: the other layers do not wait for it.
            warnings.append("\(page) is left out. \(MapWritingError.missingLibrary(path: path))")
        }
        try drawing.writeSVG(incidents, to: picture)
        try writeSummary(of: incidents, to: summary)
        return (files + [picture, summary], warnings)
    }

    private func write(_ incidents: [Incident], as format: ExportFormat, to path: String) throws {
        var options = ExportOptions()
        let shapes = RegionShapes(pipeline.atlas)
        options.uncertaintyShape = { shapes.area(of: $0) }
        guard var writer = format.writer(to: try ByteOutput(path: path), options) else {
            throw MappingError(.usage, "\(format.rawValue) is no format that incidents are streamed in")
        }
        try writer.writeAll(incidents, metadata)
    }

    private func writeSummary(of incidents: [Incident], to path: String) throws {
        let summary = IncidentSummary(
            of: incidents, by: .region(level: 1), scheme: RegionScheme(of: incidents, in: pipeline.atlas))
        let output = try ByteOutput(path: path)
        try output.write(summary.markdown)
        try output.finish()
    }
}
