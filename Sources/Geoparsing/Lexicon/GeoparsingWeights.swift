import TextFormats

/// How much each reason weighs.
struct GeoparsingWeights: Sendable {
    private var values = Array(repeating: Double.nan, count: Weight.allCases.count)

    /// The weight of a reason.
    subscript(weight: Weight) -> Double {
        get { values[weight.rawValue] }
        set { values[weight.rawValue] = newValue }
    }

    /// Reads `weights.tsv`; every reason must have a row, and every row must be a reason.
    init(path: String) throws(GeoparsingLexiconError) {
        var table = try LexiconTable(path: path, columns: ["weight", "value"])
        while let row = try table.next() {
            guard let weight = Weight.named(row.fields[0]), let value = Double(row.fields[1]) else {
                throw .badRow(path: path, line: row.line, reason: "no known weight with a number")
            }
            values[weight.rawValue] = value
        }
        if let missing = Weight.allCases.first(where: { values[$0.rawValue].isNaN }) {
            throw .badRow(path: path, line: 0, reason: "the row '\(missing.name)' is missing")
        }
    }
}
