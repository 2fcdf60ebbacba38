import Geodesy
import SimpleFeatures
import TextFormats

/// The part of the world that an HTML map shows first, and the base map cut and simplified for it.
///
/// A page's map ends at the antimeridian. Where incidents lie on both sides, what is west of it gets longitudes beyond
/// 180 degrees, so that all lies together.
struct HTMLMapView {
    private let box: BoundingBox?

    /// The meridian at which the map parts, when it goes on over the antimeridian.
    private let seam: Double?

    /// How far around the incidents there is land to look at: a reader zooms out to see where they are.
    private static let surroundings = Length.kilometres(1500)

    /// How far a line near an incident may be off in degrees.
    let tolerance: Double

    /// How far a line may be off where no incident is near.
    private var coarseTolerance: Double { max(4 * tolerance, 0.015) }

    /// Borders are drawn closer than other lines: it matters on which side of one an incident lies.
    private var borderTolerance: Double { min(tolerance, 0.0015) }

    /// The whole degrees that have something to show in them or beside them.
    private let nearCells: Set<Cell>

    /// A box of a degree by a degree.
    private struct Cell: Hashable {
        let east: Int
        let north: Int

        init(east: Int, north: Int) { (self.east, self.north) = (east, north) }

        init(_ longitude: Double, _ latitude: Double) {
            east = Int(longitude.rounded(.down))
            north = Int(latitude.rounded(.down))
        }

        var withNeighbours: [Cell] {
            (-1...1).flatMap { x in (-1...1).map { y in Cell(east: east + x, north: north + y) } }
        }
    }

    /// Chooses the part that holds some places; there is none when there are no places.
    init(showing places: [Coordinate]) {
        box = BoundingBox(enclosing: places)
        nearCells = Set(places.map { Cell($0.longitude, $0.latitude) }.flatMap(\.withNeighbours))
        // What lies just beyond the antimeridian is seen too.
        let crossing = [box, box?.expanded(by: .kilometres(500))].compactMap(\.self).first(
            where: \.crossesAntimeridian)
        seam = crossing.map { ($0.west + $0.east) / 2 }
        let extent = max(box?.longitudeSpan.degrees ?? 0, box?.latitudeSpan.degrees ?? 0)
        tolerance = min(max(extent / 3000, 0.0008), 0.02)
    }

    /// West, south, east and north of all incidents; the east may lie beyond 180.
    var bounds: [Double]? {
        guard let box else { return nil }
        let (west, east) = (beyond(box.west), beyond(box.east))
        return [min(west, east), Self.held(box.south), max(west, east), Self.held(box.north)]
    }

    /// The place, beyond 180 degrees where the map goes on there, and no nearer to a pole than the map goes.
    func shifted(_ place: Coordinate) -> Coordinate {
        Coordinate(longitude: beyond(place.longitude), latitude: Self.held(place.latitude))
    }

    /// The projection of the web ends at 85.05 degrees.
    private static func held(_ latitude: Double) -> Double { min(max(latitude, -85), 85) }

    private func beyond(_ longitude: Double) -> Double {
        seam.map { longitude < $0 } == true ? longitude + 360 : longitude
    }

    /// Writes the polygons of a shape, each a list of rings; rings too small to be seen are left out.
    func write(_ shape: Geometry, to writer: inout JSONWriter) {
        writer.beginArray()
        for polygon in shape.polygons {
            let rings = polygon.rings.map { simplified($0.coordinates, tolerance) }.filter { $0.count > 3 }
            guard !rings.isEmpty else { continue }
            writer.beginArray()
            for ring in rings { write(points: ring, to: &writer) }
            writer.endArray()
        }
        writer.endArray()
    }

    /// Writes what the map shows of a base map: land, lines and names.
    func write(_ base: BaseMap, to writer: inout JSONWriter) {
        let countries = base.countries.filter(isShown)
        let regions = base.regions.filter(isShown)
        let countryEdges = EdgeNetwork(countries.flatMap(\.rings))
        let regionEdges = EdgeNetwork(regions.flatMap(\.rings))
        writer.beginObject()
        writer.name("land")
        writer.beginArray()
        for country in countries { write(country.shape, to: &writer) }
        writer.endArray()
        write(countryEdges.lines(.outer), named: "coast", tolerance, to: &writer)
        write(countryEdges.lines(.shared), named: "border", borderTolerance, to: &writer)
        write(regionEdges.lines(without: countryEdges), named: "region", tolerance, to: &writer)
        write(names: countries, named: "countries", to: &writer)
        write(names: regions, named: "areas", to: &writer)
        writer.endObject()
    }

    private func isShown(_ area: BaseMap.Area) -> Bool {
        guard let box, let bounds = area.shape.boundingBox else { return false }
        return box.expanded(by: Self.surroundings).intersects(bounds)
    }

    private func write(
        _ lines: [[Coordinate]], named name: StaticString, _ tolerance: Double, to writer: inout JSONWriter
    ) {
        writer.name(name)
        writer.beginArray()
        for line in lines {
            let points = simplified(line, tolerance)
            // A closed line of which no more is left is an island that nobody would see.
            if points.count > 3 || line.first != line.last { write(points: points, to: &writer) }
        }
        writer.endArray()
    }

    /// The line with the detail that it deserves: more near incidents than where nothing is to be seen.
    private func simplified(_ line: [Coordinate], _ tolerance: Double) -> [PagePoint] {
        // A shape stays whole: its middle says on which side of the seam it goes.
        let middle = BoundingBox(spanning: line).map { ($0.west + $0.east) / 2 } ?? 0
        let shift = beyond(middle) - middle
        let simple = PathSimplifier.simplified(line.map { PagePoint(x: $0.longitude, y: $0.latitude) }) {
            nearCells.contains(Cell($0.x, $0.y)) ? tolerance : coarseTolerance
        }
        return simple.map { PagePoint(x: $0.x + shift, y: $0.y) }
    }

    /// Writes a line as longitudes and latitudes in turn.
    private func write(points: [PagePoint], to writer: inout JSONWriter) {
        writer.numbers(points.flatMap { [$0.x, $0.y] }, decimals: 4)
    }

    private func write(names areas: [BaseMap.Area], named name: StaticString, to writer: inout JSONWriter) {
        writer.name(name)
        writer.beginArray()
        for area in areas {
            let place = shifted(area.representativePoint)
            writer.beginArray()
            writer.value(place.longitude, decimals: 3)
            writer.value(place.latitude, decimals: 3)
            writer.value(area.name)
            writer.endArray()
        }
        writer.endArray()
    }
}
