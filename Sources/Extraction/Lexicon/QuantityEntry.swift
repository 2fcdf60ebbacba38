import Prose

/// A word that counts.
struct NumberEntry: Sendable {
    enum Kind: String, CaseIterable, Sendable { case unit, tens, multiplier, vague, none, article }
    let kind: Kind
    let low: Int
    let high: Int?
}

/// A word beside a number that opens or softens it.
enum NumberBound: String, CaseIterable, Sendable { case low, high, about, between, to }

/// Reads the tables of numbers.
enum NumberTable {
    static func numbers(in folder: LexiconFolder) throws(LexiconError) -> PhraseTable<NumberEntry> {
        var table = PhraseTable<NumberEntry>(spelling: folder.spelling)
        for row in try LexiconTable("numbers.tsv", in: folder).rows {
            let entry = try NumberEntry(
                kind: row.choice("kind", NumberEntry.Kind.self), low: row.number("low"),
                high: row.optionalNumber("high"))
            table.insert(try row.text("phrase"), entry)
        }
        return table
    }

    static func bounds(in folder: LexiconFolder) throws(LexiconError) -> PhraseTable<NumberBound> {
        var table = PhraseTable<NumberBound>(spelling: folder.spelling)
        for row in try LexiconTable("number_bounds.tsv", in: folder).rows {
            table.insert(try row.text("phrase"), try row.choice("bound", NumberBound.self))
        }
        return table
    }
}
