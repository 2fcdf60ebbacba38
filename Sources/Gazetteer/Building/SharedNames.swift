import Geodesy

/// Pairs of rows of different tables that share a name and lie near each other.
struct SharedNames {
    private struct Entry {
        let row: UInt32
        let isMain: Bool
    }

    private let rows: PlaceRows

    init(_ rows: PlaceRows) { self.rows = rows }

    /// Returns the pairs, each with its distance, in no particular order.
    func pairs() -> [RowPair] {
        let keyed = KeyedNames(names: rows.names) { utf8, key in NameLetters.appendKey(of: utf8, to: &key) }
        var pairs: [RowPair] = []
        keyed.forEachGroup { group in
            guard group.count > 1 else { return }
            let entries = group.map { name in
                Entry(row: rows.nameOwner[name], isMain: rows.nameInfo[name] & 0xFF == 0)
            }
            collect(entries, into: &pairs)
        }
        return pairs
    }

    private func collect(_ entries: [Entry], into pairs: inout [RowPair]) {
        let byLatitude = entries.sorted { left, right in
            (rows.latitude[Int(left.row)], left.row) < (rows.latitude[Int(right.row)], right.row)
        }
        for (index, entry) in byLatitude.enumerated() {
            let reach = Int32(Self.widestReach / 110_000 * GazetteerFormat.degreesScale)
            let top = rows.latitude[Int(entry.row)] + reach
            for other in byLatitude[(index + 1)...] {
                guard rows.latitude[Int(other.row)] <= top else { break }
                guard entry.isMain || other.isMain else { continue }
                if let pair = pair(Int(entry.row), Int(other.row)) { pairs.append(pair) }
            }
        }
    }

    private func pair(_ first: Int, _ second: Int) -> RowPair? {
        guard rows.table[first] != rows.table[second], rows.country[first] == rows.country[second],
            rows.featureClass[first] == rows.featureClass[second],
            let reach = reach(first, second)
        else { return nil }
        let distance = Ellipsoid.wgs84.distance(from: rows.coordinate(first), to: rows.coordinate(second))
            .metres
        guard distance <= reach else { return nil }
        let isFirstEarlier = rows.table[first] < rows.table[second]
        let (earlier, later) = isFirstEarlier ? (first, second) : (second, first)
        return RowPair(earlier: earlier, later: later, table: rows.table[later], distance: distance)
    }

    /// Metres beyond which nothing is one place.
    private static let widestReach = 150_000.0

    /// How far two tables' points for one feature may lie apart, by its class; nothing when the codes differ
    /// where they must not.
    private func reach(_ first: Int, _ second: Int) -> Double? {
        switch FeatureClass(rawValue: rows.featureClass[first]) {
        case .administrative:
            rows.featureCode[first] == rows.featureCode[second] ? Self.widestReach : nil
        case .populated: 6_000
        case .water, .terrain, .area, .vegetation: 10_000
        default: 3_000
        }
    }
}
