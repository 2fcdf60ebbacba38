import Boundaries
import ByteStreams
import Exporting
import Gazetteer
import Incidents
import SimpleFeatures
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
        options.uncertaintyShape = { Self.shape(of: $0, in: pipeline.atlas) }
        guard var writer = format.writer(to: try ByteOutput(path: path), options) else {
            throw MappingError(.usage, "\(format.rawValue) is no format that incidents are streamed in")
        }
        try writer.writeAll(incidents, metadata)
    }

    private func writeMap(of incidents: [Incident], to path: String) throws {
        let writer = SVGMapWriter(
            try ByteOutput(path: path), baseMap: BaseMap(under: incidents, of: pipeline.atlas),
            uncertaintyShape: { Self.shape(of: $0, in: pipeline.atlas) })
        try writer.write(incidents, metadata)
    }

    private func writeSummary(of incidents: [Incident], to path: String) throws {
        let summary = IncidentSummary(
            of: incidents, by: .region(level: 1), scheme: Self.regionScheme(of: incidents, in: pipeline.atlas)
        )
        let output = try ByteOutput(path: path)
        try output.write(summary.markdown)
        try output.finish()
    }

    /// The division that most of the incidents' first-level regions come from; on a tie the first by name.
    static func regionScheme(of incidents: [Incident], in atlas: BoundaryAtlas) -> RegionScheme? {
        var counts: [RegionScheme: Int] = [:]
        for case let location? in incidents.map(\.location) {
            guard let name = location.admin1, let country = location.countryCode,
                let region = atlas.regions(named: name, level: 1, countryCode: country).first
            else { continue }
            counts[RegionScheme(name: region.source.name, vintage: region.source.vintage), default: 0] += 1
        }
        return counts.max {
            ($0.value, $1.key.name + $1.key.vintage) < ($1.value, $0.key.name + $0.key.vintage)
        }?.key
    }

    /// The polygon of a region; other uncertainty regions are drawn by their writers or not at all.
    private static func shape(of location: IncidentLocation, in atlas: BoundaryAtlas) -> Geometry? {
        guard case .region(let code) = location.uncertainty,
            let region = atlas.regions.first(where: {
                $0.code == code && $0.countryCode == location.countryCode
            })
        else { return nil }
        return (try? atlas.shape(of: region.id)).map { .multiPolygon($0) }
    }

    private static func fileName(_ path: String) -> String {
        String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
    }

    private var metadata: ExportMetadata {
        ExportMetadata(
            name: "incidents", toolVersion: toolVersion,
            gazetteer: .init(
                id: Self.fileName(pipeline.gazetteer.path),
                checksum: DataChecksum.text(pipeline.gazetteer.checksum)),
            boundaries: .init(
                id: Self.fileName(pipeline.atlas.path), checksum: DataChecksum.text(pipeline.atlas.checksum)),
            attribution: Attribution.lines)
    }
}

/// Who wants to be named by whoever publishes what this program writes.
enum Attribution {
    static let lines = [
        "Place names: GeoNames (geonames.org), CC BY 4.0",
        "Borders: © OpenStreetMap contributors, ODbL 1.0; Natural Earth, public domain",
    ]
}
