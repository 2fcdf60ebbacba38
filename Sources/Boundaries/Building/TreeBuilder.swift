import Geodesy

/// Builds the tree of boxes by which the nearest segment is found.
///
/// Segments are taken in the order of their lines, which is coherent in space, and packed by eights; lines
/// and groups are put in the order of a Z curve first. Each group (a border) has a subtree of its own, so
/// that one border can be asked alone.
struct TreeBuilder {
    private static let leafSize = 8

    let points: [Double]
    let lines: [LineRecord]
    private(set) var nodes: [TreeNode] = []
    private(set) var segments: [TreeSegment] = []

    init(points: [Double], lines: [LineRecord]) {
        self.points = points
        self.lines = lines
    }

    /// Adds a tree over groups of lines; returns its root, or `none` without lines, and the root of each
    /// group.
    mutating func add(groups: [[Int]]) -> (root: UInt32, groupRoots: [UInt32]) {
        let order = groups.indices.filter { !groups[$0].isEmpty }
            .sorted { (zOrder(groups[$0]), $0) < (zOrder(groups[$1]), $1) }
        var ranges: [Range<Int>] = []
        for group in order {
            let first = segments.count
            for line in groups[group].sorted(by: { (zOrder([$0]), $0) < (zOrder([$1]), $1) }) { append(line) }
            ranges.append(first..<segments.count)
        }
        var groupRoots = [UInt32](repeating: none, count: groups.count)
        guard !order.isEmpty else { return (none, groupRoots) }
        let root = newNode()
        var roots = [Int](repeating: 0, count: order.count)
        buildGroups(0..<order.count, ranges, at: root, &roots)
        for (index, group) in order.enumerated() { groupRoots[group] = UInt32(roots[index]) }
        return (UInt32(root), groupRoots)
    }

    private mutating func buildGroups(
        _ groups: Range<Int>, _ ranges: [Range<Int>], at node: Int, _ roots: inout [Int]
    ) {
        guard groups.count > 1 else {
            roots[groups.lowerBound] = node
            return buildSegments(ranges[groups.lowerBound], at: node)
        }
        let middle = (groups.lowerBound + groups.upperBound) / 2
        let left = newNode()
        let right = newNode()
        buildGroups(groups.lowerBound..<middle, ranges, at: left, &roots)
        buildGroups(middle..<groups.upperBound, ranges, at: right, &roots)
        join(left, right, at: node)
    }

    private mutating func buildSegments(_ range: Range<Int>, at node: Int) {
        guard range.count > Self.leafSize else { return makeLeaf(range, at: node) }
        let leaves = (range.count + Self.leafSize - 1) / Self.leafSize
        let middle = range.lowerBound + (leaves / 2) * Self.leafSize
        let left = newNode()
        let right = newNode()
        buildSegments(range.lowerBound..<middle, at: left)
        buildSegments(middle..<range.upperBound, at: right)
        join(left, right, at: node)
    }

    private mutating func makeLeaf(_ range: Range<Int>, at node: Int) {
        var lowest = SIMD3<Float>(repeating: .infinity)
        var highest = -lowest
        for segment in segments[range] {
            for end in [segment.start, segment.end] {
                lowest = pointwiseMin(lowest, SIMD3(end.0, end.1, end.2))
                highest = pointwiseMax(highest, SIMD3(end.0, end.1, end.2))
            }
        }
        nodes[node] = TreeNode(
            lowest: (lowest.x, lowest.y, lowest.z), highest: (highest.x, highest.y, highest.z),
            first: UInt32(range.lowerBound), count: UInt32(range.count))
    }

    private mutating func join(_ left: Int, _ right: Int, at node: Int) {
        let (a, b) = (nodes[left], nodes[right])
        nodes[node] = TreeNode(
            lowest: (
                min(a.lowest.0, b.lowest.0), min(a.lowest.1, b.lowest.1), min(a.lowest.2, b.lowest.2)
            ),
            highest: (
                max(a.highest.0, b.highest.0), max(a.highest.1, b.highest.1), max(a.highest.2, b.highest.2)
            ),
            first: UInt32(left), count: 0)
    }

    private mutating func newNode() -> Int {
        nodes.append(TreeNode(lowest: (0, 0, 0), highest: (0, 0, 0), first: 0, count: 0))
        return nodes.count - 1
    }

    private mutating func append(_ line: Int) {
        let first = Int(lines[line].firstPoint)
        var start = earthCentred(first)
        for point in first..<first + Int(lines[line].pointCount) - 1 {
            let end = earthCentred(point + 1)
            segments.append(TreeSegment(start: start, end: end, point: UInt32(point), line: UInt32(line)))
            start = end
        }
    }

    private func earthCentred(_ point: Int) -> (Float, Float, Float) {
        let position = EarthCentred.position(
            of: Coordinate(longitude: points[2 * point], latitude: points[2 * point + 1]))
        return (Float(position.x), Float(position.y), Float(position.z))
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
