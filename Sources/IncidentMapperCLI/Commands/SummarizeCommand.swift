import ArgumentParser
import IncidentMapping
import Incidents
import Storage
import Summaries

/// `summarize`: the incidents of a database in sentences and figures.
struct SummarizeCommand: ParsableCommand {
    /// What incidents are put together by.
    enum By: String, CaseIterable, ExpressibleByArgument {
        case region, country, month, week, actor, type, border
    }

    /// How a summary is written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, markdown, csv, json, html
    }

    static let configuration = CommandConfiguration(
        commandName: "summarize",
        abstract: "Sum up the incidents of a database, by region, time, actor, type or border.",
        discussion: """
            Every figure can be traced to incidents, and what no report tells is counted too. With --from and --to each \
            group is set against as many days before.

            Examples:
              incident-mapper summarize
              incident-mapper summarize --from 2025-06-01 --to 2025-06-30 --format html > june.html
              incident-mapper summarize --by month --country ML --format markdown > mali.md
            """)

    @Option(help: "region, country, month, week, actor, type or border.")
    var by: By = .region

    @Option(help: ArgumentHelp("The level of the regions: 1 or 2.", valueName: "level"))
    var level: Int = 1

    @Option(help: "text, markdown, csv, json or html.")
    var format: Format = .text

    @OptionGroup var database: DatabaseOptions
    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup var data: DataOptions

    func validate() throws {
        guard 1...2 ~= level else { throw ValidationError("'--level' is 1 or 2.") }
    }

    func run() throws {
        try Console.report {
            let store = try database.open()
            let filter = try filters.filter { () throws(MappingError) in
                try data.installation().openBoundaries()
            }
            let incidents = try store.incidents(matching: filter)
            var summary = IncidentSummary(of: incidents, by: grouping, scheme: try scheme(of: incidents))
            if let days = filter.daysBefore {
                var earlier = filter
                (earlier.from, earlier.to, earlier.limit) = (days.start, days.end, nil)
                summary.compare(with: try store.incidents(matching: earlier), in: days)
            }
            try StandardOutput.write(text(of: summary))
            if let count = NearCount(incidents, by: filter) { Console.say(count.sentence) }
            return .success
        }
    }

    /// Countries redraw their regions: where they are counted by, their vintage is told.
    private func scheme(of incidents: [Incident]) throws(MappingError) -> RegionScheme? {
        guard by == .region else { return nil }
        return RegionScheme(of: incidents, in: try data.installation().openBoundaries())
    }

    private func text(of summary: IncidentSummary) -> [UInt8] {
        switch format {
        case .text: Array(summary.plainText.utf8)
        case .markdown: Array(summary.markdown.utf8)
        case .csv: summary.csv
        case .json: summary.json
        case .html: Array(summary.html.utf8)
        }
    }

    private var grouping: Grouping {
        switch by {
        case .region: .region(level: level)
        case .country: .country
        case .month: .month
        case .week: .week
        case .actor: .actor
        case .type: .type
        case .border: .border
        }
    }
}

extension IncidentFilter {
    /// As many days as are asked for, before them; nothing without both ends.
    fileprivate var daysBefore: DateInterval? {
        guard let from, let to, from <= to else { return nil }
        let length = DateInterval(from, to).dayCount
        return DateInterval(from.adding(days: -length), from.adding(days: -1))
    }
}
