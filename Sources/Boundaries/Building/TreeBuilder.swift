import Geodesy

/// Builds the trees of boxes by which the nearest segment is found.
///
/// Up to four segments that follow each other on a line are a leaf. Each group of lines (a border) has a tree over
/// its leaves, so that one border can be asked alone, and there is a tree over the leaves of all groups; leaves are
/// parted where their middles are, along the longest side, until four or fewer are left.
struct TreeBuilder {
    let points: [Double]
    let lines: [LineRecord]
    private(set) var nodes: [TreeNode] = []
    private(set) var segments: [TreeSegment] = []

    /// Some segments, and the box in which their geodesics run.
    private struct Leaf {
        var segments: Range<Int>
        var lowest: SIMD3<Double>
        var highest: SIMD3<Double>

        var middle: SIMD3<Double> { (lowest + highest) / 2 }
    }

    init(points: [Double], lines: [LineRecord]) {
        self.points = points
        self.lines = lines
    }

    /// Adds trees over groups of lines; returns the root of that over all, or `none` without lines, and the root of
    /// each group.
    mutating func add(groups: [[Int]]) -> (root: UInt32, groupRoots: [UInt32]) {
        // Along a Z curve, so that what is near on the ground is mostly near in the file.
        let order = groups.indices.filter { !groups[$0].isEmpty }
            .sorted { (zOrder(groups[$0]), $0) < (zOrder(groups[$1]), $1) }
        var groupRoots = [UInt32](repeating: none, count: groups.count)
        var all: [Leaf] = []
        for group in order {
            let lines = groups[group].sorted { (zOrder([$0]), $0) < (zOrder([$1]), $1) }
            let leaves = lines.flatMap { appendLeaves(of: $0) }
            groupRoots[group] = UInt32(build(leaves))
            all += leaves
        }
        guard order.count > 1 else { return (order.first.map { groupRoots[$0] } ?? none, groupRoots) }
        return (UInt32(build(all)), groupRoots)
    }

    /// Makes a node over some leaves and returns its number.
    private mutating func build(_ leaves: [Leaf]) -> Int {
        let number = nodes.count
        nodes.append(TreeNode())
        let (left, right) = Self.parted(leaves[...])
        let parts = [left, right].flatMap { part in
            let (first, second) = Self.parted(part)
            return [first, second]
        }
        for (lane, part) in parts.enumerated() {
            guard let first = part.first else { continue }
            let child =
                part.count == 1 ? TreeChild.leaf(first.segments) : TreeChild.node(build(Array(part)))
            set(lane, of: number, to: child, over: part)
        }
        return number
    }

    private mutating func set(
        _ lane: Int, of node: Int, to child: TreeChild, over leaves: ArraySlice<Leaf>
    ) {
        var (lowest, highest) = (SIMD3(repeating: Double.infinity), SIMD3(repeating: -Double.infinity))
        for leaf in leaves {
            lowest = pointwiseMin(lowest, leaf.lowest)
            highest = pointwiseMax(highest, leaf.highest)
        }
        // Single precision moves a number of metres by at most a quarter.
        nodes[node].lowestX[lane] = Float(lowest.x - 0.25)
        nodes[node].lowestY[lane] = Float(lowest.y - 0.25)
        nodes[node].lowestZ[lane] = Float(lowest.z - 0.25)
        nodes[node].highestX[lane] = Float(highest.x + 0.25)
        nodes[node].highestY[lane] = Float(highest.y + 0.25)
        nodes[node].highestZ[lane] = Float(highest.z + 0.25)
        nodes[node].children[lane] = child.raw
    }

    /// Two halves, parted across the direction in which the middles of the leaves spread most.
    private static func parted(_ leaves: ArraySlice<Leaf>) -> (ArraySlice<Leaf>, ArraySlice<Leaf>) {
        guard leaves.count > 1 else { return (leaves, []) }
        var (lowest, highest) = (SIMD3(repeating: Double.infinity), SIMD3(repeating: -Double.infinity))
        for leaf in leaves {
            lowest = pointwiseMin(lowest, leaf.middle)
            highest = pointwiseMax(highest, leaf.middle)
        }
        let spread = highest - lowest
        let axis = spread.x >= spread.y && spread.x >= spread.z ? 0 : spread.y >= spread.z ? 1 : 2
        let sorted = leaves.map { (place: $0.middle[axis], leaf: $0) }
            .sorted { ($0.place, $0.leaf.segments.lowerBound) < ($1.place, $1.leaf.segments.lowerBound) }
            .map(\.leaf)
        return (sorted[..<(sorted.count / 2)], sorted[(sorted.count / 2)...])
    }

    /// Appends the segments of a line.
    private mutating func appendLeaves(of line: Int) -> [Leaf] {
        let firstSegment = segments.count
        let first = Int(lines[line].firstPoint)
        var start = earthCentred(first)
        for point in first..<first + Int(lines[line].pointCount) - 1 {
            let end = earthCentred(point + 1)
            segments.append(TreeSegment(start: start, end: end, point: UInt32(point), line: UInt32(line)))
            start = end
        }
        return stride(from: firstSegment, to: segments.count, by: TreeChild.mostSegments).map {
            leaf($0..<min($0 + TreeChild.mostSegments, segments.count))
        }
    }

    private func leaf(_ range: Range<Int>) -> Leaf {
        var leaf = Leaf(
            segments: range, lowest: SIMD3(repeating: .infinity), highest: SIMD3(repeating: -.infinity))
        var sagitta = 0.0
        for segment in segments[range] {
            let ends = [segment.start, segment.end].map { SIMD3($0.0, $0.1, $0.2) }
            leaf.lowest = pointwiseMin(leaf.lowest, pointwiseMin(ends[0], ends[1]))
            leaf.highest = pointwiseMax(leaf.highest, pointwiseMax(ends[0], ends[1]))
            let along = ends[1] - ends[0]
            sagitta = max(sagitta, GeodesicArc.sagitta(lengthSquared: (along * along).sum()))
        }
        leaf.lowest -= SIMD3(repeating: sagitta)
        leaf.highest += SIMD3(repeating: sagitta)
        return leaf
    }

    private func earthCentred(_ point: Int) -> (Double, Double, Double) {
        let position = EarthCentred.position(
            of: Coordinate(longitude: points[2 * point], latitude: points[2 * point + 1]))
        return (position.x, position.y, position.z)
    }

    /// The place of some lines on a Z curve over longitude and latitude, by the middle point of the first.
    private func zOrder(_ lines: [Int]) -> UInt32 {
        let record = self.lines[lines[0]]
        let middle = Int(record.firstPoint + record.pointCount / 2)
        let x = UInt32((points[2 * middle] + 180) / 360 * 65535)
        let y = UInt32((points[2 * middle + 1] + 90) / 180 * 65535)
        return (0..<16).reduce(0) { $0 | (x >> $1 & 1) << (2 * $1) | (y >> $1 & 1) << (2 * $1 + 1) }
    }
}
