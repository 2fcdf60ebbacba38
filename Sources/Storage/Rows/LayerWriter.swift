import GRDB

/// The boxes of one layer on their way into its index.
///
/// The trigger of the standard puts each row's box into the index as it comes. For many rows it is taken away until the
/// transaction's end, and the boxes are written at once: no other connection ever sees the layer without it.
struct LayerWriter {
    /// The boxes of rows that are not written yet.
    var waiting = BoxList(sides: 4)

    private let name: String
    private var written = BoxList(sides: 4)

    /// The trigger as it is to come back; nothing while it is there.
    private var trigger: String?

    /// To take the trigger away costs as much as it does for so many rows.
    private static let fewest = 64

    init(_ name: String) { self.name = name }

    /// The table of the layer.
    var table: TableWriter.Table { name == "incidents" ? .incidents : .areas }

    private var index: String { "rtree_\(name)_geom" }

    /// Takes over the boxes of so many rows that are about to be written, unless the trigger is to do it.
    mutating func takeBoxes(_ count: Int, in db: Database) throws {
        defer { waiting.removeAll() }
        if trigger == nil, count >= Self.fewest {
            trigger = try String.fetchOne(
                db, sql: "SELECT sql FROM main.sqlite_master WHERE type = 'trigger' AND name = ?",
                arguments: ["\(index)_insert"])
            // Without the trigger somebody has taken the index away, which the standard allows.
            if trigger != nil { try db.execute(sql: "DROP TRIGGER main.\(index)_insert") }
        }
        if trigger != nil { written.append(waiting) }
    }

    /// Puts the boxes of the rows that were written into the index.
    mutating func writeBoxes(to db: Database) throws {
        try written.write(to: index, in: db)
    }

    /// Puts the trigger back.
    mutating func resumeTrigger(in db: Database) throws {
        guard let trigger else { return }
        try db.execute(sql: trigger)
        self.trigger = nil
    }
}
