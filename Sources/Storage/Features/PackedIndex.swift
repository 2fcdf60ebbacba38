import GRDB
import GRDBSQLite

/// An R-tree of SQLite whose nodes are written all at once, full and with neighbours together.
///
/// SQLite's own way, box by box, takes ten microseconds for each: it finds a leaf, reads and writes several rows of the
/// tree's tables, splits nodes. Here all boxes are sorted into tiles (Leutenegger, Lopez and Edgington, "STR: a simple and
/// efficient algorithm for R-tree packing", 1997), and the three tables are filled in order, as SQLite documents them:
/// `_node` with the nodes, `_rowid` with the leaf of each box, `_parent` with the node above each node.
struct PackedIndex {
    private let index: String
    private let sideCount: Int
    private let db: Database

    init(_ index: String, sides: Int, in db: Database) {
        self.index = index
        self.db = db
        sideCount = sides
    }

    /// About how many boxes the index has, from its number of nodes.
    ///
    /// - Complexity: Logarithmic.
    var estimatedCount: Int {
        get throws {
            let nodes = try Int.fetchOne(db, sql: "SELECT max(nodeno) FROM \(index)_node") ?? 0
            return nodes * IndexNode.fill
        }
    }

    /// Packs the index anew with more boxes, of rows that it does not have yet.
    ///
    /// - Complexity: As sorting all boxes; some fifty bytes of memory for each.
    func pack(adding more: BoxList) throws {
        let size = try Int.fetchOne(db, sql: "SELECT length(data) FROM \(index)_node WHERE nodeno = 1") ?? 0
        var boxes = try self.boxes()
        boxes.append(more)
        for part in ["node", "rowid", "parent"] { try db.execute(sql: "DELETE FROM \(index)_\(part)") }
        var writer = IndexNodeWriter(index, nodeSize: size, sides: sideCount, in: db)
        let leaves = try writer.write(boxes, isRoot: boxes.count <= writer.capacity)
        guard var level = leaves else { return try writer.finish(depth: 0) }
        var depth = 1
        while let above = try writer.write(level, isRoot: level.count <= writer.capacity) {
            level = above
            depth += 1
        }
        try writer.finish(depth: depth)
    }

    /// All boxes that the index has.
    private func boxes() throws -> BoxList {
        var boxes = BoxList(sides: sideCount)
        let sql = "SELECT * FROM \(index)"
        let handle = try db.cachedStatement(sql: sql).sqliteStatement
        defer { sqlite3_reset(handle) }
        while try db.hasRow(handle, sql) {
            boxes.append(
                sqlite3_column_int64(handle, 0),
                exactly: (0..<sideCount).lazy.map { Float(sqlite3_column_double(handle, CInt($0 + 1))) })
        }
        return boxes
    }
}
