import Geodesy

/// Finds the rows of different tables that are one place.
///
/// Rows are one place when they have the same GeoNames number, or when they share a name (for one of them the
/// main one), country and kind of feature and lie near each other. Each row takes at most one row of each
/// later table, the nearest.
struct DuplicateJoiner {
    private let rows: PlaceRows
    /// For each row, the row it was joined to; itself when it stays.
    private(set) var winner: [UInt32]
    private var taken: Set<UInt64> = []

    init(_ rows: PlaceRows) {
        self.rows = rows
        winner = (0..<UInt32(rows.count)).map { $0 }
        joinByGeonameID()
        if (rows.table.last ?? 0) > 0 { joinByName() }
    }

    /// How many rows were joined to another.
    var joinedCount: Int { winner.enumerated().count { $0.offset != Int($0.element) } }

    private mutating func joinByGeonameID() {
        var first: [UInt32: UInt32] = [:]
        for row in 0..<rows.count where rows.geonameID[row] != 0 {
            let known = first[rows.geonameID[row], default: UInt32(row)]
            first[rows.geonameID[row]] = known
            if known != row, rows.table[Int(known)] != rows.table[row] { join(row, to: Int(known)) }
        }
    }

    private mutating func joinByName() {
        for pair in SharedNames(rows).pairs().sorted() where winner[pair.later] == pair.later {
            let root = Int(winner[pair.earlier])
            guard !isTaken(root, by: pair.later), !areDistinct(root, pair.later) else { continue }
            join(pair.later, to: root)
        }
    }

    private mutating func join(_ row: Int, to root: Int) {
        winner[row] = winner[root]
        taken.insert(slot(Int(winner[root]), rows.table[row]))
    }

    private func isTaken(_ root: Int, by row: Int) -> Bool {
        rows.table[root] == rows.table[row] || taken.contains(slot(root, rows.table[row]))
    }

    private func slot(_ root: Int, _ table: UInt16) -> UInt64 { UInt64(root) << 16 | UInt64(table) }

    /// GeoNames itself says that these are two.
    private func areDistinct(_ first: Int, _ second: Int) -> Bool {
        rows.geonameID[first] != 0 && rows.geonameID[second] != 0
            && rows.geonameID[first] != rows.geonameID[second]
    }
}

/// Two rows of different tables that may be one place; the best pairs first.
struct RowPair: Comparable {
    let earlier: Int
    let later: Int
    let table: UInt16
    let distance: Double

    static func < (left: RowPair, right: RowPair) -> Bool {
        if left.table != right.table { return left.table < right.table }
        if left.distance != right.distance { return left.distance < right.distance }
        return (left.earlier, left.later) < (right.earlier, right.later)
    }
}
