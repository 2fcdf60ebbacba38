import Geodesy
import Incidents
import SimpleFeatures
import TextFormats

/// One map on its way to the page.
struct SVGMapDrawing {
    /// The width of the page in pixels.
    static let width = 960.0

    /// What stays free at both sides of the page.
    static let margin = 50.0

    let content: MapContent
    let metadata: ExportMetadata
    let baseMap: BaseMap
    let uncertaintyShape: UncertaintyShape?

    /// What is shown; nothing when no incident has a place.
    let frame: MapFrame?

    var canvas = SVGCanvas()
    var placer: LabelPlacer

    /// Many incidents make small symbols.
    let symbolScale: Double

    /// Beyond so many incidents a map has symbols only.
    private static let mostLabelled = 300

    /// The box of the map on the page.
    var mapBox: PageBox { frame?.box ?? Self.emptyBox }

    private static let emptyBox = PageBox(left: margin, top: 84, right: width - margin, bottom: 264)

    init(
        _ content: MapContent, _ metadata: ExportMetadata, _ baseMap: BaseMap,
        uncertaintyShape: UncertaintyShape?
    ) throws(MapProjectionError) {
        self.content = content
        self.metadata = metadata
        self.baseMap = baseMap
        self.uncertaintyShape = uncertaintyShape
        let count = content.incidents.count
        symbolScale = count <= 60 ? 1 : count <= Self.mostLabelled ? 0.75 : 0.5
        frame =
            content.isEmpty
            ? nil
            : try MapFrame(
                showing: content.places(on: baseMap, uncertaintyShape),
                corner: PagePoint(x: Self.margin, y: 84), width: Self.width - 2 * Self.margin,
                heights: 420...760)
        placer = LabelPlacer(frame: (frame?.box ?? Self.emptyBox).inset(by: 4))
    }

    /// Whether places get labels.
    var isLabelled: Bool { content.incidents.count <= Self.mostLabelled }

    /// Draws everything from the ground up.
    mutating func draw() {
        let legend = legendLayout()
        begin(height: legend.bottom)
        drawTitle()
        if let frame {
            draw(in: frame)
        } else {
            drawNothing()
        }
        drawLegend(legend)
        canvas.buffer.append("</svg>\n" as StaticString)
    }

    private mutating func draw(in frame: MapFrame) {
        let base = visibleBase(in: frame)
        let graticule = Graticule(frame)
        draw(base, graticule, in: frame)
        drawRegionSites(in: frame)
        let marks = marks(in: frame)
        reserveFurniture(in: frame)
        for mark in marks where isLabelled { placer.block(mark.symbol.box(around: mark.center)) }
        let labels = isLabelled ? siteLabels(marks) + regionLabels(in: frame) : []
        drawNames(of: base, except: Set(labels.filter(\.isRegion).map(\.place)), in: frame)
        drawDiscs(in: frame)
        draw(marks)
        draw(labels)
        drawFurniture(graticule, in: frame)
    }
}
