public import ArgumentParser
import IncidentMapping
public import IncidentReading
import Storage

/// `import`: adds incidents that are coded already to a database.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Add incidents that are coded already to a database.",
        discussion: """
            Reads ACLED's and UCDP's tables by the names of their columns, old and new, and what 'export' writes: \
            JSON Lines, GeoJSON, GeoJSONSeq, GeoPackage and our own CSV. Rows that cannot be read are named by their \
            line, and the others are imported. An incident that is there already is not added twice: one whose values \
            have changed since it was imported is replaced, with its history kept. Incidents of one file are never \
            joined with one another, but with those that ingested reports tell of.

            Examples:
              incident-mapper import acled-mali.csv --database incidents.gpkg
              incident-mapper import GEDEvent_v25_1.csv --database incidents.gpkg
              incident-mapper export --format jsonl | incident-mapper import - --as jsonl --database other.gpkg
            """)

    @Argument(
        help: ArgumentHelp("The file; '-' is the standard input.", valueName: "file"), completion: .file())
    var file: String

    @Option(
        help: ArgumentHelp("The database, a GeoPackage; made when it is not there.", valueName: "file"),
        completion: .file(extensions: ["gpkg"]))
    var database: String

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "What the file is; told by its extension or its header when not given.", valueName: "format"))
    var format: CodedFormat?

    @Option(
        help: ArgumentHelp(
            "Whether the day or the month comes first in days such as 03/07/2024; where not given, a number above 12 tells.",
            valueName: "dmy|mdy"))
    var dates: DayOrder?

    @OptionGroup var data: DataOptions
    @OptionGroup var threads: ThreadOptions

    func run() throws {
        try Console.report {
            var job = ImportJob(
                try data.installation(), threads: threads.jobs,
                toolVersion: IncidentMapperCommand.configuration.version)
            job.dayOrder = dates
            if Console.isTerminal { job.progress = { Console.show(progress: "\($0) incidents") } }
            var log = ProblemLog()
            let summary = try job.run(file, as: format, to: database) { log.add($0) }
            Console.endProgress()
            log.close()
            try StandardOutput.write(Array(describe(summary).utf8))
            return log.status
        }
    }

    private func describe(_ summary: ImportJob.Summary) -> String {
        let changes = summary.changes
        let incidents = "\(changes.added) added, \(changes.replaced) replaced, \(changes.known) known"
        let faulty = summary.faulty == 0 ? "" : "; \(summary.faulty.counting("row")) could not be read"
        return "\(summary.incidents.counting("incident")): \(incidents)\(faulty); \(database)\n"
    }
}

extension CodedFormat: ExpressibleByArgument {}

extension DayOrder: ExpressibleByArgument {}
