/// What a build read, joined, left out and wrote.
public struct BuildReport: Sendable {
    /// How many rows are listed one by one; all are counted.
    public static let listedRows = 20

    /// The tables, those that win first, with the rows that were taken.
    public internal(set) var sources: [GazetteerSource] = []

    /// The first rows that were left out.
    public private(set) var rejected: [RejectedRow] = []

    /// How many rows were left out.
    public private(set) var rejectedCount = 0

    /// The paths of tables of which no row was taken.
    public internal(set) var emptyTables: [String] = []

    /// How many rows were joined to a row of an earlier table.
    public internal(set) var joinedCount = 0

    /// How many places the file has.
    public internal(set) var placeCount = 0

    /// How many names the file has.
    public internal(set) var nameCount = 0

    private var counts = [Int](repeating: 0, count: RowFault.allCases.count)

    /// The reasons and how often each was met, without those that were not.
    public var faults: [(fault: RowFault, count: Int)] {
        zip(RowFault.allCases, counts).map { (fault: $0, count: $1) }.filter { $0.count > 0 }
    }

    mutating func reject(_ fault: RowFault, path: String, line: Int) {
        rejectedCount += 1
        if let index = RowFault.allCases.firstIndex(of: fault) { counts[index] += 1 }
        if rejected.count < Self.listedRows {
            rejected.append(RejectedRow(path: path, line: line, fault: fault))
        }
    }
}
