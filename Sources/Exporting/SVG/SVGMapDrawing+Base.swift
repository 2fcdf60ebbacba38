import Geodesy
import SimpleFeatures

extension SVGMapDrawing {
    /// The countries and regions that the map shows, with what is seen of them.
    struct VisibleBase {
        var countries: [VisibleArea] = []
        var regions: [VisibleArea] = []
    }

    /// An area as the map shows it.
    struct VisibleArea {
        let area: BaseMap.Area
        let rings: [[PagePoint]]
    }

    /// Finds what the map shows of the base map.
    func visibleBase(in frame: MapFrame) -> VisibleBase {
        VisibleBase(
            countries: baseMap.countries.compactMap { Self.visible($0, in: frame) },
            regions: baseMap.regions.compactMap { Self.visible($0, in: frame) })
    }

    private static func visible(_ area: BaseMap.Area, in frame: MapFrame) -> VisibleArea? {
        guard let bounds = area.shape.boundingBox, frame.mayShow(bounds) else { return nil }
        let rings = area.rings.map(frame.ring).filter { !$0.isEmpty }
        return rings.isEmpty ? nil : VisibleArea(area: area, rings: rings)
    }

    /// Draws sea, land, the graticule and all lines.
    mutating func draw(_ base: VisibleBase, _ graticule: Graticule, in frame: MapFrame) {
        canvas.box(frame.box, "fill=\"\(MapStyle.sea)\"")
        // The stroke hides the seams between neighbours.
        canvas.open(
            "fill=\"\(MapStyle.land)\" fill-rule=\"evenodd\" stroke=\"\(MapStyle.land)\" stroke-width=\"0.6\""
        )
        for country in base.countries { canvas.path(rings: country.rings) }
        canvas.close()
        let countries = EdgeNetwork(base.countries.flatMap(\.area.rings))
        let regions = EdgeNetwork(base.regions.flatMap(\.area.rings))
        canvas.path(lines: graticule.lines.flatMap(\.parts), MapStyle.graticule)
        canvas.path(lines: regions.lines(without: countries).flatMap(frame.lines), MapStyle.regionLine)
        canvas.path(lines: countries.lines(.outer).flatMap(frame.lines), MapStyle.coast)
        canvas.path(lines: countries.lines(.shared).flatMap(frame.lines), MapStyle.border)
    }

    /// Writes the names of countries and regions where there is room left.
    mutating func drawNames(of base: VisibleBase, except labelled: Set<String>, in frame: MapFrame) {
        canvas.open("fill=\"\(MapStyle.muted)\" stroke=\"\(MapStyle.land)\" \(MapStyle.halo)")
        for country in base.countries where !labelled.contains(country.area.name) {
            let name = country.area.name.uppercased()
            drawName(name, of: country, in: frame, size: 13, spacing: 2.5, "font-weight=\"600\"")
        }
        for region in base.regions where !labelled.contains(region.area.name) {
            drawName(region.area.name, of: region, in: frame, size: 11, spacing: 0, "font-style=\"italic\"")
        }
        canvas.close()
    }

    private mutating func drawName(
        _ name: String, of area: VisibleArea, in frame: MapFrame, size: Double, spacing: Double,
        _ attributes: String
    ) {
        let width = TextMetrics.width(name, size: size, isBold: spacing > 0, spacing: spacing)
        let middle = frame.point(area.area.representativePoint).flatMap {
            frame.box.contains($0) ? $0 : nil
        }
        let boxes = LabelPlacer.candidates(
            inside: area.rings, around: middle, width: width + 6, height: size + 4)
        guard let box = placer.place(boxes) else { return }
        let spaced = spacing > 0 ? "letter-spacing=\"\(spacing)\" \(attributes)" : attributes
        let baseline = PagePoint(x: box.center.x + spacing / 2, y: box.center.y + size * 0.36)
        canvas.text(name, at: baseline, size: size, anchor: .middle, spaced)
    }
}
