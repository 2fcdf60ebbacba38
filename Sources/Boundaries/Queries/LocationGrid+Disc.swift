import Geodesy
import Glibc

extension LocationGrid {
    /// Tells the regions on both sides of every edge that reaches into a disc; the sea is not told.
    ///
    /// - Parameters:
    ///   - center: The middle of the disc.
    ///   - radius: Its radius.
    /// - Returns: The numbers of the regions, each once, in the order in which their edges lie.
    func sides(near center: Coordinate, within radius: Length) -> [UInt32] {
        var found: [UInt32] = []
        let middle = EarthCentred.position(of: center)
        let frame = GridFrame(
            west: layer.west, south: layer.south, cellWidth: layer.cellWidth, cellHeight: layer.cellHeight,
            columns: Int(layer.columns), rows: Int(layer.rows))
        // A degree of latitude is at least 110.5 km; where the disc reaches a pole, every column is near.
        let north = radius.metres / 110_500
        let highest = center.latitude.magnitude + north
        let east = highest >= 89 ? 360 : north / cos(highest * .pi / 180) * 1.01
        let rows = frame.row(of: center.latitude - north)...frame.row(of: center.latitude + north)
        // Most edges of a cell are far off, which their degrees tell without any sine. A disc over the antimeridian has
        // edges at other longitudes than its own.
        let crosses = center.longitude - east < -180 || center.longitude + east > 180
        let reach = (east: crosses ? .infinity : east, north: north)
        for column in columns(of: frame, around: center.longitude, reach: east) {
            for row in rows {
                guard let index = cells[Int(layer.firstCell) + row * frame.columns + column].mixedIndex else {
                    continue
                }
                let cell = mixed[index]
                for index in cell.firstEdge..<cell.firstEdge + cell.edgeCount {
                    let edge = Edge(points, edges[index].point)
                    guard edge.mayReach(center, within: reach) else { continue }
                    // A wide disc has thousands of edges and a few regions: between those that are known none is measured.
                    let line = lines[edges[index].line]
                    let (leftIsNew, rightIsNew) = (isNew(line.left, found), isNew(line.right, found))
                    guard leftIsNew || rightIsNew, chord(edge, middle) <= radius.metres else { continue }
                    if leftIsNew { found.append(line.left) }
                    if rightIsNew, line.right != line.left { found.append(line.right) }
                }
            }
        }
        return found
    }

    private func isNew(_ side: UInt32, _ found: [UInt32]) -> Bool { side != none && !found.contains(side) }

    private func columns(of frame: GridFrame, around longitude: Double, reach: Double) -> [Int] {
        if reach >= 180 { return Array(0..<frame.columns) }
        var result = Set<Int>()
        for shift in [-360.0, 0, 360] {
            let (from, to) = (longitude - reach + shift, longitude + reach + shift)
            guard to >= frame.west, from <= frame.west + frame.cellWidth * Double(frame.columns) else {
                continue
            }
            result.formUnion(frame.column(of: from)...frame.column(of: to))
        }
        return result.sorted()
    }

    /// The straight distance to an edge, which the geodesic distance exceeds by less than it matters to a
    /// disc.
    private func chord(_ edge: Edge, _ middle: SIMD3<Double>) -> Double {
        let start = EarthCentred.position(of: Coordinate(longitude: edge.x0, latitude: edge.y0))
        let along = EarthCentred.position(of: Coordinate(longitude: edge.x1, latitude: edge.y1)) - start
        let toMiddle = middle - start
        let length = (along * along).sum()
        let part = length == 0 ? 0 : min(1, max(0, (along * toMiddle).sum() / length))
        let apart = toMiddle - along * part
        return (apart * apart).sum().squareRoot()
    }
}

extension Edge {
    /// Whether the box of the edge comes so near to a place, in degrees.
    @inline(__always)
    fileprivate func mayReach(_ place: Coordinate, within reach: (east: Double, north: Double)) -> Bool {
        max(y0, y1) >= place.latitude - reach.north && min(y0, y1) <= place.latitude + reach.north
            && max(x0, x1) >= place.longitude - reach.east && min(x0, x1) <= place.longitude + reach.east
    }
}
