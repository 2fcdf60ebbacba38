import Foundation
import GRDB
import Geodesy

/// Reads the extent of an R-tree from its root node alone.
///
/// SQLite keeps node 1 as the root: two bytes of depth, two of the number of cells, then cells of an eight-byte number
/// and a 32-bit float for each side, all big endian. The floats are rounded outwards, by less than two millionths of a
/// degree of longitude.
enum IndexRoot {
    private static let headerSize = 4
    private static let cellSize = 24

    /// The box around everything in an index; nothing for an empty one.
    static func box(of index: String, in db: Database) throws -> BoundingBox? {
        guard let data = try Data.fetchOne(db, sql: "SELECT data FROM \(index)_node WHERE nodeno = 1") else {
            return nil
        }
        let node = [UInt8](data)
        guard node.count >= headerSize else { return nil }
        let count = min(Int(node[2]) << 8 | Int(node[3]), (node.count - headerSize) / cellSize)
        let boxes = (0..<count).map { box(ofCellAt: headerSize + $0 * cellSize, in: node) }
        return BoundingBox(
            spanning: boxes.flatMap {
                [
                    Coordinate(longitude: $0.west, latitude: $0.south),
                    Coordinate(longitude: $0.east, latitude: $0.north),
                ]
            })
    }

    private static func box(ofCellAt offset: Int, in node: [UInt8]) -> BoundingBox {
        let sides = (0..<4).map { index in
            let start = offset + 8 + 4 * index
            let bits = node[start..<(start + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            return Double(Float(bitPattern: bits))
        }
        return BoundingBox(west: sides[0], south: sides[2], east: sides[1], north: sides[3])
    }
}
