import Boundaries
import ByteStreams
import Exporting
import Incidents

/// Draws maps: over countries and regions, with the shapes of the regions by which incidents are known.
struct MapDrawing {
    private let atlas: BoundaryAtlas
    private let metadata: ExportMetadata

    /// Prepares to draw.
    ///
    /// - Parameters:
    ///   - atlas: The regions and borders.
    ///   - metadata: What the maps say of themselves.
    init(_ atlas: BoundaryAtlas, _ metadata: ExportMetadata) {
        self.atlas = atlas
        self.metadata = metadata
    }

    /// Writes the map for browsers, one page that needs no network.
    ///
    /// - Throws: `MapWritingError` when the map library is not installed or the file cannot be written.
    func writeHTML(_ incidents: [Incident], to path: String) throws {
        let (library, shapes) = (try MapLibrary(), RegionShapes(atlas))
        try HTMLMapWriter(
            try ByteOutput(path: path), library: library, baseMap: BaseMap(under: incidents, of: atlas),
            uncertaintyShape: { shapes.shape(of: $0) }
        ).write(incidents, metadata)
    }

    /// Writes the map for reports, a drawing.
    ///
    /// - Throws: `MapWritingError` when the file cannot be written.
    func writeSVG(_ incidents: [Incident], to path: String) throws {
        let shapes = RegionShapes(atlas)
        try SVGMapWriter(
            try ByteOutput(path: path), baseMap: BaseMap(under: incidents, of: atlas),
            uncertaintyShape: { shapes.shape(of: $0) }
        ).write(incidents, metadata)
    }
}
