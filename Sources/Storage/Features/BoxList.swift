import GRDB
import GRDBSQLite

/// Boxes as an R-tree of SQLite keeps them: for each dimension the least and the greatest value, in 32 bits.
struct BoxList {
    /// The numbers of the rows that the boxes are of.
    private(set) var ids: [Int64] = []

    /// The sides of all boxes, one box after the other.
    private(set) var sides: [Float] = []

    /// How many sides a box has: two for each dimension.
    let sideCount: Int

    var count: Int { ids.count }

    init(sides count: Int) { sideCount = count }

    /// Adds a box, rounded outwards as SQLite rounds it.
    mutating func append(_ id: Int64, _ box: [Double]) {
        ids.append(id)
        for (index, side) in box.enumerated() {
            sides.append(index.isMultiple(of: 2) ? Self.roundedDown(side) : Self.roundedUp(side))
        }
    }

    /// Adds a box whose sides are those of an index already.
    mutating func append(_ id: Int64, exactly box: some Sequence<Float>) {
        ids.append(id)
        sides.append(contentsOf: box)
    }

    mutating func append(_ others: BoxList) {
        ids += others.ids
        sides += others.sides
    }

    mutating func removeAll() {
        ids.removeAll(keepingCapacity: true)
        sides.removeAll(keepingCapacity: true)
    }

    // SQLite takes a step of 2^-23, also where one of half as much would do (`rtreeValueDown`, `rtreeValueUp`).

    private static let step: Double = 1 / 8_388_608

    private static func roundedDown(_ side: Double) -> Float {
        let near = Float(side)
        return Double(near) > side ? Float(side * (side < 0 ? 1 + step : 1 - step)) : near
    }

    private static func roundedUp(_ side: Double) -> Float {
        let near = Float(side)
        return Double(near) < side ? Float(side * (side < 0 ? 1 - step : 1 + step)) : near
    }
}

extension BoxList {
    /// From so many boxes on it may be worth to pack an index anew.
    private static let fewestToPack = 512

    /// To pack a box anew takes about a tenth of the time that it takes to insert one.
    private static let gain = 10

    /// Puts the boxes into an index and forgets them: one by one, or all with those that are there where that is faster.
    ///
    /// - Complexity: Linear in the boxes and logarithmic in the index, also where it is packed: that happens only when it
    ///   has grown by a tenth.
    mutating func write(to index: String, in db: Database) throws {
        guard count > 0 else { return }
        defer { removeAll() }
        let packed = PackedIndex(index, sides: sideCount, in: db)
        if count >= Self.fewestToPack, try packed.estimatedCount <= count * Self.gain {
            return try packed.pack(adding: self)
        }
        var block = RowBlock()
        for (number, id) in ids.enumerated() {
            let sides = sides[number * sideCount..<(number + 1) * sideCount]
            block.append(id, sides.lazy.map { .number(Double($0)) })
        }
        let columns = (0...sideCount).map { "c\($0)" }.joined(separator: ", ")
        try db.run("INSERT INTO \(index) SELECT \(columns) FROM im_rows(?1)", on: block)
    }
}
