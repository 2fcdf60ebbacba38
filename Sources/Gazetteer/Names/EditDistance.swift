/// How many letters two words differ in.
enum EditDistance {
    /// The edits between two words over the length of the longer: 0 for the same, 1 for nothing in common.
    ///
    /// - Complexity: The product of their lengths.
    static func unlikeness(_ first: [UInt8], _ second: [UInt8]) -> Double {
        guard first != second else { return 0 }
        return Double(between(first, second)) / Double(max(first.count, second.count))
    }

    /// The edits between two words: letters put in, left out, replaced, or swapped with their neighbour (optimal string
    /// alignment, as in ``FuzzyWalk``).
    static func between(_ first: [UInt8], _ second: [UInt8]) -> Int {
        var rowBefore = [Int](repeating: 0, count: second.count + 1)
        var row = Array(0...second.count)
        for (index, letter) in first.enumerated() {
            var next = [index + 1]
            for column in 0..<second.count {
                var edits = min(
                    row[column] + (letter == second[column] ? 0 : 1), next[column] + 1, row[column + 1] + 1)
                if index > 0, column > 0, letter == second[column - 1], first[index - 1] == second[column] {
                    edits = min(edits, rowBefore[column - 1] + 1)
                }
                next.append(edits)
            }
            (rowBefore, row) = (row, next)
        }
        return row[second.count]
    }
}
