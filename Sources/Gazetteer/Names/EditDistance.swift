/// How many letters two words differ in.
enum EditDistance {
    /// The Levenshtein distance of two words over the length of the longer: 0 for the same, 1 for nothing in common.
    ///
    /// - Complexity: The product of their lengths.
    static func unlikeness(_ first: [UInt8], _ second: [UInt8]) -> Double {
        guard first != second else { return 0 }
        return Double(between(first, second)) / Double(max(first.count, second.count))
    }

    /// The Levenshtein distance of two words.
    static func between(_ first: [UInt8], _ second: [UInt8]) -> Int {
        var row = Array(0...second.count)
        for (index, byte) in first.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in 0..<second.count {
                let replaced = diagonal + (byte == second[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
            }
        }
        return row[second.count]
    }
}
