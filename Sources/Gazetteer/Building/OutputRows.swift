import MappedFiles

/// The places that stay and their names, in the order of the file.
struct OutputRows {
    let source: PlaceRows
    /// The rows that stay.
    let rows: [Int]
    /// The names that stay, place by place, the main one first.
    let names: [Int]
    /// The place of each name.
    let namePlace: [UInt32]
    /// Where the names of each place end, after a first 0.
    let nameEnds: [UInt32]

    /// Numbers anew what stays and gives it the names and missing facts of what was joined to it.
    init(_ rows: PlaceRows, winner: [UInt32]) {
        var rows = rows
        Self.completeFacts(of: &rows, winner)
        let staying = (0..<rows.count).filter { Int(winner[$0]) == $0 }
        var number = [UInt32](repeating: 0, count: rows.count)
        for (index, row) in staying.enumerated() { number[row] = UInt32(index) }
        let owned = rows.nameOwner.indices.map { name in
            UInt64(number[Int(winner[Int(rows.nameOwner[name])])]) << 32 | UInt64(name)
        }.sorted()
        (names, namePlace, nameEnds) = Self.distinctNames(owned, places: staying.count, rows)
        self.rows = staying
        source = rows
    }

    private static func completeFacts(of rows: inout PlaceRows, _ winner: [UInt32]) {
        for row in 0..<rows.count where Int(winner[row]) != row {
            let root = Int(winner[row])
            if rows.geonameID[root] == 0 { rows.geonameID[root] = rows.geonameID[row] }
            if rows.population[root] == GazetteerFormat.noPopulation {
                rows.population[root] = rows.population[row]
            }
            if rows.admin1Code[root] == 0, rows.admin1[root] == 0 {
                rows.admin1Code[root] = rows.admin1Code[row]
                rows.admin1[root] = rows.admin1[row]
            }
            if rows.admin2[root] == 0 { rows.admin2[root] = rows.admin2[row] }
        }
    }

    /// Leaves out names that a place has already, letter for letter.
    private static func distinctNames(
        _ owned: [UInt64], places: Int, _ rows: PlaceRows
    ) -> (names: [Int], places: [UInt32], ends: [UInt32]) {
        var names: [Int] = []
        var placeOfName: [UInt32] = []
        var ends: [UInt32] = [0]
        ends.reserveCapacity(places + 1)
        var seen: Set<ArraySlice<UInt8>> = []
        for entry in owned {
            let place = Int(entry >> 32)
            while ends.count <= place {
                ends.append(UInt32(names.count))
                seen.removeAll(keepingCapacity: true)
            }
            let name = Int(entry & 0xFFFF_FFFF)
            guard seen.insert(rows.names[name]).inserted else { continue }
            names.append(name)
            placeOfName.append(UInt32(place))
        }
        while ends.count <= places { ends.append(UInt32(names.count)) }
        return (names, placeOfName, ends)
    }
}
