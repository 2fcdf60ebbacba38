public import ByteStreams
public import Incidents
import TextFormats

/// Writes a map of incidents as one HTML page that needs no network: data, base map and library are all in it.
///
/// Symbols by type and deaths that gather in clusters, regions shaded where only the region is known, a time slider,
/// filters by type and actor, a list that follows the map, and for each incident its claims side by side and its
/// sources. A content security policy forbids every request; text from reports is data and never markup.
public struct HTMLMapWriter {
    private let output: ByteOutput
    private let library: MapLibrary
    private let baseMap: BaseMap
    private let uncertaintyShape: UncertaintyShape?

    /// Creates a writer.
    ///
    /// - Parameters:
    ///   - output: Where the file goes.
    ///   - library: The map library that is put into the page.
    ///   - baseMap: The countries and regions under the incidents.
    ///   - uncertaintyShape: Gives the shapes of uncertainty regions; without it, regions are those of the base map and
    ///     all else is a circle.
    public init(
        _ output: ByteOutput, library: MapLibrary, baseMap: BaseMap = BaseMap(),
        uncertaintyShape: UncertaintyShape? = nil
    ) {
        self.output = output
        self.library = library
        self.baseMap = baseMap
        self.uncertaintyShape = uncertaintyShape
    }

    /// Writes the whole page and lets the file appear.
    ///
    /// - Parameters:
    ///   - incidents: The incidents, in any order; the page lists the latest first.
    ///   - metadata: What the file says of itself; its name is the title.
    /// - Throws: ``MapWritingError`` when the disk is full.
    public func write(_ incidents: [Incident], _ metadata: ExportMetadata) throws(MapWritingError) {
        let content = MapContent(incidents)
        let data = HTMLMapData(content, metadata, baseMap, uncertaintyShape: uncertaintyShape)
        do {
            for piece in HTMLMapPage.pieces {
                switch piece {
                case .markup(let bytes): try output.write(bytes)
                case .slot(let slot):
                    try output.write(bytes(for: slot, content, metadata, data))
                }
            }
            try output.finish()
        } catch { throw .file(error) }
    }

    private func bytes(
        for slot: HTMLMapPage.Slot, _ content: MapContent, _ metadata: ExportMetadata, _ data: HTMLMapData
    ) -> [UInt8] {
        switch slot {
        case .title: Self.escaped(metadata.mapHeading)
        case .generator: Self.escaped("incident-mapper \(metadata.toolVersion)")
        case .summary: Self.escaped(content.summary)
        case .about: Self.escaped(metadata.mapProvenance.joined(separator: " "))
        case .libraryStyle: library.style
        case .library: library.script
        case .style: HTMLMapPage.style
        case .script: HTMLMapPage.script
        case .data: data.bytes
        }
    }

    private static func escaped(_ text: String) -> [UInt8] {
        var buffer = ByteBuffer()
        buffer.append(escapingXML: text)
        return buffer.bytes
    }
}
