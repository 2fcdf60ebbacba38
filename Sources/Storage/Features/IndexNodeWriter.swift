import GRDB

/// How a node of SQLite's R-tree lies in its table: two bytes of depth (of the root alone), two of the number of cells,
/// then the cells, each an eight-byte number and a 32-bit float for each side, all big endian.
enum IndexNode {
    static let headerSize = 4

    /// A packed node has so many of at most 51 cells: room for some more before it is split.
    static let fill = 42

    static func cellSize(sides: Int) -> Int { 8 + 4 * sides }
}

/// Writes the nodes of a packed index level by level, the leaves first.
struct IndexNodeWriter {
    private let index: String
    private let db: Database
    private let nodeSize: Int
    private let sideCount: Int
    private var nextNode: Int64 = 2
    private var nodes = RowBlock()
    private var parents = RowBlock()
    private var root: [UInt8] = []
    private var isLeafLevel = true

    /// The root has this number whatever the depth.
    private static let rootNumber: Int64 = 1

    private static let nodesAtOnce = 512

    /// How many cells fit into a node.
    var capacity: Int { (nodeSize - IndexNode.headerSize) / IndexNode.cellSize(sides: sideCount) }

    init(_ index: String, nodeSize: Int, sides: Int, in db: Database) {
        self.index = index
        self.db = db
        self.nodeSize = nodeSize
        sideCount = sides
    }

    /// Writes a level, and returns the boxes of its nodes; nothing when it was the root.
    mutating func write(_ boxes: BoxList, isRoot: Bool) throws -> BoxList? {
        defer { isLeafLevel = false }
        if isRoot {
            let all = Array(0..<boxes.count)
            root = node(of: all[...], in: boxes)
            try writeOwners(boxes, all.map { _ in Self.rootNumber })
            return nil
        }
        var above = BoxList(sides: sideCount)
        var owners = [Int64](repeating: 0, count: boxes.count)
        let tiles = TileOrder(boxes, perTile: min(IndexNode.fill, capacity)).tiles()
        for tile in tiles {
            try append(node(of: tile, in: boxes), as: nextNode)
            above.append(nextNode, exactly: boxes.cover(of: tile))
            for member in tile { owners[member] = nextNode }
            nextNode += 1
        }
        try writeOwners(boxes, owners)
        return above
    }

    /// Writes the root and what still waits.
    mutating func finish(depth: Int) throws {
        root[0] = UInt8(depth >> 8)
        root[1] = UInt8(depth & 0xFF)
        try append(root, as: Self.rootNumber)
        try flushNodes()
    }

    // MARK: Rows

    private mutating func append(_ node: [UInt8], as number: Int64) throws {
        var row = RowValues()
        row.append(blob: node)
        nodes.append(row, number: number)
        if nodes.count >= Self.nodesAtOnce { try flushNodes() }
    }

    private mutating func flushNodes() throws {
        try db.run("INSERT INTO \(index)_node SELECT c0, c1 FROM im_rows(?1)", on: nodes)
        nodes.removeAll()
    }

    /// Notes in which node each box of a level is, in the order of their numbers.
    private func writeOwners(_ boxes: BoxList, _ owners: [Int64]) throws {
        var rows = RowBlock()
        for member in (0..<boxes.count).sorted(by: { boxes.ids[$0] < boxes.ids[$1] }) {
            rows.append(boxes.ids[member], CollectionOfOne(.integer(owners[member])))
        }
        let part = isLeafLevel ? "rowid" : "parent"
        try db.run("INSERT INTO \(index)_\(part) SELECT c0, c1 FROM im_rows(?1)", on: rows)
    }

    private func node(of members: ArraySlice<Int>, in boxes: BoxList) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(nodeSize)
        Self.append(UInt32(members.count), to: &bytes)
        for member in members {
            let id = UInt64(bitPattern: boxes.ids[member])
            Self.append(UInt32(id >> 32), to: &bytes)
            Self.append(UInt32(truncatingIfNeeded: id), to: &bytes)
            for side in boxes.sides[member * sideCount..<(member + 1) * sideCount] {
                Self.append(side.bitPattern, to: &bytes)
            }
        }
        bytes.append(contentsOf: repeatElement(0, count: nodeSize - bytes.count))
        return bytes
    }

    private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }
}

extension BoxList {
    /// The box around some of the boxes.
    fileprivate func cover(of members: ArraySlice<Int>) -> [Float] {
        (0..<sideCount).map { side in
            let values = members.lazy.map { sides[$0 * sideCount + side] }
            return (side.isMultiple(of: 2) ? values.min() : values.max()) ?? 0
        }
    }
}
