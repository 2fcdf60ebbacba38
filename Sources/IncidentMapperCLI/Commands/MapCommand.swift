import ArgumentParser
import IncidentMapping
import Incidents

/// `map`: the main job.
struct MapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "Map reports: find their incidents and write layers and a summary.",
        discussion: """
            Reads the reports, extracts their incidents, joins those that are one, prints a table of them, and writes \
            incidents.gpkg, incidents.geojson, incidents.kml, incidents.csv, map.html (for any browser, without a \
            network), map.svg and summary.md. Files appear whole or not at all, and the same reports give the same bytes. With --database the reports are added to a \
            database that is kept from run to run, and the layers show what it holds of their incidents. Filters choose \
            what the layers and the table hold; a new incidents.gpkg holds all.

            Examples:
              incident-mapper map seeds
              incident-mapper map reports.jsonl more/ --out layers
              incident-mapper map today.jsonl --database incidents.gpkg --out today
              incident-mapper map reports.jsonl --near-border DZ-ML --within 50km --out border
            """)

    @OptionGroup var reports: ReportOptions

    @Option(
        help: ArgumentHelp("The folder for the layers; made when it is not there.", valueName: "folder"),
        completion: .directory)
    var out: String = "out"

    @Option(
        help: ArgumentHelp(
            "Add the reports to this database; made when it is not there.", valueName: "file"),
        completion: .file(extensions: ["gpkg"]))
    var database: String?

    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var threads: ThreadOptions

    func validate() throws { try reports.requirePaths() }

    func run() throws {
        try Console.report {
            let reader = try reports.reader()
            let installation = try data.installation()
            let filter = try filters.filter { () throws(MappingError) in try installation.openBoundaries() }
            let pipeline = try IncidentPipeline(installation)
            var job = MapJob(
                pipeline, threads: threads.jobs, toolVersion: IncidentMapperCommand.configuration.version)
            job.database = database
            job.filter = filter
            var log = ProblemLog()
            let result = try job.run(reader, to: out) { log.add($0) }
            log.close()
            ProblemLog.say(result.warnings)
            try StandardOutput.write(Self.describe(result))
            if let count = NearCount(result.incidents, by: filter) { Console.say(count.sentence) }
            return log.status
        }
    }

    private static func describe(_ result: MapJob.Result) -> [UInt8] {
        var text = result.table + "\n"
        text += "\(result.incidents.count.counting("incident")) from \(result.reports.counting("report"))\n"
        for file in result.files { text += "  \(file)\n" }
        return Array(text.utf8)
    }
}
