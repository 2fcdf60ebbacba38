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
            incidents.geojson, incidents.kml, incidents.csv, map.svg and summary.md. Files appear whole or not at all.

            Examples:
              incident-mapper map seeds
              incident-mapper map reports.jsonl more/ --out layers
            """)

    @OptionGroup var reports: ReportOptions

    @Option(
        help: ArgumentHelp("The folder for the layers; made when it is not there.", valueName: "folder"),
        completion: .directory)
    var out: String = "out"

    @OptionGroup var data: DataOptions
    @OptionGroup var threads: ThreadOptions

    func validate() throws {
        guard !reports.paths.isEmpty else {
            throw ValidationError("Name at least one file or folder with reports, or '-'.")
        }
    }

    func run() throws {
        try Console.report {
            let reader = try reports.reader()
            let pipeline = try IncidentPipeline(try data.installation())
            let job = MapJob(
                pipeline, threads: threads.jobs, toolVersion: IncidentMapperCommand.configuration.version)
            var log = ProblemLog()
            let result = try job.run(reader, to: out) { log.add($0) }
            log.close()
            result.warnings.forEach(Console.say)
            try StandardOutput.write(Self.describe(result))
            return log.status
        }
    }

    private static func describe(_ result: MapJob.Result) -> [UInt8] {
        var text = result.table + "\n"
        text += "\(result.incidents.count) incidents from \(result.reports) reports\n"
        for file in result.files { text += "  \(file)\n" }
        return Array(text.utf8)
    }
}
