import Exporting
import Geodesy
import Incidents
public import Storage
import Summaries
import TextFormats

/// All that a database knows of one incident, for people: `show`.
public struct IncidentSheet {
    private let detail: IncidentDetail

    /// Creates a sheet.
    ///
    /// - Parameter detail: What the database knows.
    public init(_ detail: IncidentDetail) { self.detail = detail }

    /// The sheet as text: the values, then claims, sources, reasons for joining, single reports, reviews and history.
    public var text: String {
        let sections = [
            heading + facts, section("Claims", claims), section("Sources", sources),
            section("What each report told", members), section("Why they were joined", reasons),
            section("Reviews", reviews), section("History", history),
        ]
        return sections.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func section(_ title: String, _ table: TextTable?) -> String {
        table.map { "\(title)\n\($0.text)" } ?? ""
    }

    // MARK: Values

    private var heading: String {
        let incident = detail.incident
        return "\(incident.id)  \(incident.type.eventType.rawValue): \(incident.type.rawValue)\n"
    }

    private var facts: String {
        let incident = detail.incident
        let location = incident.location
        let values: [(String, String?)] =
            [
                ("date", incident.date?.words),
                ("place", location.map { "\($0.words) (\($0.precisionWords))" }),
                ("point", location?.coordinate.decimalDegrees(decimals: 5)),
            ] + Self.doubts(of: location) + [
                ("border", location?.borderWords), ("side 1", incident.side1.map(Self.words)),
                ("side 2", incident.side2.map(Self.words)),
                ("civilians", incident.targetsCivilians ? "were the target" : "were not the target"),
                ("deaths", incident.fatalities?.words),
                ("confidence", IncidentRecord.cell(.confidence, of: incident)),
                ("review", incident.reviewStatus.rawValue),
            ] + corrections + [("notes", incident.notes.isEmpty ? nil : incident.notes)]
        return values.map { name, value in
            let blanks = String(repeating: " ", count: 12 - name.utf8.count)
            return "  \(name)\(blanks)\(DisplayText.plain(value ?? "not known"))\n"
        }.joined()
    }

    /// What is not sure of the region and the country; nothing where both are.
    private static func doubts(of location: IncidentLocation?) -> [(String, String?)] {
        guard let location else { return [] }
        let regions = location.possibleAdmin1
        return [
            ("region", regions.count > 1 ? "possibly " + regions.joined(separator: ", ") : nil),
            ("countries", location.disagreement?.words),
        ].filter { $0.1 != nil }
    }

    /// What the reports alone tell where analysts have said otherwise, a line for each value.
    private var corrections: [(String, String?)] {
        let (told, now) = (Self.tellings(of: detail.uncorrected), Self.tellings(of: detail.incident))
        // Our own sentence follows the values: it is no correction.
        let areNotesOurs = detail.uncorrected.notesAreOurs && detail.incident.notesAreOurs
        let lines = zip(told, now).filter { told, now in
            told.words != now.words && !(areNotesOurs && told.name == "notes")
        }.map { told, _ in
            "\(told.name); the reports say: \(told.words)"
        }
        return (lines.isEmpty ? ["nothing"] : lines).enumerated().map { ($0 == 0 ? "corrected" : "", $1) }
    }

    /// What can be corrected.
    private static func tellings(of incident: Incident) -> [(name: String, words: String)] {
        let values: [(String, String?)] = [
            ("type", incident.type.rawValue), ("date", incident.date?.words),
            ("place", incident.location.map { "\($0.words) (\($0.precisionWords))" }),
            ("side 1", incident.side1.map(words)), ("side 2", incident.side2.map(words)),
            ("civilians", incident.targetsCivilians ? "the target" : "not the target"),
            ("deaths", incident.fatalities?.words),
            ("notes", incident.notes),
        ]
        return values.map { ($0, DisplayText.plain($1 ?? "not known")) }
    }

    private static func words(_ side: Side) -> String {
        let associates = side.associates.map(\.name).joined(separator: ", ")
        let with = associates.isEmpty ? "" : ", with \(associates)"
        return "\(side.actor.name) (\(side.actor.type.name))\(with)"
    }

    // MARK: Tables

    private var claims: TextTable? {
        table(["Who says", "How many", "Of whom", "What", "Words", "Report"], detail.incident.claims) {
            [
                $0.claimant ?? "the report", $0.count.words, $0.victim ?? "not said", $0.outcome.rawValue,
                "“\($0.wording)”", $0.quotation.report.rawValue,
            ]
        }
    }

    private var sources: TextTable? {
        table(["Report", "Publisher", "Published", "Title", "URL"], detail.incident.sources) {
            [
                $0.quotation.report.rawValue, $0.publisher ?? "", $0.published?.description ?? "",
                $0.title ?? "", $0.url ?? "",
            ]
        }
    }

    private var members: TextTable? {
        guard detail.members.count > 1 else { return nil }
        return table(["Extracted", "Report", "Date", "Type", "Place", "Deaths"], detail.members) {
            [
                $0.id.rawValue, $0.sources.first?.quotation.report.rawValue ?? "",
                $0.date?.words ?? "not known", $0.type.rawValue, $0.location?.nameInWords ?? "not known",
                $0.fatalities?.words ?? "no figure",
            ]
        }
    }

    private var reasons: TextTable? {
        let lines = detail.reasons.flatMap { reason in
            [[reason.first.rawValue, reason.second.rawValue, Self.decimal(reason.score.total), "in all"]]
                + reason.score.evidence.map { ["", "", Self.decimal($0.weight), $0.name] }
        }
        return table(["One", "Other", "Score", "Because"], lines) { $0 }
    }

    private var reviews: TextTable? {
        table(
            ["No.", "Time (UTC)", "Who", "What", "Values", "Why", "The rules now say"], detail.reviews
        ) {
            [
                "\($0.number)", TimeWords.text($0.time), $0.reviewer, $0.operation, $0.words, $0.reason ?? "",
                $0.standingWords(detail.standings),
            ]
        }
    }

    private var history: TextTable? {
        table(["No.", "Time (UTC)", "Who", "What", "Before", "After"], detail.history) {
            [
                "\($0.number)", TimeWords.text($0.time), $0.author,
                $0.action.rawValue, MemberWords.text($0.before),
                MemberWords.text($0.after),
            ]
        }
    }

    /// A table whose longest cells are cut; nothing without rows.
    private func table<Row>(_ titles: [String], _ rows: [Row], _ cells: (Row) -> [String]) -> TextTable? {
        guard !rows.isEmpty else { return nil }
        var table = TextTable(titles.map { TextTable.Column(title: $0, limit: 60) })
        for row in rows { table.add(cells(row)) }
        return table
    }

    private static func decimal(_ value: Double) -> String {
        var buffer = ByteBuffer()
        buffer.append(value, decimals: 2)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }
}
