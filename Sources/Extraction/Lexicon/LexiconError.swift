public import TextFormats

/// Why the tables of extraction cannot be used.
public enum LexiconError: Error, CustomStringConvertible {
    /// A table cannot be opened or read.
    case unreadable(table: String, CSVError)
    /// A table lacks a column.
    case missingColumn(table: String, column: String)
    /// A field holds what the column does not allow.
    case badValue(table: String, line: Int, column: String, value: String, expected: String)

    /// One sentence with the place, and what to do.
    public var description: String {
        switch self {
        case .unreadable(let table, let error):
            "the lexicon table \(table) cannot be read: \(error); restore it from the project"
        case .missingColumn(let table, let column):
            "the lexicon table \(table) has no column '\(column)'; its header must name it"
        case .badValue(let table, let line, let column, let value, let expected):
            "\(table), line \(line): '\(value)' in column '\(column)' is not \(expected)"
        }
    }
}
