import Geodesy

/// Tells which regions of a layer hold a place, from its grid.
///
/// Most cells lie in one region and answer at once. In the others the edges of the cell that lie between the
/// place and the cell's reference point are counted for each region: an odd number changes what the reference
/// point says. So no polygon need be walked, regions may overlap or leave gaps, and nothing is allocated.
struct LocationGrid: Sendable {
    let layer: LayerRecord
    let cells: MappedArray<CellContent>
    let mixed: MappedArray<MixedCell>
    let edges: MappedArray<CellEdge>
    let inside: MappedArray<UInt32>
    let points: MappedArray<Double>
    let lines: MappedArray<LineRecord>
    private let frame: GridFrame

    init(
        layer: LayerRecord, cells: MappedArray<CellContent>, mixed: MappedArray<MixedCell>,
        edges: MappedArray<CellEdge>, inside: MappedArray<UInt32>, points: MappedArray<Double>,
        lines: MappedArray<LineRecord>
    ) {
        self.layer = layer
        self.cells = cells
        self.mixed = mixed
        self.edges = edges
        self.inside = inside
        self.points = points
        self.lines = lines
        frame = GridFrame(
            west: layer.west, south: layer.south, cellWidth: layer.cellWidth, cellHeight: layer.cellHeight,
            columns: Int(layer.columns), rows: Int(layer.rows))
    }

    /// Finds the regions that hold a place, their rims included.
    ///
    /// - Parameters:
    ///   - place: A valid coordinate with a longitude of at least -180 and below 180.
    ///   - holders: Takes the numbers of the regions; those on whose rim the place lies come first.
    /// - Returns: Whether the place lies on a rim.
    /// - Complexity: Constant in most cells, linear in the edges of a cell in the others.
    @inline(__always)
    func find(_ place: Coordinate, _ holders: inout [UInt32]) -> Bool {
        holders.removeAll(keepingCapacity: true)
        guard place.longitude >= layer.west, place.latitude >= layer.south,
            place.longitude <= layer.west + layer.cellWidth * Double(layer.columns),
            place.latitude <= layer.south + layer.cellHeight * Double(layer.rows)
        else { return false }
        let column = frame.column(of: place.longitude)
        let row = frame.row(of: place.latitude)
        let content = cells[Int(layer.firstCell) + row * frame.columns + column]
        guard let index = content.mixedIndex else {
            if let region = content.region { holders.append(region) }
            return false
        }
        let reference = Coordinate(
            longitude: frame.referenceLongitude(column: column), latitude: frame.referenceLatitude(row: row))
        return count(mixed[index], from: reference, to: place, &holders)
    }

    /// Counts along two legs: from the place along its meridian to the parallel of the reference point, then
    /// along that.
    private func count(
        _ cell: MixedCell, from reference: Coordinate, to place: Coordinate, _ holders: inout [UInt32]
    ) -> Bool {
        for index in cell.firstInside..<cell.firstInside + cell.insideCount { holders.append(inside[index]) }
        let corner = Coordinate(longitude: place.longitude, latitude: reference.latitude)
        var rim: (UInt32, UInt32)?
        for index in cell.firstEdge..<cell.firstEdge + cell.edgeCount {
            let cellEdge = edges[index]
            let edge = Edge(points, cellEdge.point)
            if edge.holds(place) {
                let line = lines[cellEdge.line]
                rim = (min(line.left, rim?.0 ?? none), min(line.right, rim?.1 ?? none))
            }
            let crossesMeridian =
                edge.straddles(longitude: place.longitude)
                && edge.hasOnLeft(place) != edge.hasOnLeft(corner)
            let crossesParallel =
                edge.straddles(latitude: reference.latitude)
                && edge.hasOnLeft(corner) != edge.hasOnLeft(reference)
            guard crossesMeridian != crossesParallel else { continue }
            let line = lines[cellEdge.line]
            toggle(line.left, &holders)
            toggle(line.right, &holders)
        }
        guard let rim else { return false }
        holders = [rim.0, rim.1].filter { $0 != none }
        return true
    }

    @inline(__always)
    private func toggle(_ region: UInt32, _ holders: inout [UInt32]) {
        guard region != none else { return }
        for index in holders.indices where holders[index] == region {
            holders.swapAt(index, holders.count - 1)
            holders.removeLast()
            return
        }
        holders.append(region)
    }
}

/// A straight edge in longitude and latitude.
///
/// A place that lies on the line of an edge counts as a hair to its east, and if that does not decide, to its
/// north: one rule for the end points and for both legs, so that a crossing at a vertex is counted once.
struct Edge {
    let x0: Double
    let y0: Double
    let x1: Double
    let y1: Double

    @inline(__always)
    init(_ points: MappedArray<Double>, _ point: UInt32) {
        let index = 2 * Int(point)
        x0 = points[index]
        y0 = points[index + 1]
        x1 = points[index + 2]
        y1 = points[index + 3]
    }

    @inline(__always)
    func straddles(longitude: Double) -> Bool { (x0 <= longitude) != (x1 <= longitude) }

    @inline(__always)
    func straddles(latitude: Double) -> Bool { (y0 <= latitude) != (y1 <= latitude) }

    @inline(__always)
    func hasOnLeft(_ place: Coordinate) -> Bool {
        let area = turn(to: place)
        return area > 0 || area == 0 && (y1 < y0 || y1 == y0 && x1 > x0)
    }

    /// Whether the place lies on the edge, to the last bit of the products.
    ///
    /// The cuts along the antimeridian and at the south pole are no rims.
    @inline(__always)
    func holds(_ place: Coordinate) -> Bool {
        guard turn(to: place) == 0, place.longitude >= min(x0, x1), place.longitude <= max(x0, x1),
            place.latitude >= min(y0, y1), place.latitude <= max(y0, y1)
        else { return false }
        return !(x0 == x1 && x0.magnitude == 180) && !(y0 == y1 && y0 == -90)
    }

    @inline(__always)
    private func turn(to place: Coordinate) -> Double {
        (x1 - x0) * (place.latitude - y0) - (y1 - y0) * (place.longitude - x0)
    }
}
