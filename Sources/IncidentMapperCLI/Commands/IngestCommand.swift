import ArgumentParser
import IncidentMapping
import Storage

/// `ingest`: adds reports to a database.
struct IngestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Add reports to a database.",
        discussion: """
            Reads the reports, extracts their incidents and joins them with those that are there. A report that is \
            there already, word for word, changes nothing; one whose text has changed replaces what it told before. A \
            run that was ended in the middle can be started again and goes on where it stood. The database is made \
            when it is not there; it is a GeoPackage that QGIS and GDAL open.

            Examples:
              incident-mapper ingest seeds --database incidents.gpkg
              incident-mapper ingest - --database incidents.gpkg < reports.jsonl
            """)

    @OptionGroup var reports: ReportOptions

    @Option(
        help: ArgumentHelp("The database, a GeoPackage; made when it is not there.", valueName: "file"),
        completion: .file(extensions: ["gpkg"]))
    var database: String

    @Flag(help: "Leave the texts of the reports out of the database; offsets and checksums are kept.")
    var withoutText = false

    @OptionGroup var data: DataOptions
    @OptionGroup var threads: ThreadOptions

    func validate() throws { try reports.requirePaths() }

    func run() throws {
        try Console.report {
            let reader = try reports.reader()
            let pipeline = try IncidentPipeline(try data.installation())
            var job = IngestJob(
                pipeline, threads: threads.jobs, toolVersion: IncidentMapperCommand.configuration.version)
            if Console.isTerminal { job.progress = { Console.show(progress: "\($0) reports") } }
            var log = ProblemLog()
            let summary = try job.run(reader) { () throws(MappingError) in
                try IncidentDatabase.openForWriting(
                    database, atlas: pipeline.atlas, keepsTexts: !withoutText)
            } problem: {
                log.add($0)
            }
            Console.endProgress()
            log.close()
            ProblemLog.say(summary.warnings)
            try StandardOutput.write(Array(describe(summary).utf8))
            return log.status
        }
    }

    private func describe(_ summary: IngestJob.Summary) -> String {
        let changes = summary.changes
        let reports =
            "\(changes.addedReports) new, \(changes.knownReports) known, \(changes.replacedReports) replaced"
        let incidents =
            "\(changes.addedIncidents) added, \(changes.changedIncidents) changed, \(changes.removedIncidents) removed"
        return "\(summary.reports.counting("report")): \(reports); incidents: \(incidents); \(database)\n"
    }
}
