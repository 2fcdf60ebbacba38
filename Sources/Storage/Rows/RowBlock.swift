/// Rows of one table, one after the other, so that SQLite takes them all in one statement.
struct RowBlock {
    private(set) var cells: [RowValues.Cell] = []
    private(set) var bytes: [UInt8] = []

    /// How many values each row has.
    private(set) var width = 0

    /// How many rows there are.
    private(set) var count = 0

    /// Adds a row, with a number before its values where one is given; all have as many.
    mutating func append(_ row: RowValues, number: Int64? = nil) {
        let start = bytes.count
        bytes.append(contentsOf: row.bytes)
        if let number { cells.append(.integer(number)) }
        for cell in row.cells { cells.append(cell.moved(by: start)) }
        width = row.cells.count + (number == nil ? 0 : 1)
        count += 1
    }

    /// Adds a row of numbers.
    mutating func append(_ number: Int64, _ others: some Sequence<RowValues.Cell>) {
        let start = cells.count
        cells.append(.integer(number))
        cells.append(contentsOf: others)
        width = cells.count - start
        count += 1
    }

    /// Forgets the rows and keeps their memory, for others.
    mutating func removeAll() {
        cells.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        count = 0
    }
}

extension RowValues.Cell {
    /// The cell when the bytes that it is a part of lie so much further.
    fileprivate func moved(by offset: Int) -> RowValues.Cell {
        switch self {
        case .text(let part): .text(part.lowerBound + offset..<part.upperBound + offset)
        case .blob(let part): .blob(part.lowerBound + offset..<part.upperBound + offset)
        case .null, .integer, .number: self
        }
    }
}
