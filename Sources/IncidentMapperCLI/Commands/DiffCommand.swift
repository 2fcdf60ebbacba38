import ArgumentParser
import IncidentMapping
import Incidents
import Storage

/// `diff`: what is different between two databases, or between two times of one.
struct DiffCommand: ParsableCommand {
    /// How the differences are written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, jsonl
    }

    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Say what is different between two databases, or between two times of one.",
        discussion: """
            Each side is a database file, or a day (its end, in UTC) or time of the one that --database names; without \
            a second side it is now. Incidents that came to be, that changed, with the values before and after, and \
            that are no more, with the incident that they have been joined with.

            Examples:
              incident-mapper diff last-month.gpkg incidents.gpkg
              incident-mapper diff 2024-08-01 --database incidents.gpkg
              incident-mapper diff 2024-08-01 2024-09-01 --format jsonl
            """)

    @Argument(help: ArgumentHelp("The earlier side.", valueName: "file|time")) var old: String
    @Argument(help: ArgumentHelp("The later side.", valueName: "file|time")) var new: String?
    @OptionGroup var database: DatabaseOptions
    @Option(help: "table or jsonl.") var format: Format = .table

    func run() throws {
        try Console.report {
            let difference = IncidentDifference(from: try incidents(of: old), to: try incidents(of: new))
            switch format {
            case .table: try StandardOutput.write(Array(difference.table.utf8))
            case .jsonl: try StandardOutput.write(difference.jsonLines)
            }
            return .success
        }
    }

    func validate() throws {
        guard new != nil || TimeOption.isTime(old) else {
            throw ValidationError("'\(old)' is a file; name the other one too.")
        }
    }

    private func incidents(of side: String?) throws -> [Incident] {
        var all = IncidentFilter()
        all.includesRejected = true
        guard let side else { return try database.open().incidents(matching: all) }
        guard TimeOption.isTime(side) else {
            return try IncidentDatabase.open(side).incidents(matching: all)
        }
        let time = try TimeOption.end(of: side, "the time")
        return try database.openPast().incidents(asOf: time, matching: all)
    }
}
