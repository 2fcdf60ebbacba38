import TextFormats

/// One table of the lexicon, whole in memory: header and rows as text.
struct LexiconTable {
    /// One row, its fields by the names of the columns.
    struct Row {
        let table: String
        let line: Int
        fileprivate let columns: [String: Int]
        fileprivate let fields: [String]

        /// The field of a column; empty where the row is short.
        func text(_ column: String) throws(LexiconError) -> String {
            guard let index = columns[column] else {
                throw .missingColumn(table: table, column: column)
            }
            return index < fields.count ? fields[index] : ""
        }

        /// The forms of a field that `|` separates, without empty ones.
        func list(_ column: String) throws(LexiconError) -> [String] {
            try text(column).split(separator: "|").map(String.init)
        }

        func number(_ column: String) throws(LexiconError) -> Int {
            let value = try text(column)
            guard let number = Int(value) else { throw bad(column, value, "a whole number") }
            return number
        }

        func optionalNumber(_ column: String) throws(LexiconError) -> Int? {
            try text(column).isEmpty ? nil : number(column)
        }

        /// The field as one of the values of an enumeration.
        func choice<Value: RawRepresentable & CaseIterable>(
            _ column: String, _ type: Value.Type
        ) throws(LexiconError) -> Value where Value.RawValue == String {
            let value = try text(column)
            guard let choice = Value(rawValue: value) else {
                let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
                throw bad(column, value, "one of \(names)")
            }
            return choice
        }

        func bad(_ column: String, _ value: String, _ expected: String) -> LexiconError {
            .badValue(table: table, line: line, column: column, value: value, expected: expected)
        }
    }

    let rows: [Row]

    init(_ name: String, in folder: LexiconFolder) throws(LexiconError) {
        do {
            rows = try Self.read(name, path: "\(folder.path)/\(name)")
        } catch {
            throw .unreadable(table: name, error)
        }
    }

    private static func read(_ name: String, path: String) throws(CSVError) -> [Row] {
        var reader = try TableReader.tsv(path: path)
        let columns = Dictionary(zip(reader.columns, 0...), uniquingKeysWith: { first, _ in first })
        var rows: [Row] = []
        var record = CSVRecord()
        while try reader.next(into: &record) {
            let fields = (0..<record.count).map { record.string($0) }
            rows.append(Row(table: name, line: record.line, columns: columns, fields: fields))
        }
        return rows
    }
}
