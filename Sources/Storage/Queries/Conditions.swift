import GRDB

/// Conditions of SQL that all hold, with the values for their question marks.
struct Conditions {
    private var terms: [String] = []
    private var values: [any DatabaseValueConvertible] = []

    /// The text behind `WHERE`.
    var sql: String { terms.isEmpty ? "TRUE" : terms.joined(separator: " AND ") }

    /// The values, in the order of their question marks.
    var arguments: StatementArguments { StatementArguments(values) }

    mutating func add(_ term: String, _ values: [any DatabaseValueConvertible] = []) {
        terms.append("(\(term))")
        self.values += values
    }

    /// Adds that a column holds one of some texts, unless there are none.
    mutating func add(_ column: String, oneOf texts: some Sequence<String>) {
        let texts = texts.sorted()
        guard !texts.isEmpty else { return }
        add("\(column) IN (\(texts.map { _ in "?" }.joined(separator: ", ")))", texts)
    }

    /// Adds that a text is part of one of some columns, whatever its case.
    ///
    /// Only ASCII is narrowed down by, as in ``add(oneOf:is:)``.
    mutating func add(oneOf columns: [String], holds part: String?) {
        guard let part, part.utf8.allSatisfy({ $0 < 0x80 }) else { return }
        let escaped = part.map { "\\%_".contains($0) ? "\\\($0)" : "\($0)" }.joined()
        let terms = columns.map { "\($0) LIKE ? ESCAPE '\\'" }
        add(terms.joined(separator: " OR "), columns.map { _ in "%\(escaped)%" })
    }

    /// Adds that one of some columns holds a text, whatever its case.
    ///
    /// SQLite knows the case of ASCII only: other texts are not narrowed down here.
    mutating func add(oneOf columns: [String], is text: String?) {
        guard let text, text.utf8.allSatisfy({ $0 < 0x80 }) else { return }
        let terms = columns.map { "\($0) = ? COLLATE NOCASE" }
        add(terms.joined(separator: " OR "), columns.map { _ in text })
    }
}
