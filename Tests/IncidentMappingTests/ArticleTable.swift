import ByteStreams
import Incidents
import TextFormats

/// What a reader would code from the articles: the table beside them.
struct ArticleTable {
    /// Whether rules may be mended by reading an article.
    enum Part: String { case open, kept }

    /// One incident as a row gives it.
    struct Row {
        let days: DateInterval
        let types: [SubEventType]
        let places: [String]
        /// Nothing where no deaths are told of.
        let killed: (low: Int, high: Int?)?
        let sides: [String]
    }

    struct Article {
        let name: String
        let part: Part
        var rows: [Row]
    }

    private(set) var articles: [Article] = []

    /// What of a row cannot be read.
    struct Fault: Error { let line: Int }

    init(path: String) throws {
        var reader = try TableReader.tsv(path: path)
        var record = CSVRecord()
        while try reader.next(into: &record) {
            let fields = (0..<record.count).map { record.string($0) }
            guard fields.count == 7, let part = Part(rawValue: fields[1]) else {
                throw Fault(line: record.line)
            }
            if articles.last?.name != fields[0] {
                articles.append(Article(name: fields[0], part: part, rows: []))
            }
            guard fields[2] != "-" else { continue }
            guard let row = Row(fields) else { throw Fault(line: record.line) }
            articles[articles.count - 1].rows.append(row)
        }
    }
}

extension ArticleTable.Row {
    fileprivate init?(_ fields: [String]) {
        let days = Self.bounds(fields[2])
        guard let start = CalendarDate(iso: days.first), let end = CalendarDate(iso: days.last ?? days.first)
        else {
            return nil
        }
        let types = Self.list(fields[3]).compactMap(SubEventType.init(rawValue:))
        guard !types.isEmpty else { return nil }
        let deaths = Self.bounds(fields[5])
        self.init(
            days: DateInterval(start, end), types: types, places: Self.list(fields[4]),
            killed: Int(deaths.first).map { ($0, deaths.last.flatMap { Int($0) }) },
            sides: Self.list(fields[6]))
    }

    /// "2..99", "2..", "2": the second is missing where it is not given.
    private static func bounds(_ text: String) -> (first: String, last: String?) {
        guard let dots = text.firstRange(of: "..") else { return (text, nil) }
        let last = String(text[dots.upperBound...])
        return (String(text[..<dots.lowerBound]), last.isEmpty ? nil : last)
    }

    private static func list(_ text: String) -> [String] {
        text == "-" ? [] : text.split(separator: "|").map(String.init)
    }
}
