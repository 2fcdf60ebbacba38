import Incidents
import Prose

/// A month, a third of a month or a day of the week.
struct CalendarEntry: Sendable {
    enum Kind: String, CaseIterable, Sendable { case month, part, weekday }
    let kind: Kind
    let number: Int
    /// Whether the word is a date without a day or a year beside it.
    let isDateAlone: Bool
}

/// A date told from another date.
struct RelativeDateEntry: Sendable {
    enum Anchor: String, CaseIterable, Sendable { case published, previous }
    enum Unit: String, CaseIterable, Sendable { case day, week, weekend, month, year, elapsed }
    let anchor: Anchor
    let unit: Unit
    let start: Int
    let end: Int
    let certainty: DateCertainty
}

/// Reads the tables of dates.
enum CalendarTable {
    static func words(in folder: LexiconFolder) throws(LexiconError) -> PhraseTable<CalendarEntry> {
        var table = PhraseTable<CalendarEntry>(spelling: folder.spelling)
        for row in try LexiconTable("calendar.tsv", in: folder).rows {
            let entry = try CalendarEntry(
                kind: row.choice("kind", CalendarEntry.Kind.self), number: row.number("number"),
                isDateAlone: row.text("bare") == "yes")
            table.insert(try row.text("word"), entry)
        }
        return table
    }

    static func relatives(in folder: LexiconFolder) throws(LexiconError) -> PhraseTable<RelativeDateEntry> {
        var table = PhraseTable<RelativeDateEntry>(spelling: folder.spelling)
        for row in try LexiconTable("relative_dates.tsv", in: folder).rows {
            let certainty = try row.text("certainty")
            guard let certainty = DateCertainty(rawValue: certainty) else {
                throw row.bad("certainty", certainty, "days, withinWeek, withinMonth or withinYear")
            }
            let entry = try RelativeDateEntry(
                anchor: row.choice("anchor", RelativeDateEntry.Anchor.self),
                unit: row.choice("unit", RelativeDateEntry.Unit.self), start: row.number("start"),
                end: row.number("end"), certainty: certainty)
            table.insert(try row.text("phrase"), entry)
        }
        return table
    }
}
