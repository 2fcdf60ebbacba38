/// The frame of a grid: where it lies and how fine it is.
struct GridFrame {
    var west: Double
    var south: Double
    var cellWidth: Double
    var cellHeight: Double
    var columns: Int
    var rows: Int

    /// Where in its cell, from west and south, the reference point lies: off the middle, where vertices like
    /// to be.
    static let reference = 0.500_314_159_265

    /// The whole Earth in cells of a quarter of a degree.
    static let world = GridFrame(
        west: -180, south: -90, cellWidth: 0.25, cellHeight: 0.25, columns: 1440, rows: 720)

    /// A grid of 256 by 256 cells around some points.
    init(around points: ArraySlice<Double>) {
        var (west, south, east, north) = (180.0, 90.0, -180.0, -90.0)
        for index in stride(from: points.startIndex, to: points.endIndex, by: 2) {
            west = min(west, points[index])
            east = max(east, points[index])
            south = min(south, points[index + 1])
            north = max(north, points[index + 1])
        }
        self.init(
            west: west, south: south, cellWidth: max(east - west, 1e-6) / 256,
            cellHeight: max(north - south, 1e-6) / 256, columns: 256, rows: 256)
    }

    init(west: Double, south: Double, cellWidth: Double, cellHeight: Double, columns: Int, rows: Int) {
        self.west = west
        self.south = south
        self.cellWidth = cellWidth
        self.cellHeight = cellHeight
        self.columns = columns
        self.rows = rows
    }

    @inline(__always)
    func column(of longitude: Double) -> Int { min(max(Int((longitude - west) / cellWidth), 0), columns - 1) }

    @inline(__always)
    func row(of latitude: Double) -> Int { min(max(Int((latitude - south) / cellHeight), 0), rows - 1) }

    @inline(__always)
    func referenceLongitude(column: Int) -> Double { west + (Double(column) + Self.reference) * cellWidth }

    @inline(__always)
    func referenceLatitude(row: Int) -> Double { south + (Double(row) + Self.reference) * cellHeight }
}

/// Builds the grid by which a layer tells which of its regions hold a point.
///
/// Each cell knows the edges that pass through it and the regions that hold its reference point. What holds
/// another point of the cell follows by counting, region by region, the edges between the two.
struct GridBuilder {
    let frame: GridFrame
    let points: [Double]
    let lines: [LineRecord]
    /// The lines of the layer.
    let layerLines: Range<Int>

    private(set) var cells: [CellContent] = []

    init(frame: GridFrame, points: [Double], lines: [LineRecord], layerLines: Range<Int>) {
        self.frame = frame
        self.points = points
        self.lines = lines
        self.layerLines = layerLines
    }

    /// Fills the cells and appends what the mixed ones need.
    mutating func build(mixed: inout [MixedCell], edges: inout [CellEdge], inside: inout [UInt32]) {
        let buckets = edgesByCell()
        let crossings = crossingsByRow()
        cells = [CellContent](repeating: .empty, count: frame.columns * frame.rows)
        for row in 0..<frame.rows {
            var holders: [UInt32] = []
            var next = 0
            let sorted = crossings[row].sorted { $0.longitude < $1.longitude }
            for column in 0..<frame.columns {
                let reference = frame.referenceLongitude(column: column)
                while next < sorted.count, sorted[next].longitude <= reference {
                    toggle(lines[sorted[next].line], in: &holders)
                    next += 1
                }
                let cell = row * frame.columns + column
                let range = Int(buckets.starts[cell])..<Int(buckets.starts[cell + 1])
                if range.isEmpty, holders.count <= 1 {
                    cells[cell] = holders.first.map(CellContent.uniform) ?? .empty
                    continue
                }
                cells[cell] = .mixed(mixed.count)
                mixed.append(
                    MixedCell(
                        firstEdge: UInt32(edges.count), edgeCount: UInt32(range.count),
                        firstInside: UInt32(inside.count), insideCount: UInt32(holders.count)))
                edges.append(contentsOf: buckets.edges[range])
                inside.append(contentsOf: holders)
            }
        }
    }

    private func toggle(_ line: LineRecord, in holders: inout [UInt32]) {
        for region in [line.left, line.right] where region != none {
            if let index = holders.firstIndex(of: region) {
                holders.remove(at: index)
            } else {
                holders.append(region)
            }
        }
    }

    /// Where edges cross the parallel of each row's reference points.
    private func crossingsByRow() -> [[(longitude: Double, line: Int)]] {
        var result = [[(longitude: Double, line: Int)]](repeating: [], count: frame.rows)
        eachEdge { point, line in
            let (x0, y0) = (points[2 * point], points[2 * point + 1])
            let (x1, y1) = (points[2 * point + 2], points[2 * point + 3])
            for row in frame.row(of: min(y0, y1))...frame.row(of: max(y0, y1)) {
                let latitude = frame.referenceLatitude(row: row)
                guard (y0 <= latitude) != (y1 <= latitude) else { continue }
                result[row].append((x0 + (x1 - x0) * (latitude - y0) / (y1 - y0), line))
            }
        }
        return result
    }

    /// The edges of every cell, packed, with where each cell's begin.
    private func edgesByCell() -> (starts: [UInt32], edges: [CellEdge]) {
        var starts = [UInt32](repeating: 0, count: frame.columns * frame.rows + 1)
        eachEdge { point, _ in eachCell(ofEdgeAt: point) { starts[$0 + 1] += 1 } }
        for cell in 1..<starts.count { starts[cell] += starts[cell - 1] }
        var filled = starts
        var edges = [CellEdge](repeating: CellEdge(point: 0, line: 0), count: Int(starts.last ?? 0))
        eachEdge { point, line in
            eachCell(ofEdgeAt: point) { cell in
                edges[Int(filled[cell])] = CellEdge(point: UInt32(point), line: UInt32(line))
                filled[cell] += 1
            }
        }
        return (starts, edges)
    }

    private func eachEdge(_ body: (_ point: Int, _ line: Int) -> Void) {
        for line in layerLines {
            let first = Int(lines[line].firstPoint)
            for point in first..<first + Int(lines[line].pointCount) - 1 { body(point, line) }
        }
    }

    /// The cells that the box of an edge touches, a nanodegree wider than it is.
    private func eachCell(ofEdgeAt point: Int, _ body: (Int) -> Void) {
        let (x0, y0) = (points[2 * point], points[2 * point + 1])
        let (x1, y1) = (points[2 * point + 2], points[2 * point + 3])
        for row in frame.row(of: min(y0, y1) - 1e-9)...frame.row(of: max(y0, y1) + 1e-9) {
            for column in frame.column(of: min(x0, x1) - 1e-9)...frame.column(of: max(x0, x1) + 1e-9) {
                body(row * frame.columns + column)
            }
        }
    }
}
