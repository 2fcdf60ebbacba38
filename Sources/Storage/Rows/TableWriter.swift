import GRDB
import Geodesy

/// Writes the rows of one transaction, many of a table at once, and the boxes of its indexes last.
///
/// What is written by other means and needs such rows is written after ``flush()``; an incident is changed or removed after
/// ``beginChanging(_:)``.
final class TableWriter {
    /// The transaction's connection.
    let db: Database

    /// When the transaction writes and for whom.
    let stamp: ChangeStamp

    private var blocks = Table.allCases.map { _ in RowBlock() }
    private var size = 0
    private var layers = [LayerWriter("incidents"), LayerWriter("incident_uncertainty")]
    private var extractions = BoxList(sides: 6)
    private let firstIncident: Int64
    private var nextIncident: Int64
    private var hasChanged = false
    private var nextArea: Int64

    /// When so many bytes of rows wait they are written.
    private static let blockSize = 2 << 20

    init(_ db: Database, _ stamp: ChangeStamp) throws {
        self.db = db
        self.stamp = stamp
        firstIncident = try Self.nextNumber(of: "incidents", in: db)
        nextIncident = firstIncident
        nextArea = try Self.nextNumber(of: "incident_uncertainty", in: db)
    }

    /// The number that SQLite would give to the next row of a table.
    static func nextNumber(of table: String, in db: Database) throws -> Int64 {
        let last = try Int64.fetchOne(
            db,
            sql: """
                SELECT max(ifnull((SELECT seq FROM sqlite_sequence WHERE name = ?), 0),
                    ifnull((SELECT max(fid) FROM \(table)), 0))
                """, arguments: [table])
        return (last ?? 0) + 1
    }

    // MARK: Adding

    /// Adds a row to a table without a geometry.
    func append(_ row: RowValues, to table: Table) throws {
        blocks[table.rawValue].append(row)
        size += row.bytes.count
        if size >= Self.blockSize { try flush() }
    }

    /// Adds an incident to its layers, and returns its number.
    func append(_ rows: LayerRows) throws -> Int64 {
        defer { nextIncident += 1 }
        add(rows.point, rows.pointBox, nextIncident, to: .incidents, 0)
        if let area = rows.area { try append(area, rows.areaBox) }
        return nextIncident
    }

    /// Adds the area of an incident to its layer.
    func append(_ area: RowValues, _ box: BoundingBox?) throws {
        add(area, box, nextArea, to: .areas, 1)
        nextArea += 1
        if size >= Self.blockSize { try flush() }
    }

    private func add(_ row: RowValues, _ box: BoundingBox?, _ fid: Int64, to table: Table, _ layer: Int) {
        blocks[table.rawValue].append(row, number: fid)
        size += row.bytes.count
        if let box { layers[layer].waiting.append(fid, [box.west, box.east, box.south, box.north]) }
    }

    /// Adds an extraction to the index that finds neighbours.
    func append(_ box: ExtractionBox, of extraction: Int64) { extractions.append(extraction, box.sides) }

    // MARK: Writing

    /// Writes the rows that wait; boxes go on waiting.
    func flush() throws {
        for index in layers.indices {
            try layers[index].takeBoxes(blocks[layers[index].table.rawValue].count, in: db)
        }
        var parameters = RowValues()
        for text in [stamp.time, stamp.author] { parameters.append(text) }
        for table in Table.allCases where blocks[table.rawValue].count > 0 {
            try db.run(table.insertion, on: blocks[table.rawValue], parameters)
            blocks[table.rawValue].removeAll()
        }
        size = 0
    }

    /// Makes sure that the row of an incident and its boxes are in place before they are changed.
    func beginChanging(_ incident: Int64) throws {
        if incident >= firstIncident { try settle() }
        hasChanged = true
    }

    /// Ends a batch of which there are several in the transaction: what the next may change is in place.
    func endBatch() throws {
        try hasChanged ? settle() : flush()
        hasChanged = false
    }

    /// Writes all that waits, boxes too.
    func settle() throws {
        try flush()
        for index in layers.indices { try layers[index].writeBoxes(to: db) }
        try extractions.write(to: "im_extraction_index", in: db)
    }

    /// Writes all that waits, and what the file says of its layers.
    func finish() throws {
        try settle()
        for index in layers.indices { try layers[index].resumeTrigger(in: db) }
        try LayerContents.update(at: stamp.time, in: db)
    }
}
