public import ByteStreams
import Geodesy
public import Incidents
import TextFormats

/// Draws a map of incidents as SVG, for reports and pages in print.
///
/// The drawing stands alone: no script, no style sheet, nothing to be loaded; it has its own background and is read as
/// well on a dark page. Symbols are by event type and as large as the deaths; incidents that are known only by their
/// region shade it and get no symbol. A label is left out where it would cover another. The same incidents give the
/// same bytes.
public struct SVGMapWriter {
    private let output: ByteOutput
    private let baseMap: BaseMap
    private let uncertaintyShape: UncertaintyShape?

    /// Creates a writer.
    ///
    /// - Parameters:
    ///   - output: Where the file goes.
    ///   - baseMap: The countries and regions under the incidents.
    ///   - uncertaintyShape: Gives the shapes of uncertainty regions; without it, regions are those of the base map.
    public init(_ output: ByteOutput, baseMap: BaseMap = BaseMap(), uncertaintyShape: UncertaintyShape? = nil)
    {
        self.output = output
        self.baseMap = baseMap
        self.uncertaintyShape = uncertaintyShape
    }

    /// Writes the whole map and lets the file appear.
    ///
    /// - Parameters:
    ///   - incidents: The incidents, in any order; those without a place are counted below the map.
    ///   - metadata: What the file says of itself; its name is the title.
    /// - Throws: ``MapWritingError`` when the disk is full or PROJ cannot project.
    public func write(_ incidents: [Incident], _ metadata: ExportMetadata) throws(MapWritingError) {
        var drawing: SVGMapDrawing
        do {
            drawing = try SVGMapDrawing(
                MapContent(incidents), metadata, baseMap, uncertaintyShape: uncertaintyShape)
        } catch { throw .projection(error) }
        drawing.draw()
        do {
            try output.write(drawing.canvas.buffer.bytes)
            try output.finish()
        } catch { throw .file(error) }
    }
}
