import Geodesy
import Incidents
import SimpleFeatures

extension SVGMapDrawing {
    /// An incident's symbol on the page.
    struct Mark {
        let incident: Incident
        let symbol: IncidentSymbol
        let center: PagePoint
        let site: Int
    }

    /// Where the symbols stand: incidents at one place side by side, the deadliest on the place itself.
    func marks(in frame: MapFrame) -> [Mark] {
        content.sites.enumerated().flatMap { index, site -> [Mark] in
            guard let center = frame.point(site.location.coordinate) else { return [] }
            let symbols = site.incidents.map {
                IncidentSymbol($0.type.eventType, deaths: $0.deaths, scale: symbolScale)
            }
            return zip(site.incidents, symbols).enumerated().map { order, pair in
                let offset =
                    isLabelled ? Self.offset(order, of: pair.1, around: symbols[0]) : PagePoint(x: 0, y: 0)
                return Mark(incident: pair.0, symbol: pair.1, center: center + offset, site: index)
            }
        }
    }

    /// How far a symbol stands from the first of its place: on rings around it, six to the first, twelve to the next.
    private static func offset(
        _ order: Int, of symbol: IncidentSymbol, around first: IncidentSymbol
    ) -> PagePoint {
        guard order > 0 else { return PagePoint(x: 0, y: 0) }
        var (ring, place) = (1, order - 1)
        while place >= ring * 6 {
            place -= ring * 6
            ring += 1
        }
        let distance = first.radius + symbol.radius * (1.2 * Double(2 * ring - 1))
        let direction = Hexagon.direction(Double(place) / Double(ring))
        return PagePoint(x: direction.x * distance, y: direction.y * distance)
    }

    /// Directions in sixths of a turn, without the last digits of a sine that differ between machines.
    private enum Hexagon {
        private static let corners: [(Double, Double)] = [
            (0.5, 0.866), (-0.5, 0.866), (-1, 0), (-0.5, -0.866), (0.5, -0.866), (1, 0),
        ]

        static func direction(_ sixths: Double) -> PagePoint {
            let (index, part) = (Int(sixths), sixths - Double(Int(sixths)))
            let (a, b) = (corners[index % 6], corners[(index + 1) % 6])
            return PagePoint(x: a.0 + (b.0 - a.0) * part, y: a.1 + (b.1 - a.1) * part)
        }
    }

    /// Draws the symbols, small ones over large ones.
    mutating func draw(_ marks: [Mark]) {
        guard !marks.isEmpty else { return }
        canvas.open(MapStyle.symbols(scale: symbolScale))
        for mark in marks {
            canvas.symbol(mark.symbol, at: mark.center, title: isLabelled ? mark.incident.mapTitle : nil)
        }
        canvas.close()
    }

    /// Shades the regions by which incidents are known.
    mutating func drawRegionSites(in frame: MapFrame) {
        for region in content.regions {
            guard let shape = baseMap.shape(of: region.location, uncertaintyShape) else {
                continue
            }
            drawShaded(shape, region.incidents, in: frame, opacity: "0.16")
        }
    }

    /// Shades the uncertainty of places, where it is more than the symbol covers.
    mutating func drawDiscs(in frame: MapFrame) {
        guard isLabelled else { return }
        for site in content.sites {
            let pixels = site.location.radius.metres / frame.metresPerPixel
            guard pixels > IncidentSymbol.leastRadius * 1.4, pixels < frame.box.width else { continue }
            guard let shape = uncertaintyShape?(site.location) ?? Self.disc(of: site.location) else {
                continue
            }
            drawShaded(shape, site.incidents, in: frame, opacity: "0.1")
        }
    }

    private mutating func drawShaded(
        _ shape: Geometry, _ incidents: [Incident], in frame: MapFrame, opacity: String
    ) {
        guard let color = incidents.first?.type.eventType.color.hexadecimal else { return }
        let rings = shape.polygons.flatMap(\.rings).map { frame.ring($0.coordinates) }
        canvas.path(
            rings: rings,
            "fill=\"\(color)\" fill-opacity=\"\(opacity)\" fill-rule=\"evenodd\" stroke=\"\(color)\" "
                + "stroke-opacity=\"0.7\" stroke-width=\"0.9\" stroke-dasharray=\"4 3\"")
    }

    /// The circle of an uncertainty that is one.
    private static func disc(of location: IncidentLocation) -> Geometry? {
        guard case .disc(let center, let radius) = location.uncertainty, center.isValid, radius > .zero else {
            return nil
        }
        let corners = (0..<64).map { step in
            Ellipsoid.wgs84.direct(
                from: center, azimuth: Azimuth(degrees: -Double(step) * 360 / 64), length: radius)
        }
        return (try? LinearRing(corners + corners.prefix(1))).map { .polygon(Polygon(exterior: $0)) }
    }
}
